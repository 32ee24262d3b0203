import type { Limits } from './confidence.ts';

/** The centre line of an XmR chart and, where the series varies enough to have them, its process limits. */
export interface XmrLine {
  readonly mean: number;
  readonly limits?: Limits;
}

const limitFactor = 2.66;
const screenFactor = 3.267;

/**
 * Limits = mean ± 2.66 × the average moving range. Moving ranges of at least 3.267 × their average are left out once
 * before averaging. Where that average is 0, or there are fewer than two values, there are no limits: a flat series
 * with one step would otherwise be flagged throughout. Undefined for no values.
 *
 * Source: NHS England, "Making Data Count"; D. J. Wheeler, "Understanding Variation" (1993).
 */
export function xmrLine(values: readonly number[]): XmrLine | undefined {
  if (values.length === 0) return undefined;
  const mean = average(values);
  const range = screenedAverage(movingRanges(values));
  if (range === 0) return { mean };
  return { mean, limits: { lower: mean - limitFactor * range, upper: mean + limitFactor * range } };
}

function movingRanges(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
}

function screenedAverage(ranges: readonly number[]): number {
  const screen = screenFactor * average(ranges);
  return average(ranges.filter((range) => range < screen));
}

/** The mean, corrected once by the mean of what is left over, so that a value equal to it compares as equal; 0 for none. */
function average(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const rough = sum(values) / values.length;
  return rough + sum(values.map((value) => value - rough)) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
