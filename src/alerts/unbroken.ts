import { stepInMonths } from '../indicators/period.ts';
import type { Figure } from './verdict.ts';

/**
 * The figures that end with the newest and follow one another in the calendar, oldest first: a missing period breaks the
 * run. Survey waves keep no calendar, so that the ones held follow one another.
 */
export function unbroken(figures: readonly Figure[]): readonly Figure[] {
  const first = figures.findLastIndex((each, at) => !follows(figures[at - 1], each));
  return figures.slice(Math.max(first, 0));
}

function follows(before: Figure | undefined, after: Figure): boolean {
  if (before === undefined) return false;
  if (after.basis === 'survey-wave') return true;
  return monthOf(after.period.end) - monthOf(before.period.end) === stepInMonths(after.basis, after.period);
}

/** Months since the year 0: periods end with a month. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
