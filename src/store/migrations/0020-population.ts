import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Creates what holds the estimates of residents, each version of them. */
export async function createPopulation(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('population')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('year', 'text', (column) => column.notNull())
    .addColumn('vintage', 'text', (column) => column.notNull())
    .addColumn('publication', 'integer', (column) => column.notNull().references('publication.id'))
    .addColumn('residents', 'integer')
    .addColumn('source_document', 'text', (column) => column.notNull())
    .addColumn('source_place', 'text')
    .addColumn('published', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('population_key', ['area', 'year', 'vintage', 'publication'])
    .execute();
  await db.schema.createIndex('population_by_publication').on('population').column('publication').execute();
}
