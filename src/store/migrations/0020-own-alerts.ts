import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';

/** The alerts that conversations set for themselves, and those that they are asked to confirm. */
export async function createOwnAlerts<DB>(db: Kysely<DB>, identity: Identity): Promise<void> {
  await db.schema
    .createTable('own_alert')
    .addColumn('id', 'integer', identity)
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('own_alert_of').on('own_alert').columns(['conversation', 'state']).execute();
  await db.schema.createIndex('own_alert_state').on('own_alert').columns(['state', 'id']).execute();
}
