import type { Area } from '../area.ts';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { casesBehind } from './small-number.ts';

/** The newest version known of one figure, as a count of cases in an area over a run of days. */
export interface Cell {
  readonly area: string;
  /** Days since 1970; `to` is the day after the last. */
  readonly from: number;
  readonly to: number;
  /** Undefined where the count is not known, not even here. */
  readonly cases: number | undefined;
  /** No count of cases can be above it. */
  readonly most: number;
  /** The publication that brought this version. */
  readonly publication: number;
}

/** A run of days, the last one not included. */
export type Days = Pick<Cell, 'from' | 'to'>;

const dayMs = 86_400_000;

/** The cell that a figure is. */
export function cellOf(
  indicator: Indicator,
  area: Area,
  observation: Observation & { readonly publication: number },
): Cell {
  const { period, denominator, publication } = observation;
  return {
    area: area.id,
    from: Date.parse(period.start) / dayMs,
    to: Date.parse(period.end) / dayMs + 1,
    cases: casesBehind(indicator, area, observation),
    most: indicator.unit.kind === 'percent' && denominator !== undefined ? denominator : Number.POSITIVE_INFINITY,
    publication,
  };
}

/** Whether one run of days lies within another. */
export function within(inner: Days, outer: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether two runs of days share a day. */
export function overlap(a: Days, b: Days): boolean {
  return a.from < b.to && b.from < a.to;
}
