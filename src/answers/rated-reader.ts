import type { Catalogue } from '../catalogue/catalogue.ts';
import { publishedFirst, seriesFromQuarters } from '../indicators/from-quarters.ts';
import type { FiguresOf, IndicatorReader, KnownBy, ListFilter, SeriesSummary } from '../indicators/indicator-store.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { seriesId, type SeriesKey, type StoredObservation } from '../indicators/observation.ts';
import { alsoStated } from '../indicators/population-store.ts';
import { vintagesOf } from '../indicators/population.ts';
import { ratesOf, type RateOfCounts } from '../indicators/rates.ts';
import { ratedVersions } from './rated-versions.ts';

/** What of a catalogue says which rates are worked out from counts, and for how many residents. */
export type RatedCatalogue = Pick<Catalogue, 'areas' | 'indicators' | 'calendar'>;

/**
 * The same reader, whose populations are those of the catalogue beside the imported ones, and which gives an indicator
 * that is derived from counts its rates, as if they were held. A series of which any figure is published stays as it is;
 * a hidden count gives a hidden rate.
 */
export function ratedReader(held: IndicatorReader, catalogue: RatedCatalogue): IndicatorReader {
  const reader: IndicatorReader = { ...held, ...alsoStated(held, catalogue.areas) };
  const rated = ratedAmong(catalogue.indicators);
  return rated.size === 0 ? reader : new RatedReader(reader, rated, catalogue.calendar).reader();
}

/** The indicators that are worked out from the counts of others, by their ids. */
function ratedAmong(indicators: readonly Indicator[]): ReadonlyMap<string, RateOfCounts> {
  return new Map(
    indicators.flatMap((rate) => {
      const count = indicators.find(({ id }) => id === rate.derivedFrom?.count);
      return count === undefined ? [] : [[rate.id, { rate, count }] as const];
    }),
  );
}

class RatedReader {
  readonly #held: IndicatorReader;
  readonly #rated: ReadonlyMap<string, RateOfCounts>;
  readonly #calendar: Catalogue['calendar'];

  constructor(held: IndicatorReader, rated: ReadonlyMap<string, RateOfCounts>, calendar: Catalogue['calendar']) {
    this.#held = held;
    this.#rated = rated;
    this.#calendar = calendar;
  }

