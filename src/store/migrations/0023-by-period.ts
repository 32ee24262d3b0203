import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { InKeyOrder } from './dialect-words.ts';
import type { Identity } from './identity.ts';
import type { Tables } from '../tables.ts';

/**
 * Lays the figures of a period side by side where rows lie in the order of a key: a new month then takes a few pages
 * together and not one for each series. The periods of an indicator are kept beside, so that those of a series are
 * still found.
 */
export async function createByPeriod(db: Kysely<Tables>, _: Identity, inKeyOrder?: InKeyOrder): Promise<void> {
  if (inKeyOrder !== undefined) await layByPeriod(db, inKeyOrder);
  await db.schema
    .createTable('held_period')
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('period_end', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('held_period_key', ['indicator', 'basis', 'period_end'])
    .execute();
  await sql`insert into held_period (indicator, basis, period_end)
    select distinct series.indicator, series.basis, observation.period_end
    from observation inner join series on series.id = observation.series`.execute(db);
}

async function layByPeriod(db: Kysely<Tables>, inKeyOrder: InKeyOrder): Promise<void> {
  await db.schema.dropIndex('observation_by_publication').execute();
  await db.schema.alterTable('observation').renameTo('observation_by_series').execute();
  await createObservation(db, inKeyOrder);
  await sql`insert into observation select * from observation_by_series
    order by period_end, series, period_start, vintage`.execute(db);
  await db.schema.dropTable('observation_by_series').execute();
  await db.schema.createIndex('observation_by_publication').on('observation').column('publication').execute();
}

async function createObservation(db: Kysely<Tables>, inKeyOrder: InKeyOrder): Promise<void> {
  const table = db.schema
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
    .addPrimaryKeyConstraint('observation_by_period', ['period_end', 'series', 'period_start', 'vintage']);
  await inKeyOrder(table).execute();
}
