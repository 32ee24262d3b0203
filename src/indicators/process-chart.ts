import { xmr } from '../statistics/xmr.ts';
import type { Improvement, XmrChart } from '../statistics/xmr.ts';
import { breaksIn } from './breaks.ts';
import { periodsOverlap } from './basis.ts';
import { targetFits } from './compute-rag.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';

/** A figure with a value, as a point of a chart. */
export type ChartedFigure = Observation & { readonly value: number };

/** The XmR chart of a series since its last change of definition, or why it would say nothing. */
export type ProcessChart =
  | {
      readonly valid: true;
      readonly chart: XmrChart;
      readonly points: readonly ChartedFigure[];
      readonly since?: string;
    }
  | {
      readonly valid: false;
      readonly why: 'overlapping-periods' | 'too-few-points' | 'missing-periods' | 'no-limits';
    };

/** The rule of seven needs seven points and one more to stand out from. */
export const fewestPoints = 8;

/**
 * The XmR chart of the figures of one series, oldest first. It is refused for periods that overlap, where it would flag
 * noise; for fewer than eight points, for a gap in the calendar, and where nothing varies. Limits start anew at a break.
 */
export function processChart(indicator: Indicator, figures: readonly ChartedFigure[]): ProcessChart {
  const basis = figures.at(-1)?.basis;
  if (basis !== undefined && periodsOverlap(basis)) return { valid: false, why: 'overlapping-periods' };
  const { points, since } = sinceBreak(indicator, figures);
  if (basis === undefined || points.length < fewestPoints) return { valid: false, why: 'too-few-points' };
  if (hasGap(points)) return { valid: false, why: 'missing-periods' };
  const target = targetFits(indicator, basis) ? indicator.target?.value : undefined;
  const values = points.map(({ value }) => value);
  const chart = xmr(values, { improvement: improvementOf(indicator), ...(target === undefined ? {} : { target }) });
  if (chart.points.at(-1)?.limits === undefined) return { valid: false, why: 'no-limits' };
  return { valid: true, chart, points, ...(since === undefined ? {} : { since }) };
}

/** The figures since the last change of definition that leaves any: what lies before measures something else. */
export function sinceBreak<Point extends Pick<Observation, 'area' | 'period'>>(
  indicator: Pick<Indicator, 'breaks'>,
  figures: readonly Point[],
): { readonly points: readonly Point[]; readonly since?: string } {
  const reaches = (from: string) => (each: Point) => each.period.end >= from;
  const areas = figures.map(({ area }) => area);
  const since = breaksIn(indicator, areas)
    .map(({ from }) => from)
    .toSorted()
    .findLast((from) => figures.some(reaches(from)));
  const points = since === undefined ? figures : figures.filter(reaches(since));
  return since === undefined || points.length === figures.length ? { points } : { points, since };
}

/** Which way an indicator gets better, as a chart is told it. */
export function improvementOf({ polarity }: Pick<Indicator, 'polarity'>): Improvement {
  if (polarity === 'higher-is-better') return 'increase';
  return polarity === 'lower-is-better' ? 'decrease' : 'neutral';
}

/** Whether a period is missing between the first and the last. */
export function hasGap(figures: readonly Pick<Observation, 'period'>[]): boolean {
  return figures.some(({ period }, at) => {
    const before = figures[at - 1];
    return before !== undefined && Date.parse(period.start) - Date.parse(before.period.end) !== 86_400_000;
  });
}
