import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const folder = process.env['REFERENCE_DATA'] ?? '../shared';

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** The path of a reference file; where this machine has none, the test is skipped and its title says why. */
export function referenceFile(test: Mocha.Context, ...path: readonly string[]): string {
  const file = join(folder, 'data', ...path);
  if (existsSync(file)) return file;
  if (test.test !== undefined) test.test.title += ` (skipped: no reference data at ${file})`;
  return test.skip();
}

/** The rows of a reference CSV by column name. */
export function csvRows(path: string): readonly Readonly<Record<string, string>>[] {
  return rowsSchema.parse(parse(readFileSync(path, 'utf8'), { columns: true }));
}

/** Whether two numbers agree to one part in a thousand million. */
export function agrees(actual: number, expected: number): boolean {
  return Math.abs(actual - expected) <= 1e-9 * Math.max(Math.abs(expected), Number.MIN_VALUE);
}