  reader(): IndicatorReader {
    const held = this.#held;
    return {
      ...held,
      series: async (key, options = {}) => {
        const of = this.#rated.get(key.indicator);
        if (of === undefined) return held.series(key, options);
        const { last, ...by } = options;
        const points = await this.#series(of, key, by);
        return last === undefined ? points : points.slice(-last);
      },
      across: async (indicator, areas, options) => {
        const of = this.#rated.get(indicator);
        if (of === undefined) return held.across(indicator, areas, options);
        const { basis, period, ...by } = options;
        const all = await this.#inAreas(of, [...new Set(areas)], basis, by);
        return all.flat().filter((each) => isSame(each.period, period));
      },
      figures: (of) => this.#figures(of),
      list: (filter = {}) => this.#list(filter),
      vintages: async (key, period) => {
        const stored = await held.vintages(key, period);
        const of = this.#rated.get(key.indicator);
        if (of === undefined || stored.some(isPublished)) return stored;
        const versions = await ratedVersions({ of, key, period }, held, (by) => this.#series(of, key, by));
        return versions.length > 0 ? versions : stored;
      },
    };
  }

  /** The rates held of a series, or those that its counts come to where none of them is published. */
  async #series(of: RateOfCounts, key: SeriesKey, by: KnownBy): Promise<readonly StoredObservation[]> {
    const stored = await this.#held.series(key, by);
    if (stored.some(isPublished)) return stored;
    const counts = await this.#counts(of.count, key, by);
    if (counts.length === 0) return stored;
    const worked = ratesOf(of, counts, vintagesOf(await this.#held.populations([key.area], by)));
    return worked.length === 0 ? stored : worked;
  }

  /** The counts of a series as they are held, or as its quarters come to. */
  async #counts(count: Indicator, { area, basis }: SeriesKey, by: KnownBy): Promise<readonly StoredObservation[]> {
    if (basis === 'pooled-years' || basis === 'survey-wave') return [];
    const held = await this.#held.series({ indicator: count.id, area, basis }, by);
    if (held.some(({ value, status }) => value !== null || status === 'suppressed')) return publishedFirst(held);
    const quarters = await this.#held.series({ indicator: count.id, area, basis: 'quarter' }, by);
    return seriesFromQuarters(count, basis, publishedFirst(quarters), this.#calendar);
  }

  #inAreas(of: RateOfCounts, areas: readonly string[], basis: SeriesKey['basis'], by: KnownBy) {
    return Promise.all(areas.map((area) => this.#series(of, { indicator: of.rate.id, area, basis }, by)));
  }

  async #list(filter: ListFilter): Promise<readonly SeriesSummary[]> {
    const { indicator, area, ...by } = filter;
    const stored = await this.#held.list(filter);
    const rated = [...this.#rated.values()].filter(({ rate }) => indicator === undefined || rate.id === indicator);
    const worked = await Promise.all(rated.map((of) => this.#worked(of, area, by)));
    const summaries = worked.flat().flatMap(summaryOf);
    const ids = new Set(summaries.map(seriesId));
    return [...stored.filter((each) => !ids.has(seriesId(each))), ...summaries].toSorted(bySeries);
  }

  /** Every series of rates that counts come to, on the bases of the counts and on the indicator's usual one. */
  async #worked(of: RateOfCounts, area: string | undefined, by: KnownBy) {
    const counts = await this.#held.list({ indicator: of.count.id, ...(area === undefined ? {} : { area }), ...by });
    const inArea = Map.groupBy(counts, (each) => each.area);
    const keys = [...inArea].flatMap(([place, series]) =>
      [...new Set([...series.map(({ basis }) => basis), of.rate.basis])].map((basis) => ({
        indicator: of.rate.id,
        area: place,
        basis,
      })),
    );
    const all = await Promise.all(keys.map((key) => this.#series(of, key, by)));
    return all.filter((points) => points.some(({ derived }) => derived !== undefined));
  }

  async #figures(wanted: FiguresOf): Promise<readonly StoredObservation[]> {
    const { indicators, areas, years, from, ...by } = wanted;
    const stored = await this.#held.figures(wanted);
    const rated = indicators.flatMap((id) => this.#rated.get(id) ?? []);
    if (rated.length === 0) return stored;
    const worked = await Promise.all(rated.flatMap((of) => areas.map((area) => this.#worked(of, area, by))));
    const series = worked.flat();
    const ids = new Set(series.flatMap((points) => points.slice(0, 1)).map(seriesId));
    const recent = series.flatMap((points) =>
      points.filter(({ period }) => period.end >= boundOf(points, years, from)),
    );
    return [...stored.filter((each) => !ids.has(seriesId(each))), ...recent].toSorted(
      (a, b) => bySeries(a, b) || (a.period.end < b.period.end ? -1 : 1),
    );
  }
}

/** The day from which on the periods of a series are asked for. */
function boundOf(points: readonly StoredObservation[], years: number | undefined, from = ''): string {
  if (years === undefined) return from;
  const newest = points.at(-1)?.period.end ?? '';
  const recent = `${String(Number(newest.slice(0, 4)) - years).padStart(4, '0')}${newest.slice(4)}`;
  return from === '' || recent < from ? recent : from;
}

function summaryOf(points: readonly StoredObservation[]): readonly SeriesSummary[] {
  const newest = points.at(-1);
  if (newest === undefined) return [];
  const { indicator, area, basis, period, published } = newest;
  const illustrative = points.every(({ status }) => status === 'illustrative');
  return [{ indicator, area, basis, newest: period, newestPublished: published, periods: points.length, illustrative }];
}

function bySeries(a: SeriesKey, b: SeriesKey): number {
  const [one, other] = [seriesId(a), seriesId(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function isPublished({ value, status }: StoredObservation): boolean {
  return status !== 'illustrative' && (value !== null || status === 'suppressed');
}

function isSame(a: { readonly start: string; readonly end: string }, b: typeof a): boolean {
  return a.start === b.start && a.end === b.end;
}
