import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A line of a figures file as its columns name it; columns that are not there are blank. */
export type Line = Readonly<Record<string, string>>;

export const folder = join(import.meta.dirname, '../../data/leicestershire');
export const dashboardFile = 'dashboard-2017-18-q4.csv';
export const reportFile = 'report-2020-21-q4.csv';
export const illustrativeFile = 'illustrative-districts.csv';

/** The lines of a figures file of the default catalogue, as they stand in it. */
export function linesOf(file: string): readonly Line[] {
  return parse(readFileSync(join(folder, 'figures', file), 'utf8'), { columns: true });
}

/** The number of a value as people write it. */
export function numberIn(line: Line): number {
  return Number((line['value'] ?? '').replace('%', ''));
}

/** The text of the reference folder's file, or undefined where the folder is absent. */
export function reference(path: string): string | undefined {
  const top = process.env['REFERENCE_DATA'] ?? join(import.meta.dirname, '../../../shared');
  try {
    return readFileSync(join(top, path), 'utf8');
  } catch {
    return undefined;
  }
}
