import { Refusal, ofFile, warning } from '../sentences.ts';
import { CsvRows } from './csv-rows.ts';
import { raggedReason } from './ragged-reason.ts';
import { separatorOf } from './separator.ts';
import { Unreadable } from './table.ts';
import type { FileRefusal, TableRead, TableTaker } from './table.ts';
import { openText, textOf } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/**
 * Hands over a CSV file row by row. A row with more or fewer cells than the heading line is a fault of its own, as its
 * end is plain; what is no CSV refuses the whole file, with its line, as nobody can tell where that row ends.
 */
export async function readCsvTable(path: string, taker: TableTaker): Promise<TableRead | FileRefusal> {
  const file = await openText(path);
  if (file instanceof Refusal) return { refusal: file };
  try {
    return await readTable(file, taker);
  } catch (error) {
    if (error instanceof Unreadable) return error.why;
    throw error;
  }
}

async function readTable(file: TextFile, taker: TableTaker): Promise<TableRead | FileRefusal> {
  const separator = await separatorOf(textOf(file));
  let count = 0;
  let width = 0;
  const rows = new CsvRows(separator.sign, {
    row: (line, cells) => {
      count += 1;
      if (count > 1) return taker.row(line, cells);
      width = cells.length;
      const refusal = taker.heading(cells, separator);
      if (refusal !== undefined) throw new Unreadable({ line: 1, refusal });
    },
    ragged: (line, cells) => {
      count += 1;
      taker.fault(line, raggedReason(cells, width, separator), cells);
    },
  });
  for await (const piece of textOf(file, (read) => taker.progress?.(read / file.size))) rows.write(piece);
  rows.end();
  if (count < 2) return { refusal: new Refusal(ofFile.noRows) };
  return {
    warnings: [
      ...(file.encoding === 'windows-1252' ? [warning.windows1252] : []),
      ...(separator.name === 'comma' ? [] : [warning.separator(separator.name)]),
    ],
  };
}
