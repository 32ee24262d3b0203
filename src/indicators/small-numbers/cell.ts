import type { Area } from '../area.ts';
import type { Indicator } from '../indicator.ts';
import { seriesId, type StoredObservation } from '../observation.ts';
import { casesBehind, casesPrintedAlike, type Told } from './small-number.ts';

/** What hiding looks at in one version of a figure. */
export interface Version extends Told, Pick<StoredObservation, 'area' | 'indicator' | 'basis'> {
  readonly publication: number;
  readonly vintage: number;
}

/** A run of days since 1970; `to` is the day after the last. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A figure as it stands, as a count of cases in an area over a run of days. */
export interface Cell extends Days {
  readonly version: Version;
  readonly indicator: string;
  readonly area: string;
  /** Undefined where the count is not known, not even here. */
  readonly cases: number | undefined;
  /** The fewest and the most cases that would be printed the same. */
  readonly alike: readonly [number, number];
  /** No count of cases can be above it. */
  readonly most: number;
  /** Whether the publication that is looked at may still keep it back. */
  readonly mayHide: boolean;
  /** The publication since which readers have not been shown the figure; −1 where they never were. */
  readonly unseenSince: number;
  /** Whether it was taken back: what was shown of it is still known. */
  readonly isGone: boolean;
  /** Its place among the figures that are looked at together. */
  readonly number: number;
  hidden: boolean;
}

const dayMs = 86_400_000;

/** The days of a period. */
export function daysOf({ start, end }: { readonly start: string; readonly end: string }): Days {
  return { from: Date.parse(start) / dayMs, to: Date.parse(end) / dayMs + 1 };
}

/** A text that is equal for versions of one figure. */
export function figureOf(version: Version): string {
  return `${seriesId(version)}|${version.period.start}|${version.period.end}`;
}

/** The count of cases that a version tells of. */
export function countOf(indicator: Indicator, area: Area, version: Version): Pick<Cell, 'cases' | 'alike' | 'most'> {
  const cases = casesBehind(indicator, area, version);
  const { denominator } = version;
  return {
    cases,
    alike: casesPrintedAlike(indicator, area, version) ?? [cases ?? 0, cases ?? 0],
    most: indicator.unit.kind === 'percent' && denominator !== undefined ? denominator : Number.POSITIVE_INFINITY,
  };
}

/** Whether two runs of days share a day. */
export function overlap(a: Days, b: Days): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether a run of days lies within another. */
export function lies(inner: Days, outer: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The shortest run of days that holds all of these. */
export function around(all: readonly Days[]): Days {
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
}
