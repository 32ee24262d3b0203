import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre/xlsx';
import { cellText } from './workbook-cell.ts';
import type { CellText } from './workbook-cell.ts';
import type { WorkbookReport, WorkbookRow } from './workbook-report.ts';

// A process of its own, with little memory and time: whatever a workbook does to it, the product goes on.
const [path = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await read()));

async function read(): Promise<WorkbookReport> {
  try {
    const { sheets } = await readXlsx(await readFile(path), { readStyles: true });
    const shown = sheets.filter((each) => each.hidden !== true && each.veryHidden !== true);
    const filled = shown.filter((each) => each.rows.some((row) => row.some((cell) => cell !== null && cell !== '')));
    return { kind: 'sheets', sheets: filled.map((each) => ({ name: each.name, ...tableOf(each) })) };
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

function tableOf(sheet: Sheet): { rows: readonly WorkbookRow[]; hidden: number } {
  const hiddenColumns = new Set(sheet.columns?.flatMap((column, at) => (column.hidden === true ? [at] : [])));
  let hidden = hiddenColumns.size;
  const rows = sheet.rows.flatMap((_cells, at): readonly WorkbookRow[] => {
    if (sheet.rowDefs?.get(at)?.hidden === true) {
      hidden += 1;
      return [];
    }
    const cells = rowOf(sheet, at).filter((_cell, column) => !hiddenColumns.has(column));
    return cells.some((cell) => !('text' in cell) || cell.text !== '') ? [{ line: at + 1, cells }] : [];
  });
  return { rows, hidden };
}

function rowOf(sheet: Sheet, at: number): readonly CellText[] {
  const cells = sheet.rows[at] ?? [];
  return cells.map((_value, column) => {
    // Cells that were merged all say what is written in the first of them, which a figure must not.
    const merge = sheet.merges?.find(
      (each) => each.startRow <= at && at <= each.endRow && each.startCol <= column && column <= each.endCol,
    );
    const [row, from] = merge === undefined ? [at, column] : [merge.startRow, merge.startCol];
    const text = cellText(sheet.rows[row]?.[from] ?? null, sheet.cells?.get(`${row},${from}`));
    return 'text' in text && (row !== at || from !== column) ? { ...text, merged: true } : text;
  });
}
