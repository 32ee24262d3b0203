import type { Interval } from './period.ts';
import type { SeriesKey, StoredObservation, Observation } from './observation.ts';

/** What is asked of a store of observations. Every method sees the newest vintage of each figure known by `asOf`. */
export interface IndicatorReader {
  /** The series, oldest period first; `last` keeps only that many of its newest periods. */
  series(key: SeriesKey, options?: SeriesOptions): Promise<readonly StoredObservation[]>;
  /** One indicator and basis in several areas over the given period ends; areas without a figure are left out. */
  across(indicator: string, areas: readonly string[], options: AcrossOptions): Promise<readonly StoredObservation[]>;
  /** Every series that holds at least one observation, in a stable order, with its newest period. */
  list(filter?: { readonly indicator?: string; readonly area?: string }): Promise<readonly SeriesSummary[]>;
  /** Every vintage of one figure, oldest first. */
  vintages(key: SeriesKey, period: Interval): Promise<readonly StoredObservation[]>;
  /** What was published, newest first. */
  publications(limit: number): Promise<readonly Publication[]>;
}

export interface SeriesOptions {
  readonly last?: number;
  /** Civil date: only what was published by the end of that day. */
  readonly asOf?: string;
}

export interface AcrossOptions {
  readonly basis: SeriesKey['basis'];
  readonly period: Interval;
  readonly asOf?: string;
}

export interface SeriesSummary extends SeriesKey {
  readonly newest: Interval & { readonly label: string };
  /** Civil date on which the newest period's figure became known. */
  readonly newestPublished: string;
  readonly periods: number;
  /** Whether every observation of the series is illustrative. */
  readonly illustrative: boolean;
}

/** One import, whole: what a publication added to the store. */
export interface Publication {
  readonly id: number;
  readonly name: string;
  /** ISO instant at which it was published here. */
  readonly at: string;
  readonly added: number;
  readonly revised: number;
}

/** What only the publishing of an import may do, within its transaction. */
export interface IndicatorWriter {
  /** Opens a publication and gives its number. */
  publication(name: string, at: string): Promise<number>;
  /** Adds observations as the newest vintage of their figures; nothing is overwritten. */
  add(publication: number, observations: readonly Observation[]): Promise<void>;
  /** Closes the publication with what it turned out to be. */
  finish(publication: number, counts: { readonly added: number; readonly revised: number }): Promise<void>;
}
