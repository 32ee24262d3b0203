import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** Why a file of numbers can't be used: one sentence that names the file and, where it is one, the line. */
export class BadFile {
  readonly sentence: string;

  constructor(path: string, line: number | undefined, reason: string) {
    this.sentence = `${line === undefined ? path : `${path}, line ${line}`}: ${reason}`;
  }
}

/** A row of a file, and the line at which it ends. */
export interface Row<T> {
  readonly line: number;
  readonly value: T;
}

/** The rows of a comma-separated file with a heading line; columns that the schema doesn't name are passed over. */
export async function readTable<T>(
  path: string,
  needed: readonly string[],
  schema: z.ZodType<T>,
): Promise<readonly Row<T>[] | BadFile> {
  const text = await textOf(path);
  if (text instanceof BadFile) return text;
  const records = recordsOf(path, text);
  if (records instanceof BadFile) return records;
  const [heading, ...rest] = records;
  if (heading === undefined) return new BadFile(path, undefined, 'the file is empty.');
  const fault = headingFault(heading.cells, needed);
  if (fault !== undefined) return new BadFile(path, heading.line, fault);
  if (rest.length === 0) return new BadFile(path, undefined, 'there is a heading line and no row.');
  const rows: Row<T>[] = [];
  for (const { cells, line } of rest) {
    const byName = Object.fromEntries(heading.cells.map((name, at) => [name, cells[at] ?? '']));
    const read = schema.safeParse(byName);
    if (!read.success) return new BadFile(path, line, cellFault(read.error.issues[0], byName));
    rows.push({ line, value: read.data });
  }
  return rows;
}

const unreadable: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file.'],
  ['ENOTDIR', 'there is no such file.'],
  ['EISDIR', 'this is a folder, not a file.'],
  ['EACCES', 'the file may not be read.'],
]);

async function textOf(path: string): Promise<string | BadFile> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new BadFile(path, undefined, 'this is not text in UTF-8.');
    const reason = unreadable.get(code);
    if (reason === undefined) throw error;
    return new BadFile(path, undefined, reason);
  }
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

function recordsOf(path: string, text: string): readonly CsvRecord[] | BadFile {
  try {
    const parsed = recordsSchema.parse(parse(text, { info: true, trim: true, skip_empty_lines: true }));
    return parsed.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const ragged = error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH';
    const reason = ragged ? 'the row has more or fewer cells than the heading line.' : 'this can’t be read as CSV.';
    return new BadFile(path, z.number().parse(error['lines']), reason);
  }
}

function headingFault(cells: readonly string[], needed: readonly string[]): string | undefined {
  const missing = needed.find((name) => !cells.includes(name));
  if (missing !== undefined) return `the heading line has no column "${missing}".`;
  const twice = cells.find((name, at) => cells.indexOf(name) !== at);
  return twice === undefined ? undefined : `the column "${twice}" is there twice.`;
}

function cellFault(issue: z.core.$ZodIssue | undefined, cells: Readonly<Record<string, string>>): string {
  const column = String(issue?.path[0]);
  const cell = cells[column] ?? '';
  return cell === ''
    ? `the cell for ${column} is blank.`
    : `"${cell}" ${issue?.message ?? 'is not valid'} (${column}).`;
}
