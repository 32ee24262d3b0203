import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';
import type { Tables } from '../tables.ts';

/** Adds what was decided about small numbers, for each catalogue's rules: up to which publication, what is hidden, and why. */
export async function createHiding(db: Kysely<Tables>, identity: Identity): Promise<void> {
  await db.schema
    .createTable('hiding')
    .addColumn('id', 'integer', identity)
    .addColumn('rules', 'text', (column) => column.notNull().unique())
    .addColumn('decided', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('hidden_figure')
    .addColumn('hiding', 'integer', (column) => column.notNull().references('hiding.id'))
    .addColumn('series', 'integer', (column) => column.notNull().references('series.id'))
    .addColumn('period_end', 'text', (column) => column.notNull())
    .addColumn('period_start', 'text', (column) => column.notNull())
    .addColumn('vintage', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('hidden_figure_key', ['hiding', 'series', 'period_end', 'period_start', 'vintage'])
    .execute();
  await db.schema
    .createTable('kept_number')
    .addColumn('id', 'integer', identity)
    .addColumn('hiding', 'integer', (column) => column.notNull().references('hiding.id'))
    .addColumn('kin', 'text', (column) => column.notNull())
    .addColumn('first_day', 'integer', (column) => column.notNull())
    .addColumn('after_day', 'integer', (column) => column.notNull())
    .addColumn('since', 'integer', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('kept_number_by_kin').on('kept_number').columns(['hiding', 'kin', 'after_day']).execute();
}
