import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';

/** Adds the answers that conversations were given, with the values that they state, and threads that others began. */
export async function createShownAnswers<DB>(db: Kysely<DB>, identity: Identity): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('thread', 'text').execute();
  await db.schema
    .createTable('shown_answer')
    .addColumn('id', 'integer', identity)
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('delivery', 'integer')
    .execute();
  for (const column of ['conversation', 'team', 'at', 'list', 'delivery'])
    await db.schema.createIndex(`shown_answer_${column}`).on('shown_answer').column(column).execute();
  await db.schema
    .createTable('shown_figure')
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('period_end', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision', (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_figure_key', ['indicator', 'area', 'basis', 'period_end', 'value', 'list'])
    .execute();
  await db.schema.createIndex('shown_figure_list').on('shown_figure').column('list').execute();
}
