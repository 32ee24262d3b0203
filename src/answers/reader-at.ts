import type { IndicatorReader, KnownBy } from '../indicators/indicator-store.ts';
import { seriesId, type StoredObservation } from '../indicators/observation.ts';
import { everyPublication } from './library.ts';

/**
 * The reader as it would have answered then: nothing that became known later, or that a later publication brought, is in
 * any of its answers. Without a bound it is the reader itself.
 */
export function readerAt(reader: IndicatorReader, by: KnownBy): IndicatorReader {
  const { asOf, upTo } = by;
  if (asOf === undefined && upTo === undefined) return reader;
  return {
    series: (key, options) => reader.series(key, { ...options, ...by }),
    across: (indicator, areas, options) => reader.across(indicator, areas, { ...options, ...by }),
    figures: async ({ indicators, areas, years, from }) => {
      // How far back is counted from the newest figure of that time, which the store doesn't know of.
      const all = await reader.figures({ indicators, areas, ...by });
      return years === undefined && from === undefined ? all : recentOf(all, years, from);
    },
    list: (filter) => reader.list({ ...filter, ...by }),
    vintages: async (key, period) =>
      (await reader.vintages(key, period)).filter(
        ({ published, publication }) =>
          (asOf === undefined || published <= asOf) && (upTo === undefined || publication <= upTo),
      ),
    populations: (areas, options) => reader.populations(areas, { ...options, ...by }),
    publications: async (limit) => {
      if (upTo === undefined) return reader.publications(limit);
      const all = await reader.publications(everyPublication);
      return all.filter(({ id }) => id <= upTo).slice(0, limit);
    },
  };
}

/** The figures of the last years of each series, and those from a day on besides. */
function recentOf(
  figures: readonly StoredObservation[],
  years: number | undefined,
  from: string | undefined,
): readonly StoredObservation[] {
  return [...Map.groupBy(figures, seriesId).values()].flatMap((series) => {
    const newest = series.reduce((end, { period }) => (period.end > end ? period.end : end), '');
    const recent = years === undefined ? undefined : `${Number(newest.slice(0, 4)) - years}${newest.slice(4)}`;
    const [bound = ''] = [recent, from].filter((each) => each !== undefined).toSorted();
    return series.filter(({ period }) => period.end >= bound);
  });
}
