import type { Separator } from './tables/separator.ts';
import { ofRow, Refusal } from './sentences.ts';

/** What a cell for a number can hold. A blank, a dash or "missing" is no figure; an asterisk is one that was hidden. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: number; readonly percentSign: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'suppressed' };

const plain = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/u;

/** Reads a number as people write it, such as "1,709", "4.90" or "31%"; what could be read in two ways is refused. */
export function readCellNumber(column: string, cell: string, separator: Separator): CellNumber | Refusal {
  // Most cells are digits alone or blank, and there may be hundreds of thousands of them.
  if (cell === '') return { kind: 'missing' };
  if (/^\d{1,15}$/u.test(cell)) return { kind: 'number', value: Number(cell), percentSign: false };
  const text = cell
    .replace(/[\u00a0\u2007\u2009\u202f]/gu, ' ')
    .replaceAll('\u2212', '-')
    .trim();
  if (/^(?:|[-\u2013\u2014]|missing)$/iu.test(text)) return { kind: 'missing' };
  if (/^(?:\*|suppressed)$/iu.test(text)) return { kind: 'suppressed' };
  const digits = text.replace(/\s*%$/u, '');
  if (!plain.test(digits) || !/\d/u.test(digits)) return new Refusal(ofRow.notANumber(column, cell));
  if (separator.name === 'semicolon' && digits.includes(',')) return new Refusal(ofRow.decimalComma(column, cell));
  return { kind: 'number', value: Number(digits.replaceAll(',', '')), percentSign: digits !== text };
}

/** A cell that may hold a plain number of 0 or more, or nothing. */
export function readCount(column: string, cell: string, separator: Separator): number | undefined | Refusal {
  const read = readCellNumber(column, cell, separator);
  if (read instanceof Refusal) return read;
  if (read.kind !== 'number') return undefined;
  if (read.percentSign) return new Refusal(ofRow.notANumber(column, cell));
  return read.value < 0 ? new Refusal(ofRow.negative(column, cell)) : read.value;
}
