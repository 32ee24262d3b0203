import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Adds a line for each attempt to send, by which all processes keep to one pace, and finds each conversation's oldest news. */
export async function createAttempts(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('delivery_attempt')
    .addColumn('delivery', 'integer', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('counts_at', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('why', 'text')
    .addPrimaryKeyConstraint('delivery_attempt_key', ['delivery', 'attempt'])
    .execute();
  const attempts = db.schema.createIndex('delivery_attempt_conversation').on('delivery_attempt');
  await attempts.columns(['conversation', 'counts_at']).execute();
  await db.schema
    .createIndex('delivery_attempt_tenant')
    .on('delivery_attempt')
    .columns(['tenant', 'counts_at'])
    .execute();
  await db.schema
    .alterTable('outbox')
    .addColumn('shrunk', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('outbox_order').on('outbox').columns(['conversation', 'state', 'id']).execute();
}
