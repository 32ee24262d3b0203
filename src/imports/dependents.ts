import type { Rule } from '../alerts/rule.ts';
import { judgeOf } from '../alerts/rules.ts';
import { watches } from '../alerts/watch.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { Due, TouchedSeries } from './touched-series.ts';

/**
 * The series that must be judged again because a figure that a rule sets them against has come: for each such rule the
 * watched series, in which the periods of what came count as just become known. One that changed itself is judged anyway.
 */
export async function dependents(
  reader: Pick<IndicatorReader, 'series'>,
  touched: readonly TouchedSeries[],
  rules: readonly Rule[],
): Promise<readonly Due[]> {
  const comparing = rules.filter((rule) => judgeOf(rule).beside !== undefined);
  if (comparing.length === 0) return [];
  const changed = new Set(touched.map(({ key }) => seriesId(key)));
  const waiting = new Map<string, { readonly key: SeriesKey; readonly rule: Rule; readonly ends: Set<string> }>();
  for (const each of touched) {
    const { key: own } = each;
    const against = comparing.filter((rule) => judgeOf(rule).beside?.areas.includes(own.area));
    const likewise = against.flatMap((rule) => watchedLike(rule, own).map((key) => ({ key, rule })));
    const others = likewise.filter(({ key }) => !changed.has(seriesId(key)));
    const ends = others.length === 0 ? [] : await endsOf(reader, each);
    for (const { key, rule } of others) {
      const id = `${rule.id}|${seriesId(key)}`;
      const there = waiting.get(id) ?? { key, rule, ends: new Set<string>() };
      for (const end of ends) there.ends.add(end);
      waiting.set(id, there);
    }
  }
  return [...waiting.values()].map(({ key, rule, ends }) => ({ touched: { key, newsEnding: ends }, rules: [rule] }));
}

/** The days on which the periods end of which something has just become known. */
async function endsOf(
  reader: Pick<IndicatorReader, 'series'>,
  { key, news }: TouchedSeries,
): Promise<readonly string[]> {
  if (news === undefined) return (await reader.series(key)).map(({ period }) => period.end);
  return news.map((id) => id.slice(id.indexOf('|') + 1));
}

/** The series that a rule watches of the same indicator on the same basis. */
function watchedLike(rule: Rule, { indicator, basis, area: own }: SeriesKey): readonly SeriesKey[] {
  const areas = rule.watches.flatMap((watch) => (watch.indicator === indicator ? (watch.areas ?? []) : []));
  const keys = [...new Set(areas)].map((area) => ({ indicator, area, basis }));
  return keys.filter((key) => key.area !== own && watches(rule, key));
}
