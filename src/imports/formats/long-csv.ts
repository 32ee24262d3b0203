import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { Refusal, ofFile, warning } from '../sentences.ts';
import { headingOf } from './heading.ts';
import { longRowSchema } from './long-row.ts';
import type { LongRow } from './long-row.ts';
import { separatorOf } from './separator.ts';
import type { Separator } from './separator.ts';
import { openText, textOf } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/** Takes one row of a long table, with the line it stands in and the sign that separated its cells. */
export type TakeRow = (line: number, cells: LongRow, separator: Separator) => void;

/** What is to be said of a long table that was read to its end. */
export interface LongTable {
  readonly warnings: readonly string[];
}

/** Why the whole file was refused, and the line where it went wrong, if it was one. */
export interface FileRefusal {
  readonly line?: number;
  readonly refusal: Refusal;
}

/** Hands over a long CSV file row by row; a row that is not CSV refuses the whole file, with its line. */
export async function readLongCsv(path: string, take: TakeRow): Promise<LongTable | FileRefusal> {
  const file = await openText(path);
  if (file instanceof Refusal) return { refusal: file };
  try {
    return await readTable(file, take);
  } catch (error) {
    if (error instanceof Unreadable) return error.why;
    if (error instanceof CsvError) return { line: z.number().parse(error['lines']), refusal: refusalOf(error) };
    throw error;
  }
}

/** Carries a refusal out of the parser's callbacks. */
class Unreadable extends Error {
  readonly why: FileRefusal;

  constructor(why: FileRefusal) {
    super('the file can not be read');
    this.why = why;
  }
}

// A quotation mark that is never closed would otherwise swallow the rest of a large file into one cell.
const longestRow = 100_000;

const parsed = z.object({ record: longRowSchema, info: z.object({ lines: z.number() }) });

async function readTable(file: TextFile, take: TakeRow): Promise<LongTable | FileRefusal> {
  const separator = await separatorOf(textOf(file));
  const warnings = [
    ...(file.encoding === 'windows-1252' ? [warning.windows1252] : []),
    ...(separator.name === 'comma' ? [] : [warning.separator(separator.name)]),
  ];
  const columns = (cells: readonly string[]): readonly (string | false)[] => {
    const heading = headingOf(cells);
    if (heading instanceof Refusal) throw new Unreadable({ line: 1, refusal: heading });
    warnings.push(...heading.warnings);
    return heading.columns;
  };
  let count = 0;
  for await (const each of Readable.from(textOf(file)).compose(parser(separator, columns))) {
    const { record, info } = parsed.parse(each);
    take(info.lines, record, separator);
    count += 1;
  }
  return count === 0 ? { refusal: new Refusal(ofFile.noRows) } : { warnings };
}

function parser(separator: Separator, columns: (cells: readonly string[]) => readonly (string | false)[]) {
  return parse({
    delimiter: separator.sign,
    columns: (cells: readonly string[]) => [...columns(cells)],
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
