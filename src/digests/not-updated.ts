import type { Basis } from '../indicators/basis.ts';
import { shiftMonths, stepInMonths, type Period } from '../indicators/period.ts';
import type { Digest } from './digest.ts';
import { inOrder, type Headline } from './headlines.ts';

/**
 * The indicators that lag: their next period had ended by the newest period that any indicator has. An annual figure
 * does not lag in the quarters of the year after it, and one that came within the span is not listed. Oldest first.
 */
export function notUpdated(headlines: readonly Headline[]): Digest['notUpdated'] {
  const newest = headlines.map(({ now }) => now.period.end).reduce((a, b) => (a > b ? a : b), '');
  return headlines
    .filter(({ fresh, now }) => !fresh && nextEnd(now.basis, now.period) <= newest)
    .toSorted((a, b) => inOrder(a.now.period.end, b.now.period.end))
    .map(({ indicator, now }) => ({ indicator: indicator.id, newest: now.period }));
}

/** The last day of the period that follows. Rolling years and years to date come with each quarter. */
function nextEnd(basis: Basis, period: Period): string {
  return shiftMonths({ start: firstOfMonth(period.end), end: period.end }, stepInMonths(basis, period)).end;
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}
