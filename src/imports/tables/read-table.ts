import { ofFile, Refusal } from '../sentences.ts';
import { readCsvTable } from './csv-table.ts';
import type { FileRefusal, TableRead, TableTaker } from './table.ts';
import { isZip } from './text-file.ts';
import { readWorkbookTable } from './workbook-table.ts';

/** Hands over the table of a file, a CSV file or a sheet of a workbook; only its first bytes tell which, never its name. */
export async function readTable(path: string, taker: TableTaker, sheet?: string): Promise<TableRead | FileRefusal> {
  const zip = await isZip(path);
  if (zip instanceof Refusal) return { refusal: zip };
  if (zip) return readWorkbookTable(path, taker, sheet);
  return sheet === undefined ? readCsvTable(path, taker) : { refusal: new Refusal(ofFile.noWorkbook) };
}
