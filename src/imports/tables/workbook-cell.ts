import type { Cell, CellValue } from 'hucre/xlsx';

/** A cell of a workbook as a person would have written it into a CSV file, or why it can not be. */
export type CellText =
  | { readonly text: string; readonly merged?: true }
  | { readonly fault: 'date'; readonly day: string; readonly month?: true }
  | { readonly fault: 'error' };

/** Reads a cell by its number format: what is shown as 49% is 49%, and what Excel took for a date is said to be one. */
export function cellText(value: CellValue, cell: Cell | undefined): CellText {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) {
    const date = { fault: 'date', day: value.toISOString().slice(0, 10) } as const;
    return showsMonths(cell?.style?.numFmt ?? '') ? { ...date, month: true } : date;
  }
  if (cell?.type === 'error') return { fault: 'error' };
  if (typeof value === 'number') return { text: numberText(value, cell?.style?.numFmt ?? '') };
  return { text: String(value).trim() };
}

/** Whether a number format shows a month and its year, and no day: "mmm-yy". */
function showsMonths(format: string): boolean {
  const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').toLowerCase();
  return signs.includes('m') && signs.includes('y') && !/[dhs]/u.test(signs);
}

function numberText(value: number, format: string): string {
  const percent = format.replace(/"[^"]*"|\\./gu, '').includes('%');
  const shown = percent ? value * 100 : value;
  // Fifteen digits are what a workbook keeps; what is beyond them came of the arithmetic.
  const text = String(Number(shown.toPrecision(15)));
  return percent ? `${text}%` : text;
}
