import type { Indicator } from '../indicators/indicator.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { verdictOn } from '../indicators/verdict.ts';
import type { TrendAnswer } from './answer.ts';

/**
 * How many steps in a row up to the newest point went the same way. Steps count only between periods that follow each
 * other without a gap: a missing period breaks the run, and so does whatever makes two figures
 * incomparable, such as a break in the series.
 */
export function runOf(indicator: Indicator, points: readonly StoredObservation[]): TrendAnswer['run'] {
  const steps = points.slice(1).map((point, index) => stepBetween(indicator, points[index], point));
  const direction = steps.at(-1) ?? 'level';
  const broken = steps.findLastIndex((step) => step !== direction);
  return { direction, periods: steps.length === 0 || steps.at(-1) === undefined ? 0 : steps.length - 1 - broken };
}

function stepBetween(
  indicator: Indicator,
  before: StoredObservation | undefined,
  after: StoredObservation,
): 'up' | 'down' | 'level' | undefined {
  if (before === undefined || before.value === null || after.value === null) return undefined;
  if (!follows(before, after) || !verdictOn(indicator, after, before).comparable) return undefined;
  return after.value > before.value ? 'up' : after.value < before.value ? 'down' : 'level';
}

/** Whether a period is the next one: it ends at most a quarter after, or starts the day after the other ended. */
function follows(before: StoredObservation, after: StoredObservation): boolean {
  const days = (Date.parse(after.period.end) - Date.parse(before.period.end)) / 86_400_000;
  const gap = (Date.parse(after.period.start) - Date.parse(before.period.end)) / 86_400_000;
  return gap === 1 || (gap < 1 && days <= 92);
}
