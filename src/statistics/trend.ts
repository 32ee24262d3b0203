import type { Limits } from './confidence.ts';

/** A value with its 95% interval, one of five that are equally far apart in time and independent of each other. */
export interface TrendPoint extends Limits {
  readonly value: number;
}

/** Which way a trend goes. */
export const directions = ['up', 'down', 'level'] as const;

/** What the test over five periods says. */
export interface Trend {
  /** With one degree of freedom. */
  readonly chiSquared: number;
  readonly direction: (typeof directions)[number];
  /** Whether it is more than chance: the statistic is above the threshold, and no single point decides the direction. */
  readonly significant: boolean;
}

/** The upper 0.2% point of χ² with one degree of freedom: 3.0902². */
export const trendThreshold = 9.549_535_706_083_24;

const length = 5;
const z = 1.96;

/**
 * The trend over five periods, values in time order: a straight line is fitted with weights 1/SE², SE being the width of
 * the 95% interval over 2 × 1.96, and χ² = (slope/SE of slope)². Significant where χ² is above 9.5495 and the slope
 * keeps its sign when any one point is left out. Undefined unless there are five finite values, each with an interval of
 * some width. Not valid for periods that overlap.
 *
 * Source: Public Health England, Fingertips guidance on recent trends, for values with published intervals.
 */
export function trendOverFive(points: readonly TrendPoint[]): Trend | undefined {
  if (points.length !== length || !points.every(hasWidth)) return undefined;
  const weighted = points.map(({ value, lower, upper }, at) => ({
    at,
    value,
    weight: ((2 * z) / (upper - lower)) ** 2,
  }));
  const { slope, chiSquared } = fit(weighted);
  const steady = weighted.every((_, left) => {
    const without = fit(weighted.filter((_point, at) => at !== left));
    return Math.sign(without.slope) === Math.sign(slope);
  });
  return {
    chiSquared,
    direction: slope > 0 ? 'up' : slope < 0 ? 'down' : 'level',
    significant: chiSquared > trendThreshold && steady,
  };
}

function hasWidth({ value, lower, upper }: TrendPoint): boolean {
  return Number.isFinite(value) && Number.isFinite(upper - lower) && upper > lower;
}

interface Weighted {
  readonly at: number;
  readonly value: number;
  readonly weight: number;
}

/** The weighted least-squares line; the values are centred first, so that nothing is lost to large numbers. */
function fit(points: readonly Weighted[]): { readonly slope: number; readonly chiSquared: number } {
  const total = sum(points, () => 1);
  const [time, level] = [sum(points, ({ at }) => at) / total, sum(points, ({ value }) => value) / total];
  const spread = sum(points, ({ at }) => (at - time) ** 2);
  const together = sum(points, ({ at, value }) => (at - time) * (value - level));
  return { slope: together / spread, chiSquared: together ** 2 / spread };
}

function sum(points: readonly Weighted[], of: (point: Weighted) => number): number {
  return points.reduce((total, point) => total + point.weight * of(point), 0);
}
