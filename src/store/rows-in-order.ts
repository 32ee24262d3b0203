import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A row of any table. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** All rows of a table in the order of its key, some at a time, within the transaction that asks. */
export type RowsInOrder = (
  db: Kysely<Tables>,
  table: string,
  key: readonly string[],
) => AsyncGenerator<readonly AnyRow[]>;

/** Rows that are read at once, few enough to be added in one statement by what SQLite takes of parameters. */
export const rowsAtOnce = 500;
