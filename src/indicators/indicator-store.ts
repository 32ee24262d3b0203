import type { Interval } from './period.ts';
import type { PopulationReader, PopulationWriter } from './population-store.ts';
import type { SeriesKey, StoredObservation, Observation } from './observation.ts';

/** Which vintages are looked at: those known by the end of a civil day, and those held once a publication was in. */
export interface KnownBy {
  /** Civil date: only what was published by the end of that day. */
  readonly asOf?: string;
  /** Number of a publication: only what it and those before it brought. */
  readonly upTo?: number;
}

/** What is asked of a store of observations. Every method sees the newest vintage of each figure that `KnownBy` lets through. */
export interface IndicatorReader extends PopulationReader {
  /** The series, oldest period first; `last` keeps only that many of its newest periods. */
  series(key: SeriesKey, options?: SeriesOptions): Promise<readonly StoredObservation[]>;
  /** One indicator and basis in several areas over the given period ends; areas without a figure are left out. */
  across(indicator: string, areas: readonly string[], options: AcrossOptions): Promise<readonly StoredObservation[]>;
  /** The figures of several series in one read, series by series, the oldest period of each first. */
  figures(of: FiguresOf): Promise<readonly StoredObservation[]>;
  /** Every series that holds at least one observation, in a stable order, with its newest period. */
  list(filter?: ListFilter): Promise<readonly SeriesSummary[]>;
  /** Every vintage of one figure, oldest first. */
  vintages(key: SeriesKey, period: Interval): Promise<readonly StoredObservation[]>;
  /** What was published, newest first. */
  publications(limit: number): Promise<readonly Publication[]>;
}

export interface SeriesOptions extends KnownBy {
  readonly last?: number;
}

export interface AcrossOptions extends KnownBy {
  readonly basis: SeriesKey['basis'];
  readonly period: Interval;
}

/** Which series are read at once: every one of these indicators in these areas. */
export interface FiguresOf extends KnownBy {
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  /** Only periods that end within so many years before the newest period that their series holds today. */
  readonly years?: number;
  /** Only periods that end on that day or later; with `years`, those besides. */
  readonly from?: string;
}

export interface ListFilter extends KnownBy {
  readonly indicator?: string;
  readonly area?: string;
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
  /** SHA-256 of the file that was imported, in hexadecimal digits; absent where there was no file. */
  readonly sha256?: string;
}

/** A figure as a publication brought it. */
export interface Brought {
  readonly figure: StoredObservation;
  /** The vintage before it, which it took the place of. */
  readonly before?: StoredObservation;
  /** Whether it is the newest vintage still. */
  readonly stands: boolean;
}

/** What only the publishing of an import may do, within its transaction. */
export interface IndicatorWriter extends PopulationWriter {
  /** Opens a publication and gives its number; `sha256` is that of the file it comes from. */
  publication(name: string, at: string, sha256?: string): Promise<number>;
  /** Adds observations as the newest vintage of their figures; nothing is overwritten. */
  add(publication: number, observations: readonly Observation[]): Promise<void>;
  /** Every figure that a publication brought. */
  broughtBy(publication: number): Promise<readonly Brought[]>;
  /** How many figures with a value that a finished publication brought no reader is shown, as small numbers need it. */
  hiddenOf(publication: number): Promise<number>;
  /** The name of a publication; undefined where there is none of that number. */
  nameOf(publication: number): Promise<string | undefined>;
  /** Closes the publication with what it turned out to be; only then does the list of series know its figures. */
  finish(publication: number, counts: { readonly added: number; readonly revised: number }): Promise<void>;
}
