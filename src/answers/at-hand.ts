import type { IndicatorReader, SeriesSummary } from '../indicators/indicator-store.ts';
import { seriesId, type SeriesKey, type StoredObservation } from '../indicators/observation.ts';
import type { Library } from './library.ts';

/** Which figures are fetched at once. */
export interface Fetched {
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  /** Only so many years before the newest period of each series; without it all of them. */
  readonly years?: number;
}

/**
 * The same library with these figures at hand: they are read at once, so that an answer over many indicators asks the
 * store twice and not once for each. What was not fetched is read as ever. The figures themselves go with it.
 */
export async function withAtHand(
  library: Library,
  fetched: Fetched,
): Promise<{ readonly library: Library; readonly figures: readonly StoredObservation[] }> {
  const [series, figures] = await Promise.all([library.indicators.list(), library.indicators.figures(fetched)]);
  return { library: { ...library, indicators: readerOver(library.indicators, fetched, series, figures) }, figures };
}

function readerOver(
  reader: IndicatorReader,
  { indicators, areas, years }: Fetched,
  series: readonly SeriesSummary[],
  figures: readonly StoredObservation[],
): IndicatorReader {
  const bySeries = Map.groupBy(figures, seriesId);
  const byPlace = Map.groupBy(series, ({ indicator, area }) => `${indicator}|${area}`);
  const byIndicator = Map.groupBy(series, ({ indicator }) => indicator);
  /** Whether the last years of a series hold made-up figures only, while it holds published ones before them. */
  const publishedEarlier = (key: SeriesKey, held: readonly StoredObservation[]): boolean => {
    const summary = byPlace.get(`${key.indicator}|${key.area}`)?.find(({ basis }) => basis === key.basis);
    return summary?.illustrative === false && held.every(({ status }) => status === 'illustrative');
  };
  const ofIndicators = new Set(indicators);
  const inAreas = new Set(areas);
  return {
    ...reader,
    series: async (key, options) => {
      const here = ofIndicators.has(key.indicator) && inAreas.has(key.area) && options === undefined;
      if (!here) return reader.series(key, options);
      const held = bySeries.get(seriesId(key)) ?? [];
      return years !== undefined && publishedEarlier(key, held) ? reader.series(key) : held;
    },
    across: async (indicator, wanted, options) => {
      if (!ofIndicators.has(indicator) || !wanted.every((area) => inAreas.has(area))) {
        return reader.across(indicator, wanted, options);
      }
      const { basis, period } = options;
      return [...new Set(wanted)].flatMap(
        (area) =>
          bySeries
            .get(seriesId({ indicator, area, basis }))
            ?.find((each) => each.period.start === period.start && each.period.end === period.end) ?? [],
      );
    },
    list: async (filter = {}) => {
      const { indicator, area } = filter;
      if (filter.asOf !== undefined || filter.upTo !== undefined) return reader.list(filter);
      if (indicator !== undefined && area !== undefined) return byPlace.get(`${indicator}|${area}`) ?? [];
      if (indicator !== undefined) return byIndicator.get(indicator) ?? [];
      return area === undefined ? series : series.filter((each) => each.area === area);
    },
  };
}
