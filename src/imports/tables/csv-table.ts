import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { Refusal, ofFile, warning } from '../sentences.ts';
import { separatorOf } from './separator.ts';
import { Unreadable } from './table.ts';
import type { FileRefusal, TableRead, TableTaker } from './table.ts';
import { openText, textOf } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/** Hands over a CSV file row by row; a row that is not CSV refuses the whole file, with its line. */
export async function readCsvTable(path: string, taker: TableTaker): Promise<TableRead | FileRefusal> {
  const file = await openText(path);
  if (file instanceof Refusal) return { refusal: file };
  try {
    return await readTable(file, taker);
  } catch (error) {
    if (error instanceof Unreadable) return error.why;
    if (error instanceof CsvError) return { line: z.number().parse(error['lines']), refusal: refusalOf(error) };
    throw error;
  }
}

// A quotation mark that is never closed would otherwise swallow the rest of a large file into one cell.
const longestRow = 100_000;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The parser's own rows have one shape, so that looking at it is enough: checking every cell would take longer than reading it. */
function isParsed(each: unknown): each is Parsed {
  return typeof each === 'object' && each !== null && 'record' in each && Array.isArray(each.record) && 'info' in each;
}

async function readTable(file: TextFile, taker: TableTaker): Promise<TableRead | FileRefusal> {
  const separator = await separatorOf(textOf(file));
  let count = 0;
  for await (const each of Readable.from(textOf(file, (read) => taker.progress?.(read / file.size))).compose(
    parser(separator.sign),
  )) {
    if (!isParsed(each)) throw new TypeError('the parser gave something else than a row');
    const { record, info } = each;
    if (count > 0) taker.row(info.lines, record);
    else {
      const refusal = taker.heading(record, separator);
      if (refusal !== undefined) throw new Unreadable({ line: 1, refusal });
    }
    count += 1;
  }
  if (count < 2) return { refusal: new Refusal(ofFile.noRows) };
  return {
    warnings: [
      ...(file.encoding === 'windows-1252' ? [warning.windows1252] : []),
      ...(separator.name === 'comma' ? [] : [warning.separator(separator.name)]),
    ],
  };
}

function parser(delimiter: string) {
  return parse({
    delimiter,
    info: true,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRow,
  });
}

function refusalOf(error: CsvError): Refusal {
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return new Refusal(ofFile.ragged);
    case 'CSV_QUOTE_NOT_CLOSED':
      return new Refusal(ofFile.openQuote);
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return new Refusal(ofFile.strayQuote);
    case 'CSV_MAX_RECORD_SIZE':
      return new Refusal(ofFile.tooLong);
    default:
      return new Refusal(ofFile.notCsv);
  }
}
