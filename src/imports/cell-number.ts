import type { Separator } from './tables/separator.ts';
import { ofRow, Refusal } from './sentences.ts';

/** What a cell for a number can hold. A blank, a dash or "missing" is no figure; an asterisk is one that was hidden. */
export type CellNumber =
  | { readonly kind: 'number'; readonly value: number; readonly percentSign: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'suppressed' };

const plain = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/u;

/** One comma at most, behind full stops or none, as much of Europe writes 1.709,5. */
const decimalComma = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/u;
const spaced = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/u;

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
  // Where semicolons separate the columns, commas are most often decimal ones: 1,709 may be 1.709.
  if (decimalComma.test(digits) && (separator.name === 'semicolon' || !plain.test(digits)))
    return new Refusal(ofRow.decimalComma(column, cell, digits.replaceAll('.', '').replace(',', '.')));
  if (spaced.test(digits)) return new Refusal(ofRow.spacedNumber(column, cell, digits.replaceAll(' ', '')));
  if (!plain.test(digits) || !/\d/u.test(digits)) return new Refusal(ofRow.notANumber(column, cell));
  if (separator.name === 'semicolon' && digits.includes(','))
    return new Refusal(ofRow.commas(column, cell, digits.replaceAll(',', '')));
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
