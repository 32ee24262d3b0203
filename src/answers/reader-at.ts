import type { IndicatorReader, KnownBy } from '../indicators/indicator-store.ts';
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
    figures: ({ indicators, areas }) => reader.figures({ indicators, areas, ...by }),
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
