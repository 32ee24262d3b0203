import { basename } from 'node:path';
import { DateTime } from 'luxon';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { asHeld } from '../store/hiding.ts';
import type { Store } from '../store/store.ts';
import { checkAgainstHeld } from './against-held.ts';
import type { CheckedRows } from './against-held.ts';
import { fileHash } from './file-hash.ts';
import { findingWarnings, owedWarnings } from './findings.ts';
import type { FormatName, FormatWorld } from './formats/format.ts';
import type { FileRemark, ImportSummary, Remark } from './import-summary.ts';
import { heldSummary, publishedSummary, refusedSummary } from './import-summary.ts';
import { namesOf } from './names.ts';
import { periodsOf } from './periods.ts';
import { publish } from './publish.ts';
import { readFigures } from './read-figures.ts';
import { releasesOwed } from './releases-owed.ts';
import type { RowContext } from './row-context.ts';
import type { Row } from './row.ts';
import { ofFile, ofRow } from './sentences.ts';
import type { Refusal } from './sentences.ts';

export interface ImportParts {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** Tells which civil day an instant falls on. */
  readonly timeZone: string;
  /** Whether the store is a demonstration's: a partnership's own never takes illustrative figures. */
  readonly demonstration?: boolean;
}

export interface ImportInput {
  readonly path: string;
  /** ISO instant. */
  readonly at: string;
  /** How the file is laid out; without it, its heading tells. */
  readonly format?: FormatName | undefined;
  /** Tells what would happen, and changes nothing. */
  readonly dryRun?: boolean;
  /** Publishes rows that would be held for being hard to believe. */
  readonly accept?: boolean;
  /** Is told how much of the file was read, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Reads a file, checks every row, and publishes the good ones together. A row that is refused leaves the others alone; a
 * row that is held keeps the whole file back until it is accepted, so that no alert leaves on half a file.
 */
export async function importFile(parts: ImportParts, input: ImportInput): Promise<ImportSummary> {
  const context = contextOf(parts, input);
  const { table, ...read } = await readFigures(input, context);
  if ('refusal' in table) return refusedSummary([fileRemark(table.refusal, table.line)], []);

  const { rows = [], madeUp = [] } =
    parts.demonstration === true ? { rows: read.rows } : Object.groupBy(read.rows, kindOf);
  const checked = await checkAgainstHeld(asHeld(parts.store.indicators), rows);
  const illustrative = madeUp.map(({ line }) => ({ line, reason: ofRow.illustrative }));
  const refused = inLines([...read.refused, ...illustrative, ...checked.refused]);
  if (checked.rows.length === 0) {
    return refusedSummary([...refused, { reason: ofFile.allRefused }], table.warnings);
  }
  const warnings = [...table.warnings, ...(await remarksOn(checked, parts, context))];
  if (checked.held.length > 0 && input.accept !== true) return heldSummary(checked.held, refused, warnings);

  const published = await publish(parts, { ...publishInput(checked, input), sha256: await fileHash(input.path) });
  return publishedSummary(published, {
    ...suppressedIn(checked.rows),
    refused,
    warnings,
    tried: input.dryRun === true,
  });
}

/** What deserves a look in the figures themselves, and which releases are still to come once they are in. */
async function remarksOn(
  { findings, rows }: CheckedRows,
  { store, catalogue }: ImportParts,
  { today }: RowContext,
): Promise<readonly string[]> {
  const coming = rows.map(({ observation }) => observation);
  const owed = await releasesOwed(asHeld(store.indicators), catalogue, { day: today, coming });
  return [...findingWarnings(findings, catalogue), ...owedWarnings(owed, catalogue)];
}

function kindOf({ observation }: Row): 'rows' | 'madeUp' {
  return observation.status === 'illustrative' ? 'madeUp' : 'rows';
}

function contextOf({ catalogue, timeZone }: ImportParts, { path, at }: ImportInput): RowContext & FormatWorld {
  const day = DateTime.fromISO(at, { zone: timeZone });
  if (!day.isValid) throw new Error(`no civil day at ${at} in ${timeZone}`);
  return {
    catalogue,
    names: namesOf(catalogue),
    periods: periodsOf(catalogue.calendar),
    file: basename(path),
    today: day.toFormat('yyyy-MM-dd'),
  };
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
