import type { Aim, Findings } from './aims.ts';
import { tallyLine } from './aims.ts';
import { confusions, quantile, tallies, tally } from './tally.ts';
import type { Result } from './tally.ts';

/** The first scores of the labelled sets, as they were before anything was tuned. */
export interface FirstScore {
  readonly on: string;
  readonly heldOut: Score;
  readonly open: Score;
  readonly second: Score & { readonly on: string };
}

interface Score {
  readonly right: number;
  readonly asked: number;
  readonly declined: number;
  readonly wrong: number;
}

const parts = {
  open: 'Labelled questions, open',
  heldOut: 'Labelled questions, held out',
  second: 'Labelled questions, second set',
  periods: 'Period expressions',
  noisy: 'Noisy questions',
  carriers: 'Words in carrier sentences',
} as const;

/** The evaluation as Markdown: the aims, each part by set, what was confused and what was wrong; of what is held out only counts. */
export function reportOf(findings: Findings, aims: readonly Aim[], first: FirstScore): string {
  const lines = [
    '# How well questions are understood',
    '',
    ...aims.map(({ aim, measured, met }) => `- ${met ? 'met' : '**NOT met**'}: ${aim}: ${measured}`),
    '',
    `Held out: at first (${first.on}) ${scoreLine(first.heldOut)}; now ${scoreLine(tally(findings.heldOut))}; ${laterKinds(findings.heldOut)} of these right by a kind of question that came after the labels.`,
    '',
    `Second set: at first (${first.second.on}) ${scoreLine(first.second)}; now ${scoreLine(tally(findings.second))}.`,
    '',
    ...sectionsOf(findings),
  ];
  return `${lines.join('\n')}\n`;
}

function laterKinds(results: readonly Result[]): number {
  return results.filter(({ isOfLaterKind, verdict }) => isOfLaterKind === true && verdict === 'right').length;
}

function sectionsOf(findings: Findings): readonly string[] {
  const keys = ['open', 'heldOut', 'second', 'periods', 'noisy', 'carriers'] as const;
  return keys.flatMap((key) => {
    const results = findings[key];
    const bySet = [...tallies(results)].map(([set, each]) => `- ${set}: ${tallyLine(each)}`);
    return [
      `## ${parts[key]}`,
      '',
      tallyLine(tally(results)),
      '',
      latencyLine(results),
      '',
      ...bySet,
      '',
      ...missesOf(results),
    ];
  });
}

function missesOf(results: readonly Result[]): readonly string[] {
  const wrong = results.filter(({ verdict }) => verdict === 'wrong').slice(0, 50);
  return [
    ...listed(
      'Confused most',
      confusions(results, 8),
      ({ wanted, came, count, example }) => `${wanted} → ${came}: ${count}, such as \`${example}\``,
    ),
    ...listed('Wrong', wrong, ({ text, labels, came }) => `\`${text}\`: ${came}, not ${labels.join(' or ')}`),
  ];
}

function listed<T>(title: string, items: readonly T[], line: (item: T) => string): readonly string[] {
  return items.length === 0 ? [] : [`${title}:`, '', ...items.map((item) => `- ${line(item)}`), ''];
}

function latencyLine(results: readonly Result[]): string {
  const times = results.map(({ milliseconds }) => milliseconds);
  return `Latency: p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms.`;
}

function scoreLine({ right, asked, declined, wrong }: Score): string {
  return `${right} right, ${asked} asked back, ${declined} declined, ${wrong} wrong`;
}
