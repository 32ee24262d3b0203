import type { FiscalCalendar } from '../indicators/period.ts';
import type { Separator } from './formats/separator.ts';
import type { Names } from './names.ts';

/** What the rows of one file are read against. */
export interface RowContext {
  readonly names: Names;
  readonly calendar: FiscalCalendar;
  /** The file's name, as the source of figures that name no other document. */
  readonly file: string;
  readonly separator: Separator;
  /** Civil date of the import: a period that ends later is not over. */
  readonly today: string;
}
