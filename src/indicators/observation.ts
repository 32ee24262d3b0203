import type { Basis } from './basis.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { KnownEstimate } from './population.ts';
import type { Rag } from './rag.ts';
import type { Source } from './source.ts';

/** How firm a figure is. Only provisional, final and revised figures carry a value that rules may judge. */
export const statuses = ['provisional', 'final', 'revised', 'suppressed', 'missing', 'illustrative'] as const;
export type Status = (typeof statuses)[number];

/** Names a series: one indicator in one area on one basis. */
export interface SeriesKey {
  readonly indicator: string;
  readonly area: string;
  readonly basis: Basis;
}

/** A part that a value is made of, so that a like-for-like figure can be computed. */
export interface Component {
  readonly name: string;
  readonly value: number;
}

/** A published place among others: a rank in a set of areas, or a band such as "Top". Rank 1 is the best. */
export interface Standing {
  /** The set compared with: "nearest neighbours", "county areas". */
  readonly set: string;
  readonly rank?: number;
  readonly of?: number;
  readonly band?: 'Top' | 'Average' | 'Bottom';
}

/** A value for one series and period, as one publication stated it. `value` is null where suppressed or missing. */
export interface Observation extends SeriesKey {
  readonly period: Period;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status: Status;
  readonly note?: string;
  readonly components: readonly Component[];
  readonly standings: readonly Standing[];
  readonly publishedRag?: Rag;
  /** The direction of travel as printed, or `unknown` where the printed arrow could not be read. */
  readonly publishedDirection?: 'up' | 'down' | 'level' | 'unknown';
  readonly source: Source;
  /** Civil date on which the figure became known. */
  readonly published: string;
}

/** An observation as the store holds it: which publication brought it, and its place among the versions of the figure. */
export interface StoredObservation extends Observation {
  readonly publication: number;
  /** 1 for the first value told for this series and period, then one more for each revision. */
  readonly vintage: number;
  /** Set where no publication states it: it was worked out for an answer, and is never stored. */
  readonly derived?: Derivation;
}

/** How a figure was worked out: counts added up, a rate for some residents, or a share of summed cases. */
export interface Derivation {
  readonly method: 'sum' | 'rate' | 'share';
  /** What it is made of: quarters, oldest first, or the one count that it is the rate of. */
  readonly parts: readonly StoredObservation[];
  /** The indicator whose counts the parts are, where they are not figures of the same one. */
  readonly count?: Indicator;
  /** The residents that a rate is for, where the parts do not state them. */
  readonly population?: KnownEstimate;
}

/** A text that is equal for equal series and differs otherwise. */
export function seriesId(key: SeriesKey): string {
  return `${key.indicator}|${key.area}|${key.basis}`;
}

/** Whether rules may judge the figure: suppressed, missing and illustrative figures raise and clear nothing. */
export function countsForRules(observation: Observation): observation is Observation & { readonly value: number } {
  return observation.value !== null && observation.status !== 'illustrative' && observation.status !== 'suppressed';
}
