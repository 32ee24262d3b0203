import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';
import type { Tables } from '../tables.ts';

/** Adds what conversations follow, whether the bot is in them, who was told what and why, and silences. */
export async function createRouting(db: Kysely<Tables>, identity: Identity): Promise<void> {
  const subscription = db.schema.alterTable('subscription');
  await subscription.addColumn('state', 'text', (column) => column.notNull().defaultTo('subscribed')).execute();
  await db.schema.alterTable('subscription').addColumn('filters', 'text').execute();
  await db.schema
    .createTable('telling')
    .addColumn('id', 'integer', identity)
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('folded_into', 'text')
    .addColumn('held_until', 'text')
    .addColumn('delivery', 'integer')
    .addColumn('is_open', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('telling_of').on('telling').columns(['reference', 'id']).execute();
  await db.schema.createIndex('telling_open').on('telling').columns(['is_open', 'held_until']).execute();
  await db.schema
    .createTable('silence')
    .addColumn('id', 'integer', identity)
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('silence_end').on('silence').column('ends_at').execute();
}
