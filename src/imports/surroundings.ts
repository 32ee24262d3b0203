import { countsFor } from '../alerts/judged-figure.ts';
import { judgeOf, rulesFor } from '../alerts/rules.ts';
import type { Rule } from '../alerts/rule.ts';
import type { Figure, Surroundings } from '../alerts/verdict.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Observation, SeriesKey } from '../indicators/observation.ts';
import type { Interval } from '../indicators/period.ts';
import type { JudgedChanges } from './changes.ts';

/** A series with its figures, and the rules that it is judged by. */
export interface Ready {
  readonly held: JudgedChanges;
  readonly rules: readonly Rule[];
}

/** The figures of other areas that a series' rules set it against; nothing where none does. */
type SurroundingsOf = (held: JudgedChanges) => { readonly surroundings?: Surroundings };

interface Wanted {
  readonly key: Pick<SeriesKey, 'indicator' | 'basis'>;
  readonly period: Interval;
  readonly areas: Set<string>;
}

/**
 * Reads what the rules of many series set them against, before any is judged: one read for each indicator, basis and
 * period, of all the areas that any rule asked for.
 */
export async function surroundingsOf(
  reader: Pick<IndicatorReader, 'across'>,
  due: readonly Ready[],
  indicators: ReadonlyMap<string, Indicator>,
): Promise<SurroundingsOf> {
  const wanted = new Map<string, Wanted>();
  for (const each of due) want(wanted, each, indicators);
  const read = new Map<string, ReadonlyMap<string, Observation>>();
  for (const [id, { key, period, areas }] of wanted) {
    const found = await reader.across(key.indicator, [...areas], { basis: key.basis, period });
    read.set(id, new Map(found.map((each) => [each.area, each])));
  }
  return ({ after: [first] }) => {
    if (first === undefined || read.size === 0) return {};
    const across: Surroundings['across'] = (areas, period) => {
      const held = read.get(wantedId(first, period));
      return held === undefined ? [] : areas.flatMap((area) => held.get(area) ?? []);
    };
    return { surroundings: { across } };
  };
}

function want(wanted: Map<string, Wanted>, { held, rules }: Ready, indicators: ReadonlyMap<string, Indicator>): void {
  const [first] = held.after;
  const indicator = first && indicators.get(first.indicator);
  if (first === undefined || indicator === undefined) return;
  for (const rule of rulesFor(held.after, rules)) {
    const { beside } = judgeOf(rule);
    if (beside === undefined) continue;
    const figures = held.after.filter((each): each is Figure => countsFor(rule, each));
    for (const period of beside.periods(figures, indicator)) {
      const id = wantedId(first, period);
      const there = wanted.get(id) ?? { key: first, period, areas: new Set<string>() };
      for (const area of beside.areas) there.areas.add(area);
      wanted.set(id, there);
    }
  }
}

function wantedId({ indicator, basis }: Pick<SeriesKey, 'indicator' | 'basis'>, { start, end }: Interval): string {
  return `${indicator}|${basis}|${start}|${end}`;
}
