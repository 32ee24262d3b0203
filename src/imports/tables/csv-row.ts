import { ofFile } from '../sentences.ts';

/** What separates cells and rows. */
export interface CsvSigns {
  readonly cell: string;
  readonly row: string;
}

/** A row, and where the next one begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly next: number;
}

/** Why a text is no CSV, and where. */
export interface CsvFault {
  readonly reason: string;
  readonly at: number;
}

/** The sign that ends the first line, outside quotation marks; undefined where more of the text is needed to tell. */
export function rowSignOf(text: string): string | undefined {
  for (const { 0: found, index } of text.matchAll(/(?:^|[,;\t])[^\S\r\n]*"(?:[^"]|"")*(?:"|$)|\r\n?|\n/gu)) {
    if (found.includes('"')) continue;
    return found === '\r' && index === text.length - 1 ? undefined : found;
  }
  return undefined;
}

/** The cells of a row without a quotation mark. */
export function plainCells(row: string, sign: string): readonly string[] {
  return row.split(sign).map((cell) => cell.trim());
}

/**
 * Reads the row that begins at a place, cell by cell, as one with quotation marks must be; undefined where it goes on
 * after the text. White space around a cell is none of it, within quotation marks it is.
 */
export function quotedRow(text: string, from: number, signs: CsvSigns): CsvRow | CsvFault | undefined {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const start = pastSpace(text, at, signs);
    const cell = text[start] === '"' ? quotedCell(text, start, signs) : plainCell(text, at, signs);
    if (cell === undefined || 'reason' in cell) return cell;
    cells.push(cell.value);
    if (text.startsWith(signs.row, cell.end)) return { cells, next: cell.end + signs.row.length };
    at = cell.end + signs.cell.length;
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function plainCell(text: string, from: number, signs: CsvSigns): Cell | CsvFault | undefined {
  const ends = [text.indexOf(signs.cell, from), text.indexOf(signs.row, from)].filter((each) => each >= 0);
  if (ends.length === 0) return undefined;
  const end = Math.min(...ends);
  const value = text.slice(from, end);
  const stray = value.indexOf('"');
  return stray < 0 ? { value: value.trim(), end } : { reason: ofFile.strayQuote, at: from + stray };
}

function quotedCell(text: string, from: number, signs: CsvSigns): Cell | CsvFault | undefined {
  const close = closingQuote(text, from + 1);
  const end = close === undefined ? text.length : pastSpace(text, close + 1, signs);
  // What follows decides whether the mark was a closing one, so that it must be there.
  if (close === undefined || text.length - end < signs.row.length) return undefined;
  if (!isSign(text, end, signs)) {
    const isStray = end === close + 1 || text[end] === '"';
    return { reason: isStray ? ofFile.strayQuote : ofFile.notCsv, at: end };
  }
  return { value: text.slice(from + 1, close).replaceAll('""', '"'), end };
}

function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

/** A tab may be white space or the sign between cells. */
function pastSpace(text: string, from: number, signs: CsvSigns): number {
  let at = from;
  while (at < text.length && !isSign(text, at, signs) && (text[at] ?? '').trim() === '') at += 1;
  return at;
}

function isSign(text: string, at: number, { cell, row }: CsvSigns): boolean {
  return text.startsWith(cell, at) || text.startsWith(row, at);
}
