import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';
import type { Tables } from '../tables.ts';

/** Creates the alert log: exceptions, their steps, and the last reference given out. */
export async function createAlertTables(db: Kysely<Tables>, identity: Identity): Promise<void> {
  await createException(db);
  await db.schema
    .createTable('alert_step')
    .addColumn('id', 'integer', identity)
    .addColumn('reference', 'text', (column) => column.notNull().references('exception.reference'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('alert_step_by_time').on('alert_step').columns(['at', 'id']).execute();
  await db.schema
    .createTable('alert_reference')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('last', 'integer', (column) => column.notNull())
    .execute();
  await db.insertInto('alert_reference').values({ id: 1, last: 0 }).execute();
}

async function createException(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('exception')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull().unique())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('exception_by_rule')
    .on('exception')
    .columns(['rule', 'indicator', 'area', 'basis', 'number'])
    .execute();
  // Whatever the callers do, a rule never has two standing exceptions on one series.
  await db.schema
    .createIndex('exception_standing')
    .on('exception')
    .columns(['rule', 'indicator', 'area', 'basis'])
    .unique()
    .where(sql.ref('state'), '<>', 'cleared')
    .execute();
}
