import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Observation, SeriesKey, StoredObservation } from '../indicators/observation.ts';
import { components, standings } from './json/figure.ts';
import { valueOf } from './json/text.ts';
import type { ObservationTable, Tables } from './tables.ts';

type Row = Omit<Selectable<ObservationTable>, 'series'> & SeriesKey;

/** A row with the key of its series, as the observation that was stored. */
export function observationOf(row: Row): StoredObservation {
  return {
    indicator: row.indicator,
    area: row.area,
    basis: row.basis,
    period: { start: row.period_start, end: row.period_end, label: row.period_label },
    value: row.value,
    status: row.status,
    components: row.components === null ? [] : valueOf(components, row.components),
    standings: row.standings === null ? [] : valueOf(standings, row.standings),
    source: { document: row.source_document, ...(row.source_place === null ? {} : { place: row.source_place }) },
    published: row.published,
    publication: row.publication,
    vintage: row.vintage,
    ...whatIsStated(row),
  };
}

function whatIsStated(row: Row): Partial<Observation> {
  return {
    ...(row.numerator === null ? {} : { numerator: row.numerator }),
    ...(row.denominator === null ? {} : { denominator: row.denominator }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.published_rag === null ? {} : { publishedRag: row.published_rag }),
    ...(row.published_direction === null ? {} : { publishedDirection: row.published_direction }),
  };
}

/** The columns of the table, in its order. */
export const observationColumns = [
  'series',
  'period_end',
  'period_start',
  'vintage',
  'period_label',
  'value',
  'numerator',
  'denominator',
  'status',
  'note',
  'components',
  'standings',
  'published_rag',
  'published_direction',
  'source_document',
  'source_place',
  'published',
  'publication',
] as const satisfies readonly (keyof ObservationTable)[];

/** Adds rows of one publication to the table in whatever way the dialect does it soonest. */
export type AddRows = (within: Kysely<Tables>, rows: readonly Insertable<ObservationTable>[]) => Promise<void>;

/** A period of a series, by the day on which it ends. */
export interface SeriesEnd {
  readonly series: number;
  readonly end: string;
}

/** The newest vintage of a figure. */
export interface NewestVintage extends SeriesEnd {
  readonly start: string;
  readonly vintage: number;
}

/** The newest vintage of every figure of such periods, found in whatever way the dialect does it soonest. */
export type NewestVintages = (within: Kysely<Tables>, asked: readonly SeriesEnd[]) => Promise<readonly NewestVintage[]>;

/** What a dialect does in its own way with many figures at once. */
export interface ManyRows {
  readonly add: AddRows;
  readonly newestVintages: NewestVintages;
}

/** Where an observation goes in the table. */
export interface Place {
  readonly series: number;
  readonly vintage: number;
  readonly publication: number;
}

/** The row of an observation. Throws for a value that is no number. */
export function rowOf(observation: Observation, place: Place): Insertable<ObservationTable> {
  return {
    series: place.series,
    period_end: observation.period.end,
    period_start: observation.period.start,
    vintage: place.vintage,
    period_label: observation.period.label,
    value: finite(observation.value),
    numerator: finite(observation.numerator ?? null),
    denominator: finite(observation.denominator ?? null),
    status: observation.status,
    note: observation.note ?? null,
    components: jsonOf(observation.components),
    standings: jsonOf(observation.standings),
    published_rag: observation.publishedRag ?? null,
    published_direction: observation.publishedDirection ?? null,
    source_document: observation.source.document,
    source_place: observation.source.place ?? null,
    published: observation.published,
    publication: place.publication,
  };
}

function jsonOf(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

/** Databases turn what is no number into null, which would pass for a suppressed value. */
function finite(value: number | null): number | null {
  if (value !== null && !Number.isFinite(value)) throw new RangeError(`An observation cannot hold the value ${value}.`);
  return value;
}
