import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PopulationVintage } from '../../indicators/population.ts';
import type { ReadEstimate } from '../estimates.ts';
import type { Names } from '../names.ts';
import type { Periods } from '../periods.ts';
import type { Refusal } from '../sentences.ts';
import type { LongRow } from './long-row.ts';

/** The forms in which a table may say its figures. */
export const formatNames = ['long', 'wide', 'police-street', 'home-office', 'fingertips', 'ons-population'] as const;
export type FormatName = (typeof formatNames)[number];

/** What a format may look things up in. */
export interface FormatWorld {
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly periods: Periods;
  /** The vintages of each area's population, by the area's id. */
  readonly populations: ReadonlyMap<string, readonly PopulationVintage[]>;
  /** The day on which figures became known whose row does not say it, as it would be written there. */
  readonly published?: string | undefined;
  /** The name of the file that is read. */
  readonly file: string;
  /** Civil date of the import. */
  readonly today: string;
}

/** Takes the figures of a table as text, each with the line it stands in, or the reason why a line gives none. */
export interface RowTaker {
  take(line: number, row: LongRow): void;
  refuse(line: number, reason: string): void;
  /** Takes residents of an area, which are no figure. */
  estimate(estimate: ReadEstimate): void;
}

/** Takes the rows of one table and hands on its figures, at once or at the end. */
export interface RowReader {
  row(line: number, cells: readonly string[]): void;
  /** Learns of a row that can't be read at all, for a reader whose figures are sums of rows. */
  lost?(line: number): void;
  /** What is to be said of the table as a whole, once every row was read. */
  end(): readonly string[];
}

/** One form in which a table may say its figures: how to know it by its heading, and how to read its rows. */
export interface Format {
  readonly name: FormatName;
  fits(heading: readonly string[], world: FormatWorld): boolean;
  open(heading: readonly string[], world: FormatWorld, into: RowTaker): RowReader | Refusal;
}
