import type { Limits } from './confidence.ts';
import { xmrLine, type XmrLine } from './xmr-limits.ts';
import { xmrSignals, type SpecialCause } from './xmr-signals.ts';

/** Which way the values get better; `neutral` where neither way does. */
export const improvements = ['increase', 'decrease', 'neutral'] as const;
export type Improvement = (typeof improvements)[number];

/** What a point means: improvement or concern by the direction that is better, high or low where neither is. */
export type PointMeaning = 'usual-variation' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low';

interface XmrPoint {
  readonly index: number;
  readonly value: number;
  readonly mean: number;
  /** Absent where the point's segment does not vary enough to have limits. */
  readonly limits?: Limits;
  readonly specialCause?: SpecialCause;
  readonly meaning: PointMeaning;
  /** Under 13 points in its segment the limits are trial limits. */
  readonly trial: boolean;
}

/** Whether the newest limits lie wholly on the right or the wrong side of the target, or on both; the best first. */
export const assurances = ['consistently-passes', 'hit-and-miss', 'consistently-fails'] as const;
export type Assurance = (typeof assurances)[number];

export interface XmrChart {
  readonly points: readonly XmrPoint[];
  /** Absent without a target, a direction that is better, or limits. */
  readonly assurance?: Assurance;
}

export interface XmrOptions {
  readonly improvement?: Improvement;
  readonly target?: number;
  /** The indexes at which a new segment starts, after a break or a change of process. */
  readonly rebases?: readonly number[];
}

const firmFrom = 13;

/**
 * The XmR (individuals and moving range) chart of values in time order: each segment has its own mean, limits and
 * signals (`xmrLine`, `xmrSignals`). Valid only for values of periods that do not overlap: on a rolling year it
 * flags noise. Values must be finite.
 */
export function xmr(values: readonly number[], options: XmrOptions = {}): XmrChart {
  const improvement = options.improvement ?? 'neutral';
  const points = segments(values, options.rebases ?? []).flatMap(({ from, to }) =>
    segmentPoints(values.slice(from, to), from, improvement),
  );
  const assurance = assuranceOf(points.at(-1)?.limits, options.target, improvement);
  return { points, ...(assurance === undefined ? {} : { assurance }) };
}

function segments(
  values: readonly number[],
  rebases: readonly number[],
): readonly { readonly from: number; readonly to: number }[] {
  const inside = rebases.filter((at) => at > 0 && at < values.length);
  const starts = [...new Set([0, ...inside])].toSorted((a, b) => a - b);
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? values.length }));
}

function segmentPoints(values: readonly number[], from: number, improvement: Improvement): readonly XmrPoint[] {
  const line = xmrLine(values);
  if (line === undefined) return [];
  const signals = xmrSignals(values, line);
  return values.map((value, index) => {
    const cause = signals[index];
    return {
      index: from + index,
      value,
      ...line,
      ...(cause === undefined ? {} : { specialCause: cause }),
      meaning: meaningOf(cause, value, line, improvement),
      trial: values.length < firmFrom,
    };
  });
}

function meaningOf(
  cause: SpecialCause | undefined,
  value: number,
  line: XmrLine,
  improvement: Improvement,
): PointMeaning {
  if (cause === undefined) return 'usual-variation';
  const high = isHigh(cause, value > line.mean);
  if (improvement === 'neutral') return high ? 'neutral-high' : 'neutral-low';
  return high === (improvement === 'increase') ? 'improvement' : 'concern';
}

/** A trend is high when it rises, whichever side of the mean a point of it lies on. */
function isHigh(cause: SpecialCause, aboveMean: boolean): boolean {
  if (cause === 'trend-rising') return true;
  if (cause === 'trend-falling') return false;
  return aboveMean;
}

function assuranceOf(
  limits: Limits | undefined,
  target: number | undefined,
  improvement: Improvement,
): Assurance | undefined {
  if (limits === undefined || target === undefined || improvement === 'neutral') return undefined;
  if (target >= limits.lower && target <= limits.upper) return 'hit-and-miss';
  const below = target < limits.lower;
  return below === (improvement === 'increase') ? 'consistently-passes' : 'consistently-fails';
}
