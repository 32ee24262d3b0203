import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Adds the files that were handed over in a chat and wait to be published. */
export async function createDroppedFiles(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('dropped_file')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('publication', 'integer', (column) => column.notNull())
    .addColumn('told', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
