import type { Kysely } from 'kysely';

/** By which condition of each rule, and by which hiding, the log and the messages are as they are. */
export async function createInStep<DB>(db: Kysely<DB>): Promise<void> {
  await db.schema
    .createTable('in_step')
    .addColumn('subject', 'text', (column) => column.primaryKey())
    .addColumn('mark', 'text', (column) => column.notNull())
    .execute();
}
