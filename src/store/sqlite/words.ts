import { sql } from 'kysely';
import type { DialectWords } from '../migrations/dialect-words.ts';

/** How SQLite says what the dialects say differently. */
export const sqliteWords: DialectWords = {
  identity: (id) => id.primaryKey().autoIncrement(),
  inKeyOrder: (table) => table.modifyEnd(sql`without rowid`),
};
