import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';
import type { Tables } from '../tables.ts';

/** Creates what tells people: subscriptions, the outbox, schedule runs, and what was done once. */
export async function createDeliveryTables(db: Kysely<Tables>, identity: Identity): Promise<void> {
  await db.schema
    .createTable('subscription')
    .addColumn('conversation', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
  await createOutbox(db, identity);
  await db.schema
    .createTable('schedule_run')
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('schedule_run_key', ['schedule', 'due_at'])
    .execute();
  await db.schema
    .createTable('once')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}

async function createOutbox(db: Kysely<Tables>, identity: Identity): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'integer', identity)
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('news', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('enqueued_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('leased_until', 'text')
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('unconfirmed', 'integer', (column) => column.notNull())
    .addColumn('lapsed', 'integer', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('why', 'text')
    .addColumn('settled_at', 'text')
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at', 'id']).execute();
}
