import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Adds what a conversation goes on from, under a key that names nobody. */
export async function createContexts(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('conversation_context')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('conversation_context_at').on('conversation_context').column('at').execute();
}
