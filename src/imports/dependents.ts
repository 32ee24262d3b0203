import type { Rule } from '../alerts/rule.ts';
import { judgeOf } from '../alerts/rules.ts';
import { watches } from '../alerts/watch.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { SeriesChanges } from './changes.ts';
import type { Due } from './surroundings.ts';

/**
 * The series that must be judged again because a figure that a rule sets them against has come: for each such rule the
 * watched series, in which the periods of what came count as just become known. One that changed itself is judged anyway.
 */
export async function dependents(
  reader: Pick<IndicatorReader, 'series'>,
  changes: readonly SeriesChanges[],
  rules: readonly Rule[],
): Promise<readonly Due[]> {
  const comparing = rules.filter((rule) => judgeOf(rule).beside !== undefined);
  if (comparing.length === 0) return [];
  const changed = new Set(changes.flatMap(({ after: [first] }) => (first ? [seriesId(first)] : [])));
  const waiting = new Map<string, { readonly key: SeriesKey; readonly rule: Rule; readonly ends: Set<string> }>();
  for (const { after, news } of changes) {
    const [first] = after;
    if (first === undefined) continue;
    for (const rule of comparing.filter((each) => judgeOf(each).beside?.areas.includes(first.area))) {
      for (const key of watchedLike(rule, first)) {
        if (changed.has(seriesId(key))) continue;
        const id = `${rule.id}|${seriesId(key)}`;
        const there = waiting.get(id) ?? { key, rule, ends: new Set<string>() };
        for (const { period } of news) there.ends.add(period.end);
        waiting.set(id, there);
      }
    }
  }
  const due: Due[] = [];
  for (const { key, rule, ends } of waiting.values()) {
    const after = await reader.series(key);
    const news = new Set(after.filter(({ period }) => ends.has(period.end)));
    if (news.size > 0) due.push({ held: { added: [], revised: [], unchanged: 0, after, news }, rules: [rule] });
  }
  return due;
}

/** The series that a rule watches of the same indicator on the same basis. */
function watchedLike(rule: Rule, { indicator, basis, area: own }: SeriesKey): readonly SeriesKey[] {
  const areas = rule.watches.flatMap((watch) => (watch.indicator === indicator ? (watch.areas ?? []) : []));
  const keys = [...new Set(areas)].map((area) => ({ indicator, area, basis }));
  return keys.filter((key) => key.area !== own && watches(rule, key));
}
