import { writeFile } from 'node:fs/promises';
import { rejectedColumns } from './formats/long-row.ts';
import type { ImportSummary } from './import-summary.ts';
import { readTable } from './tables/read-table.ts';
import type { TableTaker } from './tables/table.ts';

/** The rows that were refused, and the sheet of a workbook that they stand in. */
export type Rejected = Pick<ImportSummary, 'refused' | 'sheet'>;

/**
 * Writes the rows that were refused into a CSV file of the same columns, with the line and the reason before them, so
 * that they can be put right and imported by themselves. Gives the number of rows; without any, no file is written.
 */
export async function writeRejected(path: string, { refused, sheet }: Rejected, into: string): Promise<number> {
  const byLine = [...Map.groupBy(refused, ({ line }) => line)];
  const reasons = new Map(byLine.map(([line, remarks]) => [line, remarks.map(({ reason }) => reason).join(' ')]));
  const rows: string[] = [];
  let head: readonly string[] = [];
  const reject = (line: number, reason: string, cells: readonly string[]): void => {
    rows.push(csvLine([String(line), reason, ...cells]));
  };
  const taker: TableTaker = {
    heading: (cells) => {
      head = cells;
      return undefined;
    },
    row: (line, cells) => {
      const reason = reasons.get(line);
      if (reason !== undefined) reject(line, reason, cells);
    },
    fault: reject,
  };
  await readTable(path, taker, sheet);
  if (rows.length > 0) await writeFile(into, `${csvLine([...rejectedColumns, ...head])}\n${rows.join('\n')}\n`);
  return rows.length;
}

/** One line of CSV, quoted where a cell needs it. */
function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
