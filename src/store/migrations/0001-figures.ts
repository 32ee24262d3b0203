import type { Kysely } from 'kysely';
import type { Identity } from './identity.ts';
import type { Tables } from '../tables.ts';

/** Creates what holds figures: publications, series and observations. */
export async function createFigureTables(db: Kysely<Tables>, identity: Identity): Promise<void> {
  await db.schema
    .createTable('publication')
    .addColumn('id', 'integer', identity)
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('added', 'integer', (column) => column.notNull())
    .addColumn('revised', 'integer', (column) => column.notNull())
    .execute();
  await createSeries(db, identity);
  await createObservation(db);
}

async function createSeries(db: Kysely<Tables>, identity: Identity): Promise<void> {
  await db.schema
    .createTable('series')
    .addColumn('id', 'integer', identity)
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('newest_start', 'text', (column) => column.notNull())
    .addColumn('newest_end', 'text', (column) => column.notNull())
    .addColumn('newest_label', 'text', (column) => column.notNull())
    .addColumn('newest_published', 'text', (column) => column.notNull())
    .addColumn('periods', 'integer', (column) => column.notNull())
    .addColumn('illustrative', 'integer', (column) => column.notNull())
    .addUniqueConstraint('series_key', ['indicator', 'area', 'basis'])
    .execute();
  await db.schema.createIndex('series_by_area').on('series').columns(['area', 'indicator', 'basis']).execute();
}

async function createObservation(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('observation')
    .addColumn('series', 'integer', (column) => column.notNull().references('series.id'))
    .addColumn('period_end', 'text', (column) => column.notNull())
    .addColumn('period_start', 'text', (column) => column.notNull())
    .addColumn('vintage', 'integer', (column) => column.notNull())
    .addColumn('period_label', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision')
    .addColumn('numerator', 'double precision')
    .addColumn('denominator', 'double precision')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('components', 'text')
    .addColumn('standings', 'text')
    .addColumn('published_rag', 'text')
    .addColumn('published_direction', 'text')
    .addColumn('source_document', 'text', (column) => column.notNull())
    .addColumn('source_place', 'text')
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('publication', 'integer', (column) => column.notNull().references('publication.id'))
    // In this order the newest periods of a series, and the vintages of a period, lie side by side in the index.
    .addPrimaryKeyConstraint('observation_key', ['series', 'period_end', 'period_start', 'vintage'])
    .execute();
}
