import { basename } from 'node:path';
import { DateTime } from 'luxon';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Store } from '../store/store.ts';
import { checkAgainstHeld } from './against-held.ts';
import type { CheckedRows } from './against-held.ts';
import { withoutDuplicates } from './duplicates.ts';
import { fileHash } from './file-hash.ts';
import { readLongCsv } from './formats/long-csv.ts';
import type { FileRemark, ImportSummary, Remark } from './import-summary.ts';
import { heldSummary, publishedSummary, refusedSummary } from './import-summary.ts';
import { namesOf } from './names.ts';
import { periodsOf } from './periods.ts';
import { publish } from './publish.ts';
import type { RowContext } from './row-context.ts';
import { readRow } from './row.ts';
import type { Row } from './row.ts';
import { ofFile, Refusal } from './sentences.ts';

export interface ImportParts {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** Tells which civil day an instant falls on. */
  readonly timeZone: string;
}

export interface ImportInput {
  readonly path: string;
  /** ISO instant. */
  readonly at: string;
  /** Tells what would happen, and changes nothing. */
  readonly dryRun?: boolean;
  /** Publishes rows that would be held for being hard to believe. */
  readonly accept?: boolean;
}

/**
 * Reads a long CSV file, checks every row, and publishes the good ones together. A row that is refused leaves the others
 * alone; a row that is held keeps the whole file back until it is accepted, so that no alert leaves on half a file.
 */
export async function importFile(parts: ImportParts, input: ImportInput): Promise<ImportSummary> {
  const { table, ...read } = await readFile(input.path, contextOf(parts, input));
  if ('refusal' in table) return refusedSummary([fileRemark(table.refusal, table.line)], []);
  const { warnings } = table;

  const unique = withoutDuplicates(read.rows);
  const checked = await checkAgainstHeld(parts.store.indicators, unique.rows);
  const refused = inLines([...read.refused, ...unique.refused, ...checked.refused]);

  if (checked.rows.length === 0) {
    return refusedSummary([...refused, { reason: ofFile.allRefused }], warnings);
  }
  if (checked.held.length > 0 && input.accept !== true) return heldSummary(checked.held, refused, warnings);

  const published = await publish(parts, { ...publishInput(checked, input), sha256: await fileHash(input.path) });
  return publishedSummary(published, {
    ...suppressedIn(checked.rows),
    refused,
    warnings,
    tried: input.dryRun === true,
  });
}

function contextOf({ catalogue, timeZone }: ImportParts, { path, at }: ImportInput): RowContext {
  const day = DateTime.fromISO(at, { zone: timeZone });
  if (!day.isValid) throw new Error(`no civil day at ${at} in ${timeZone}`);
  return {
    names: namesOf(catalogue),
    periods: periodsOf(catalogue.calendar),
    file: basename(path),
    today: day.toFormat('yyyy-MM-dd'),
  };
}

async function readFile(path: string, context: RowContext) {
  const rows: Row[] = [];
  const refused: Remark[] = [];
  const table = await readLongCsv(path, (line, cells, separator) => {
    const row = readRow({ line, cells, separator }, context);
    if (row instanceof Refusal) refused.push({ line, reason: row.reason });
    else rows.push(row);
  });
  return { table, rows, refused };
}

function publishInput({ rows }: CheckedRows, { path, at, dryRun = false }: ImportInput) {
  return { name: basename(path), at, dryRun, observations: rows.map((row) => row.observation) };
}

function suppressedIn(rows: readonly Row[]): { suppressed: number } {
  return { suppressed: rows.filter((row) => row.observation.status === 'suppressed').length };
}

function inLines(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted((a, b) => a.line - b.line);
}

function fileRemark({ reason }: Refusal, line?: number): FileRemark {
  return { ...(line === undefined ? {} : { line }), reason };
}
