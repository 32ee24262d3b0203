import { ofFile, Refusal } from '../sentences.ts';
import { plainCells, quotedRow, rowSignOf } from './csv-row.ts';
import type { CsvFault, CsvRow, CsvSigns } from './csv-row.ts';
import { Unreadable } from './table.ts';

/** Takes the cells of a row, without the white space around them, and the line on which it ends. */
type TakeRow = (line: number, cells: readonly string[]) => void;

/** Takes the rows that have as many cells as the first, and those that have not. */
interface RowsTaker {
  readonly row: TakeRow;
  readonly ragged: TakeRow;
}

// A quotation mark that is never closed would otherwise swallow the rest of a large file into one cell.
const longestRow = 100_000;

/**
 * Cuts a CSV text into rows, piece by piece. Lines end as the first one does; a cell may stand in quotation marks, which
 * are written twice within it. Blank rows are passed over. What is no CSV throws `Unreadable` with its line.
 */
export class CsvRows {
  readonly #sign: string;
  readonly #take: RowsTaker;
  #rowSign: string | undefined;
  /** What is left of the text: a row that is not whole yet. */
  #text = '';
  #line = 0;
  #width: number | undefined;

  constructor(sign: string, take: RowsTaker) {
    this.#sign = sign;
    this.#take = take;
  }

  /** Hands over the rows that this piece completes. */
  write(piece: string): void {
    this.#text += piece;
    this.#rowSign ??= rowSignOf(this.#text);
    if (this.#rowSign !== undefined) this.#cut({ cell: this.#sign, row: this.#rowSign });
    if (this.#text.length > longestRow) throw this.#fault({ reason: ofFile.tooLong, at: longestRow });
  }

  /** Hands over the last row, which need not have an end of its own. */
  end(): void {
    const row = this.#rowSign ?? (this.#text.endsWith('\r') ? '\r' : '\n');
    if (!this.#text.endsWith(row)) this.#text += row;
    this.#cut({ cell: this.#sign, row });
    const { length } = this.#text;
    if (length > 0) throw this.#fault({ reason: ofFile.openQuote, at: length - row.length });
  }

  #cut(signs: CsvSigns): void {
    const text = this.#text;
    let quote = text.indexOf('"');
    let from = 0;
    for (let end = text.indexOf(signs.row); end >= 0; end = text.indexOf(signs.row, from)) {
      if (quote >= 0 && quote < from) quote = text.indexOf('"', from);
      // Most rows have no quotation mark, and are cut far sooner than read.
      const isPlain = quote < 0 || quote > end;
      const row = isPlain ? plainRow(text, { from, end }, signs) : quotedRow(text, from, signs);
      if (row === undefined) break;
      if ('reason' in row) throw this.#fault({ ...row, at: row.at - from }, text.slice(from));
      this.#hand(row.cells, text.slice(from, row.next));
      from = row.next;
    }
    this.#text = text.slice(from);
  }

  #hand(cells: readonly string[], text: string): void {
    this.#line += linesIn(text);
    if (text.length > longestRow) throw this.#refusal(ofFile.tooLong, this.#line);
    if (cells.every((each) => each.trim() === '')) return;
    this.#width ??= cells.length;
    if (cells.length === this.#width) this.#take.row(this.#line, cells);
    else this.#take.ragged(this.#line, cells);
  }

  /** The refusal for a fault at a place in what follows the rows that were handed over. */
  #fault({ reason, at }: CsvFault, text = this.#text): Unreadable {
    return this.#refusal(reason, this.#line + linesIn(`${text.slice(0, at)}\n`));
  }

  #refusal(reason: string, line: number): Unreadable {
    return new Unreadable({ line, refusal: new Refusal(reason) });
  }
}

function plainRow(
  text: string,
  { from, end }: { readonly from: number; readonly end: number },
  signs: CsvSigns,
): CsvRow {
  return { cells: plainCells(text.slice(from, end), signs.cell), next: end + signs.row.length };
}

/** How many lines end in a text: a row may hold the ends of lines as well. */
function linesIn(text: string): number {
  return text.match(/\r\n?|\n/gu)?.length ?? 0;
}
