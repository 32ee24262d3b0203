import type { Rule } from '../alerts/rule.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation, SeriesKey } from '../indicators/observation.ts';
import { changesOf, inOrderOfPeriods } from './changes.ts';
import type { JudgedChanges } from './changes.ts';
import { periodId } from './figure-id.ts';

/** A series that is to be judged, without its history: that is read when its turn comes, so that few lie in memory at once. */
export interface TouchedSeries {
  readonly key: SeriesKey;
  /** The periods, by `periodId`, of which something that rules look at has just become known; every period where none is named. */
  readonly news?: readonly string[];
  /** The same by the days on which they end, where those of another series are meant. */
  readonly newsEnding?: ReadonlySet<string>;
  /** What each revised figure was until now, by `periodId`; absent where none was revised. */
  readonly replaced?: ReadonlyMap<string, Observation>;
}

/** A touched series, and the rules that it is judged by. */
export interface Due {
  readonly touched: TouchedSeries;
  readonly rules: readonly Rule[];
}

/** What new figures of a series touch, beside those that are held of the same periods. */
export function touchedBy(
  first: Observation,
  held: readonly Observation[],
  incoming: readonly Observation[],
): TouchedSeries & { readonly news: readonly string[] } {
  const { indicator, area, basis } = first;
  const { news, replaced } = changesOf(held, incoming);
  const was = [...replaced].map(([now, before]) => [periodId(now.period), before] as const);
  return {
    key: { indicator, area, basis },
    news: [...news].map(({ period }) => periodId(period)),
    ...(was.length === 0 ? {} : { replaced: new Map(was) }),
  };
}

/** What is to be judged of a touched series, with all that is held of it now. */
export function judgedChanges(touched: TouchedSeries, held: readonly Observation[]): JudgedChanges {
  const after = inOrderOfPeriods(held);
  const { replaced } = touched;
  const byPeriod = new Map(after.map((each) => [periodId(each.period), each]));
  const revised = [...(replaced ?? [])].flatMap(([id, was]) => {
    const now = byPeriod.get(id);
    return now === undefined ? [] : [[now, was] as const];
  });
  return {
    after,
    news: new Set(after.filter(isNewsOf(touched))),
    revised: revised.map(([now]) => now),
    replaced: new Map(revised),
  };
}

function isNewsOf({ news, newsEnding }: TouchedSeries): (figure: Observation) => boolean {
  if (newsEnding !== undefined) return ({ period }) => newsEnding.has(period.end);
  if (news === undefined) return () => true;
  const named = new Set(news);
  return ({ period }) => named.has(periodId(period));
}

/** The figures that are held of some series, by `seriesId`; of each the newest so many where that is said. */
export async function historiesOf(
  reader: Pick<IndicatorReader, 'figures' | 'series'>,
  keys: readonly SeriesKey[],
  last?: number,
): Promise<ReadonlyMap<string, readonly Observation[]>> {
  const found = new Map<string, readonly Observation[]>();
  if (last !== undefined) {
    for (const key of keys) found.set(seriesId(key), await reader.series(key, { last }));
    return found;
  }
  const wanted = new Set(keys.map(seriesId));
  for (const [indicator, of] of Map.groupBy(keys, (key) => key.indicator)) {
    const read = await reader.figures({ indicators: [indicator], areas: [...new Set(of.map(({ area }) => area))] });
    for (const [id, figures] of Map.groupBy(read, seriesId)) if (wanted.has(id)) found.set(id, figures);
  }
  return found;
}
