import { CompiledQuery } from 'kysely';
import type { AddRows } from '../observation-row.ts';
import { observationColumns } from '../observation-row.ts';

/** Adds figures with one statement of many rows; SQLite takes 32,766 parameters, which is more than these are. */
export const addRowsOnSqlite: AddRows = async (within, rows) => {
  const parameters = rows.flatMap((row) => observationColumns.map((column) => row[column] ?? null));
  await within.executeQuery(CompiledQuery.raw(insertOf(rows.length), parameters));
};

const row = `(${observationColumns.map(() => '?').join(',')})`;

/** The statement, which is the same text for as many rows, so that it is prepared once. */
function insertOf(count: number): string {
  return `insert into observation (${observationColumns.join(',')}) values ${Array(count).fill(row).join(',')}`;
}
