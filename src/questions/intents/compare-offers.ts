import type { Indicator } from '../../indicators/indicator.ts';
import type { Slots } from '../intent.ts';
import { openEnd } from '../period-reading.ts';
import type { PeriodRef } from '../question-parts.ts';
import type { Question } from '../question.ts';

/** Both figures by themselves, where something beside their change is asked for. */
export function figuresOf({ id }: Indicator, { areas, times }: Slots): readonly Question[] {
  const area = areas[0] ? { area: areas[0].area.id } : {};
  const periods = [times.period, times.other].filter((each) => each !== undefined);
  return periods.map((period) => ({ kind: 'latest', indicator: id, ...area, period }));
}

/** How it went from the named period on, where it is exact, and both figures by themselves. */
export function earlierThenNow({ id }: Indicator, { areas }: Slots, period: PeriodRef): readonly Question[] {
  const of = { indicator: id, ...(areas[0] ? { area: areas[0].area.id } : {}) };
  const both: readonly Question[] = [
    { kind: 'latest', ...of, period },
    { kind: 'latest', ...of },
  ];
  if (period.kind !== 'exact') return both;
  const since = { start: period.interval.start, end: openEnd };
  return [{ kind: 'trend', ...of, span: { kind: 'between', interval: since } }, ...both];
}

/** What the figure may be compared with, where nothing that it can be is named. */
export function offersOf({ id }: Indicator, { areas, times }: Slots): readonly Question[] {
  const area = areas[0] ? { area: areas[0].area.id } : {};
  const period = times.period ? { period: times.period } : {};
  return [
    { kind: 'compare-with', indicator: id, ...area, comparator: 'last-year', ...period },
    { kind: 'compare-with', indicator: id, ...area, comparator: 'region', ...period },
    { kind: 'compare-areas', indicator: id, areas: [], ...period },
  ];
}
