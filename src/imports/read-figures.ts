import type { ReadEstimate } from './estimates.ts';
import type { FormatName, FormatWorld, RowReader } from './formats/format.ts';
import { formatOf } from './formats/formats.ts';
import type { Remark } from './import-summary.ts';
import type { RowContext } from './row-context.ts';
import { readRows } from './row.ts';
import { StagedRows } from './staged-rows.ts';
import { ofRow, Refusal } from './sentences.ts';
import { readTable } from './tables/read-table.ts';
import type { Separator } from './tables/separator.ts';
import type { FileRefusal, TableRead, TableTaker } from './tables/table.ts';

/** Everything that was read of a file: the figures, the rows that give none, and what is to be said of the whole. */
export interface ReadFigures {
  readonly table: TableRead | FileRefusal;
  readonly rows: StagedRows;
  /** Residents of areas, where the file is one of populations. */
  readonly estimates: readonly ReadEstimate[];
  readonly refused: readonly Remark[];
}

/** How a file is to be read. */
export interface Reading {
  readonly path: string;
  readonly format?: FormatName | undefined;
  /** Which sheet of a workbook; without it the first whose heading is understood. */
  readonly sheet?: string | undefined;
  /** Whether made-up figures are taken as well, as a demonstration's are. */
  readonly takesIllustrative: boolean;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Reads a file in the format that was named, or that its heading shows. A cell with U+0000 refuses its row, whatever the
 * column: no database keeps that character, and a name that holds one is not the name that it looks like.
 */
export async function readFigures(
  { path, format, sheet, takesIllustrative, onProgress }: Reading,
  context: RowContext & FormatWorld,
): Promise<ReadFigures> {
  const rows = new StagedRows();
  const refused: Remark[] = [];
  const estimates: ReadEstimate[] = [];
  let reader: RowReader | undefined;
  let columns: readonly string[] = [];
  const taker: TableTaker = {
    heading: (cells, separator) => {
      const opened = formatOf(format, cells, context).open(cells, context, takerOf(separator));
      if (opened instanceof Refusal) return opened;
      reader = opened;
      columns = cells;
      return undefined;
    },
    row: (line, cells) => {
      const broken = cells.findIndex((each) => each.includes('\u0000'));
      if (broken < 0) reader?.row(line, cells);
      else lose(line, ofRow.nullCharacter(columns[broken] ?? ''));
    },
    fault: lose,
    ...(onProgress ? { progress: onProgress } : {}),
  };
  const table = await readTable(path, taker, sheet);
  if ('refusal' in table) return { table, rows, estimates, refused };
  const remarks = reader?.end() ?? [];
  return { table: { ...table, warnings: [...table.warnings, ...remarks] }, rows, estimates, refused };

  function lose(line: number, reason: string): void {
    refused.push({ line, reason });
    reader?.lost?.(line);
  }

  function takerOf(separator: Separator) {
    return {
      take: (line: number, cells: Parameters<typeof readRows>[0]['cells']) => {
        const read = readRows({ line, cells, separator }, context);
        if (read instanceof Refusal) return refuseOnce(refused, { line, reason: read.reason });
        for (const row of read) {
          if (takesIllustrative || row.observation.status !== 'illustrative') rows.add(row);
          else refused.push({ line, reason: ofRow.illustrative });
        }
      },
      refuse: (line: number, reason: string) => refuseOnce(refused, { line, reason }),
      estimate: (estimate: ReadEstimate) => void estimates.push(estimate),
    };
  }
}

/** A row may give many figures, all of them without what it lacks. */
function refuseOnce(refused: Remark[], remark: Remark): void {
  const last = refused.at(-1);
  if (last?.line !== remark.line || last.reason !== remark.reason) refused.push(remark);
}
