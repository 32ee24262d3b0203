import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type {
  AcrossOptions,
  FiguresOf,
  IndicatorReader,
  KnownBy,
  ListFilter,
  Publication,
  SeriesOptions,
  SeriesSummary,
} from '../indicators/indicator-store.ts';
import { seriesId, type SeriesKey, type StoredObservation } from '../indicators/observation.ts';
import type { Interval } from '../indicators/period.ts';
import { observationOf } from './observation-row.ts';
import { populationReader } from './populations.ts';
import type { Tables } from './tables.ts';

/** Answers from the observations; every query walks an index, so none grows with the store as a whole. */
export function indicatorReader(db: Kysely<Tables>): IndicatorReader {
  return {
    series: (key, options = {}) => series(db, key, options),
    across: (indicator, areas, options) => across(db, indicator, areas, options),
    figures: (of) => figures(db, of),
    list: (filter = {}) => list(db, filter),
    vintages: (key, period) => vintages(db, key, period),
    publications: (limit) => publications(db, limit),
    ...populationReader(db),
  };
}

/**
 * Series, the periods of their indicator, and the figures of both. SQLite takes tables that are crossed in the order in
 * which they stand, so that each figure is sought by its key: a period alone has those of all series.
 */
export function figuresByPeriod(db: Kysely<Tables>) {
  return db
    .selectFrom('series')
    .crossJoin('held_period as held')
    .crossJoin('observation as figure')
    .whereRef('held.indicator', '=', 'series.indicator')
    .whereRef('held.basis', '=', 'series.basis')
    .whereRef('figure.period_end', '=', 'held.period_end')
    .whereRef('figure.series', '=', 'series.id');
}

/** The observations with the keys of their series. */
function observations(db: Kysely<Tables>) {
  return figuresByPeriod(db).selectAll('figure').select(['series.indicator', 'series.area', 'series.basis']);
}

/** Only the newest vintage of each figure that was known by then; without a bound, the newest of all. */
function known(db: Kysely<Tables>, { asOf, upTo }: KnownBy) {
  const figures = observations(db).where((eb) => {
    let newer = eb
      .selectFrom('observation as newer')
      .select('newer.vintage')
      .whereRef('newer.series', '=', 'figure.series')
      .whereRef('newer.period_end', '=', 'figure.period_end')
      .whereRef('newer.period_start', '=', 'figure.period_start')
      .whereRef('newer.vintage', '>', 'figure.vintage');
    if (asOf !== undefined) newer = newer.where('newer.published', '<=', asOf);
    if (upTo !== undefined) newer = newer.where('newer.publication', '<=', upTo);
    return eb.not(eb.exists(newer));
  });
  const dated = asOf === undefined ? figures : figures.where('figure.published', '<=', asOf);
  return upTo === undefined ? dated : dated.where('figure.publication', '<=', upTo);
}

function ofSeries(key: SeriesKey) {
  return { 'series.indicator': key.indicator, 'series.area': key.area, 'series.basis': key.basis };
}

async function series(
  db: Kysely<Tables>,
  key: SeriesKey,
  options: SeriesOptions,
): Promise<readonly StoredObservation[]> {
  const newestFirst = known(db, options)
    .where((eb) => eb.and(ofSeries(key)))
    .orderBy('held.period_end', 'desc')
    .orderBy('figure.period_start', 'desc');
  const rows = await (options.last === undefined ? newestFirst : newestFirst.limit(options.last)).execute();
  return rows.map(observationOf).toReversed();
}

async function across(
  db: Kysely<Tables>,
  indicator: string,
  areas: readonly string[],
  { basis, period, ...by }: AcrossOptions,
): Promise<readonly StoredObservation[]> {
  if (areas.length === 0) return [];
  const rows = await known(db, by)
    .where('series.indicator', '=', indicator)
    .where('series.basis', '=', basis)
    .where('series.area', 'in', areas)
    .where('held.period_end', '=', period.end)
    .where('figure.period_start', '=', period.start)
    .execute();
  const byArea = new Map(rows.map((row) => [row.area, observationOf(row)]));
  return [...new Set(areas)].flatMap((area) => byArea.get(area) ?? []);
}

