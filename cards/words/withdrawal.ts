import type { Exception, Withdrawal } from '../../src/alerts/exception.ts';

/** What to read where a value stood that was taken back: "withdrawn", "corrected". */
export function withdrawnMark({ why }: Withdrawal): string {
  return marks[why];
}

const marks: Readonly<Record<Withdrawal['why'], string>> = {
  withdrawn: 'withdrawn',
  corrected: 'withdrawn and corrected',
  suppressed: 'withdrawn: not to be shown',
};

/** What became of the figure with which an exception was told. */
export function withdrawalWords({ raisedOn, latest, state }: Pick<Exception, 'raisedOn' | 'latest' | 'state'>): string {
  const withdrawn = latest.withdrawn ?? raisedOn.withdrawn;
  if (withdrawn === undefined) return 'A figure that was shown here was taken back.';
  const period = (latest.withdrawn === undefined ? raisedOn : latest).period.label;
  return `${sentences[withdrawn.why](period)}${state === 'cleared' ? ' The exception is closed with it.' : ''}`;
}

const sentences: Readonly<Record<Withdrawal['why'], (period: string) => string>> = {
  withdrawn: (period) => `The figure for ${period} that was shown here was withdrawn.`,
  corrected: (period) => `The figure for ${period} that was shown here was withdrawn and corrected.`,
  suppressed: (period) => `The figure for ${period} that was shown here was withdrawn, as it may no longer be shown.`,
};

/** Whether the newest figure that the exception stands on was taken back. */
export function isWithdrawn({ latest, raisedOn, reason }: Exception): boolean {
  return latest.withdrawn !== undefined || (reason === 'figure-withdrawn' && raisedOn.withdrawn !== undefined);
}
