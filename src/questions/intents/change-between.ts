import type { Indicator } from '../../indicators/indicator.ts';
import type { Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import type { PeriodRef } from '../question-parts.ts';
import { roleOf } from './comparator-role.ts';
import { asksOf, compareAt } from './yes-or-no.ts';
import { everyWay, phraseList } from '../phrase-list.ts';

/** How people ask for a change in percent, whatever the figure is counted in: "% change in". */
export const inPercent: readonly string[] = everyWay(
  ['percentage', 'percent', 'per cent', '%', 'what percentage', 'what percent', 'how much %'],
  [
    ...phraseList('change, increase, decrease, rise, fall, drop, difference, reduction, growth'),
    ...phraseList(
      'change in, increase in, decrease in, rise in, fall in, drop in, difference in, reduction in, growth in',
    ),
    ...phraseList(
      'change on, increase on, decrease on, rise on, fall on, drop on, difference on, reduction on, did, has, have',
    ),
  ],
);

/** Cues that ask for nothing but how one figure differs from another. */
const openCues: ReadonlySet<string> = new Set([
  'compare',
  'and',
  'moved',
  'percent',
  'yes',
  'open',
  'up',
  'down',
  'better',
  'worse',
  'unit',
]);

/** "How much did burglary fall between 2017/18 and 2019/20" asks for a change without a word that compares. */
export function asksHowMuch({ cues, times }: Slots): boolean {
  return times.ends !== undefined && cues.has('open') && ['moved', 'up', 'down'].some((cue) => cues.has(cue));
}

function asksForChange({ cues, areas }: Slots): boolean {
  return areas.length <= 1 && [...cues.keys()].every((cue) => openCues.has(cue)) && asksOf(cues) === undefined;
}

/** A span whose change is asked for as its two ends; one whose figures are set against an area or a target stays. */
export function withEnds(slots: Slots): Slots {
  const { ends, basis } = slots.times;
  const compare = compareAt(slots.cues) ?? Infinity;
  const against = slots.areas.some(({ area, at }) => at > compare && roleOf(area.id, slots.comparators) !== undefined);
  const spanAfter = slots.order.some(({ as, at }) => as === 'period' && at > compare);
  if (ends === undefined || !asksForChange(slots) || (against && !spanAfter)) return slots;
  const [period, other] = ends;
  return { ...slots, times: { ...(basis ? { basis } : {}), period, other } };
}

/** The change between two periods that are neither a year nor a step apart, where nothing else is asked of them. */
export function changeOf({ id }: Indicator, slots: Slots): Question | undefined {
  const { period, other } = slots.times;
  const [place] = slots.areas;
  const ends = period && other && inOrder(period, other);
  if (ends === undefined || !asksForChange(slots)) return undefined;
  const [from, to] = ends;
  return { kind: 'change', indicator: id, ...(place ? { area: place.area.id } : {}), from, to };
}

/** Two periods with the earlier one first; "last quarter" beside "last year" could be two things, and has no order. */
function inOrder(a: PeriodRef, b: PeriodRef): readonly [PeriodRef, PeriodRef] | undefined {
  if (a.kind === 'exact' && b.kind === 'exact') return a.interval.end > b.interval.end ? [b, a] : [a, b];
  if (a.kind === 'exact' || b.kind === 'exact' || a.unit !== b.unit) return undefined;
  return a.count < b.count ? [b, a] : [a, b];
}
