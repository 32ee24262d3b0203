import NodeCache from 'node-cache';
import type { IndicatorReader } from '../indicators/indicator-store.ts';

/**
 * The same reader with recent reads kept in memory. Whatever is published or taken back, here or by another process,
 * changes the store's version and empties the cache, so that no reply is older than the store.
 */
export function cachedReader(reader: IndicatorReader, version: () => Promise<string>): IndicatorReader {
  const cache = new NodeCache({ useClones: false, maxKeys: 20_000, stdTTL: 3600, checkperiod: 0 });
  let seen: string | undefined;
  async function cached<T>(key: readonly unknown[], read: () => Promise<T>): Promise<T> {
    const now = await version();
    if (now !== seen) cache.flushAll();
    seen = now;
    const text = JSON.stringify(key);
    const kept = cache.get<T>(text);
    if (kept !== undefined) return kept;
    const fresh = await read();
    if (cache.keys().length >= 20_000) cache.flushAll();
    if ((await version()) === now) cache.set(text, fresh);
    return fresh;
  }
  return {
    series: (key, options) => cached(['series', key, options], () => reader.series(key, options)),
    across: (indicator, areas, options) =>
      cached(['across', indicator, areas, options], () => reader.across(indicator, areas, options)),
    figures: (of) => cached(['figures', of], () => reader.figures(of)),
    list: (filter) => cached(['list', filter], () => reader.list(filter)),
    vintages: (key, period) => cached(['vintages', key, period], () => reader.vintages(key, period)),
    populations: (areas, by) => cached(['populations', areas, by], () => reader.populations(areas, by)),
    publications: (limit) => cached(['publications', limit], () => reader.publications(limit)),
  };
}
