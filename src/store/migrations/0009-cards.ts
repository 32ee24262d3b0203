import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Adds which exceptions and values each message shows, and which message an edit or a reply is about. */
export async function createCards(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('aim', 'text').execute();
  await db.schema.alterTable('outbox').addColumn('target', 'integer').execute();
  await db.schema.createIndex('outbox_target').on('outbox').columns(['target', 'state']).execute();
  await db.schema
    .createTable('card_exception')
    .addColumn('delivery', 'integer', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('card_exception_key', ['reference', 'delivery'])
    .execute();
  await db.schema.createIndex('card_exception_delivery').on('card_exception').column('delivery').execute();
  await db.schema
    .createTable('card_figure')
    .addColumn('delivery', 'integer', (column) => column.notNull())
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('period_end', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision', (column) => column.notNull())
    .addPrimaryKeyConstraint('card_figure_key', ['indicator', 'area', 'basis', 'period_end', 'value', 'delivery'])
    .execute();
  await db.schema.createIndex('card_figure_delivery').on('card_figure').column('delivery').execute();
}