async function figures(
  db: Kysely<Tables>,
  { indicators, areas, years, from, ...by }: FiguresOf,
): Promise<readonly StoredObservation[]> {
  if (indicators.length === 0 || areas.length === 0) return [];
  const wanted = known(db, by).where('series.indicator', 'in', indicators).where('series.area', 'in', areas);
  const bound = boundOf(years, from);
  const recent = bound === undefined ? wanted : wanted.where('held.period_end', '>=', bound);
  const rows = await recent
    .orderBy('series.indicator')
    .orderBy('series.area')
    .orderBy('series.basis')
    .orderBy('held.period_end')
    .orderBy('figure.period_start')
    .execute();
  return rows.map(observationOf);
}

/** The day from which on periods are asked for; undefined for all of them. */
function boundOf(years: number | undefined, from: string | undefined): RawBuilder<string> | undefined {
  if (years === undefined) return from === undefined ? undefined : sql<string>`${from}`;
  // The year is taken from the day's text, as every dialect can; the newest period kept is today's, also for the past.
  const recent = sql<string>`cast(cast(substr(series.newest_end, 1, 4) as integer) - cast(${years} as integer) as text) || substr(series.newest_end, 5)`;
  return from === undefined ? recent : sql<string>`case when ${recent} < ${from} then ${recent} else ${from} end`;
}

async function vintages(db: Kysely<Tables>, key: SeriesKey, period: Interval): Promise<readonly StoredObservation[]> {
  const rows = await observations(db)
    .where((eb) => eb.and(ofSeries(key)))
    .where('held.period_end', '=', period.end)
    .where('figure.period_start', '=', period.start)
    .orderBy('figure.vintage')
    .execute();
  return rows.map(observationOf);
}

async function list(db: Kysely<Tables>, filter: ListFilter): Promise<readonly SeriesSummary[]> {
  if (filter.asOf !== undefined || filter.upTo !== undefined) return listKnownBy(db, filter);
  let query = db.selectFrom('series').selectAll().where('periods', '>', 0);
  if (filter.indicator !== undefined) query = query.where('indicator', '=', filter.indicator);
  if (filter.area !== undefined) query = query.where('area', '=', filter.area);
  const rows = await query.orderBy('indicator').orderBy('area').orderBy('basis').execute();
  return rows.map((row) => ({
    indicator: row.indicator,
    area: row.area,
    basis: row.basis,
    newest: { start: row.newest_start, end: row.newest_end, label: row.newest_label },
    newestPublished: row.newest_published,
    periods: row.periods,
    illustrative: row.illustrative === 1,
  }));
}

/** The list as it was: the kept summaries know only today's, so the observations are walked, those of the filter alone. */
async function listKnownBy(
  db: Kysely<Tables>,
  { indicator, area, ...by }: ListFilter,
): Promise<readonly SeriesSummary[]> {
  let query = known(db, by);
  if (indicator !== undefined) query = query.where('series.indicator', '=', indicator);
  if (area !== undefined) query = query.where('series.area', '=', area);
  const rows = await query
    .orderBy('series.indicator')
    .orderBy('series.area')
    .orderBy('series.basis')
    .orderBy('held.period_end', 'desc')
    .orderBy('figure.period_start', 'desc')
    .execute();
  return [...Map.groupBy(rows.map(observationOf), seriesId).values()].flatMap(summaryOf);
}

/** What the newest-first observations of one series come to. */
function summaryOf(observations: readonly StoredObservation[]): readonly SeriesSummary[] {
  const [newest] = observations;
  if (newest === undefined) return [];
  return [
    {
      indicator: newest.indicator,
      area: newest.area,
      basis: newest.basis,
      newest: newest.period,
      newestPublished: newest.published,
      periods: observations.length,
      illustrative: observations.every((each) => each.status === 'illustrative'),
    },
  ];
}

/** The number of the newest publication: figures enter and leave by way of one only, so it stands for all of them. */
export function newestPublication(db: Kysely<Tables>): () => Promise<string> {
  // Asked before every read that may be remembered, so it is put together once.
  const query = db
    .selectFrom('publication')
    .select(({ fn }) => fn.max('id').as('id'))
    .compile();
  return async () => String((await db.executeQuery(query)).rows[0]?.id ?? 0);
}

/** Whether there is a series all of whose figures are made up; the row of each series says so. */
export async function holdsMadeUpSeries(db: Kysely<Tables>): Promise<boolean> {
  const found = db.selectFrom('series').select('id').where('illustrative', '=', 1).where('periods', '>', 0).limit(1);
  return (await found.executeTakeFirst()) !== undefined;
}

async function publications(db: Kysely<Tables>, limit: number): Promise<readonly Publication[]> {
  const rows = await db.selectFrom('publication').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ sha256, ...row }) => ({ ...row, ...(sha256 === null ? {} : { sha256 }) }));
}
