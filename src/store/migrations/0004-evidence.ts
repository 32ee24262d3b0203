import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Adds what an answer is proved by: the hash of each imported file, and the recipes of the answers that were given. */
export async function createEvidence(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('publication').addColumn('sha256', 'text').execute();
  await db.schema
    .createTable('recipe')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
