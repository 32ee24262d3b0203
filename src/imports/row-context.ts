import type { LongRow } from './formats/long-row.ts';
import type { Separator } from './tables/separator.ts';
import type { Names } from './names.ts';
import type { Periods } from './periods.ts';

/** A row of a file as text, with the line it stands in. */
export interface TextRow {
  readonly line: number;
  readonly cells: LongRow;
  readonly separator: Separator;
}

/** What the rows of one file are read against. */
export interface RowContext {
  readonly names: Names;
  readonly periods: Periods;
  /** The file's name, as the source of figures that name no other document. */
  readonly file: string;
  /** Civil date of the import: a period that ends later is not over. */
  readonly today: string;
  /** The day on which figures became known whose row does not say it, as it would be written there. */
  readonly published?: string | undefined;
}
