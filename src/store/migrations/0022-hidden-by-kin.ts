import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Says of each hidden figure for which kin it is: a whole may be in several. What was decided before is decided anew. */
export async function createHiddenByKin(db: Kysely<Tables>): Promise<void> {
  await db.schema.dropTable('hidden_figure').execute();
  await db.deleteFrom('kept_number').execute();
  await db.deleteFrom('hiding').execute();
  await db.schema
    .createTable('hidden_figure')
    .addColumn('hiding', 'integer', (column) => column.notNull().references('hiding.id'))
    .addColumn('kin', 'text', (column) => column.notNull())
    .addColumn('series', 'integer', (column) => column.notNull().references('series.id'))
    .addColumn('period_end', 'text', (column) => column.notNull())
    .addColumn('period_start', 'text', (column) => column.notNull())
    .addColumn('vintage', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('hidden_figure_by_kin', [
      'hiding',
      'series',
      'period_end',
      'period_start',
      'vintage',
      'kin',
    ])
    .execute();
}
