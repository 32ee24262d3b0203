import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';
import type { Tables } from '../tables.ts';

/** Adds what people do about exceptions: the words of each step, recorded explanations, and whether anybody was told. */
export async function createLife(db: Kysely<Tables>, identity: Identity): Promise<void> {
  await db.schema.alterTable('alert_step').addColumn('details', 'text').execute();
  await db.schema.createIndex('alert_step_by_reference').on('alert_step').columns(['reference', 'id']).execute();
  // Whatever was recorded until now was told: a breach that nobody is told of is new with these.
  const told = db.schema.alterTable('exception');
  await told.addColumn('told', 'integer', (column) => column.notNull().defaultTo(1)).execute();
  await db.schema
    .createTable('explanation')
    .addColumn('id', 'integer', identity)
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull().references('exception.reference'))
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('explanation_by_indicator').on('explanation').columns(['indicator', 'id']).execute();
}
