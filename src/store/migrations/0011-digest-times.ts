import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Adds the time of the week at which a conversation wants its digest. */
export async function createDigestTimes(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('digest_time')
    .addColumn('conversation', 'text', (column) => column.primaryKey())
    .addColumn('weekday', 'integer', (column) => column.notNull())
    .addColumn('hour', 'integer', (column) => column.notNull())
    .addColumn('minute', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('told', 'text')
    .execute();
}
