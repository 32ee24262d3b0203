import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';
import type { Tables } from '../tables.ts';

/** Adds the catalogues that were put in use while the bot ran. */
export async function createCatalogues(db: Kysely<Tables>, identity: Identity): Promise<void> {
  await db.schema
    .createTable('applied_catalogue')
    .addColumn('id', 'integer', identity)
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('instead_of', 'text', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .execute();
}
