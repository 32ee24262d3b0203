import type { Indicator } from '../../indicators/indicator.ts';
import { shiftMonths } from '../../indicators/period.ts';
import { extra, fits, lacks, namedAfter, unwanted } from '../intent.ts';
import type { Formed, Intent, PlacedArea, SlotName, Slots } from '../intent.ts';
import type { Comparator, Question } from '../question.ts';
import type { PeriodRef } from '../question-parts.ts';
import { phraseList } from '../phrase-list.ts';
import { earlierThenNow, figuresOf, offersOf } from './compare-offers.ts';
import { roleOf, widths } from './comparator-role.ts';
import { asksHowMuch, changeOf, inPercent, withEnds } from './change-between.ts';
import {
  asksOf,
  beyondNumber,
  compareAt,
  isSignificant,
  comparingWords,
  hasNumber,
  isOwnNumber,
  sayings,
} from './yes-or-no.ts';

/** A figure set against one other: a year before, the period before, a wider area or its target. */
export const compareWith: Intent = {
  name: 'compare-with',
  cues: {
    compare: phraseList(`
      compare, compared, compares, comparison, comparing, versus, vs, v, against, difference between,
      difference, than, since, change, change on, change from, changed, relative to, comparative to, in comparison to, in comparison with, set against,
      measured against, benchmarked against, benchmark against, gap, gap to, gap between, the gap between, gap in, gap from, gap with, distance from, distance to,
      distance between, differ, differs, differ from, differs from, differed, different, different from, different to, movement, movement in, movement on, variance, variance to, variance from,
      us and, between us and
    `),
    and: ['and', 'and the', 'and with', 'and with the'],
    target: phraseList(
      'target, targets, variance to threshold, variance to target, variance from target, variance from threshold, variance against target, threshold, recommended threshold, upper threshold, goal, limit, off target',
    ),
    'last-year': phraseList(
      'year on year, year over year, yoy, y on y, annual change, annual increase, annual decrease, annual rise, annual fall',
    ),
    'last-quarter': phraseList('quarter on quarter, quarter over quarter, qoq, q on q, quarterly change'),
    'last-period': ['on the previous figure', 'previous figure', 'the previous figure', 'last figure'],
    moved: phraseList('fall, fall in, drop, drop in, increase, decrease, decrease in, go up, go down'),
    percent: inPercent,
    ...sayings,
  },
  also: phraseList(`
    here, set, set for, where, where are we, where is, where are, with, to, from, on, between, or, reduction, reduction in, still, latest, current, now, by, it was, it is, this, this figure, doing, performing, performance, getting on,
    fare, fares, faring, fared, measure up, measures up, stack up, stacks up, stack up against, increase in, decrease in, result, latest figure, sit, sits, stand, stands, come, comes, off, was, were, been, much, off from, is it, are they, are we, comparing,
    more or less, higher or lower, do we have one, is there one, have we got one, do you have one, here, round here, around here, so far, recommended, look, looks, looking, levels, level, up against
  `),
  wordsOf: ({ target }) => (target ? targetWords(target) : []),
  numberAfter: ['over', 'under', 'over-sign', 'under-sign', 'at-least', 'at-most', 'hits'],
  needs: (slots) =>
    comparing.some((cue) => slots.cues.has(cue)) ||
    slots.cues.has('own') ||
    isImplied(slots) ||
    asksHowMuch(slots) ||
    slots.number !== undefined,
  impliedBy: isImplied,
  form: (read) => {
    const slots = withEnds(read);
    const [indicator] = slots.indicators;
    if (indicator === undefined) return lacks('indicator');
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'area', 'period']),
      ...((slots.times.basis ?? slots.times.span) ? (['period'] as const) : []),
    ];
    if (hasNumber(slots)) return beyondNumber(indicator, slots, besides);
    const two = twoComparisons(slots);
    const both = two && bothOf(slots);
    if (both !== undefined && besides.length === 0) {
      return fits({ kind: 'several', questions: both.map((each) => questionOf(indicator, each, slots)) });
    }
    if (two !== undefined)
      return extra(
        ['period'],
        two.map((each) => questionOf(indicator, each, slots)),
      );
    const versus = byTarget(slots) ?? byTime(slots) ?? byArea(slots);
    if (versus === undefined && slots.times.period !== undefined && comparesWithPeriod(slots)) {
      return extra(['period'], earlierThenNow(indicator, slots, slots.times.period));
    }
    if (versus === undefined && slots.times.other) {
      const change = besides.length > 0 ? undefined : changeOf(indicator, slots);
      return change === undefined ? extra(['period'], figuresOf(indicator, slots)) : fits(change);
    }
    if (versus === undefined) return lacks('comparator', offersOf(indicator, slots));
    return besides.length > 0
      ? extra(besides, [questionOf(indicator, versus, slots)])
      : formed(indicator, versus, slots);
  },
};

/** The cues of which one makes a comparison; what only says which way it goes does not. */
const comparing = [
  'compare',
  'percent',
  'target',
  'over',
  'under',
  'similar',
  'different',
  'up-on',
  'down-on',
  'on-target',
  'last-year',
  'last-quarter',
  'last-period',
] as const;

/** "Compared with last year and the region" asks for both: both follow the comparing word, with "and" between them. */
function bothOf({ order, cues, areas, times, comparators }: Slots): readonly Versus[] | undefined {
  const compare = cues.get('compare') ?? Infinity;
  const [first, second, ...more] = order.filter(({ as, at }) => at > compare && (as === 'area' || as === 'period'));
  const and = cues.get('and') ?? -1;
  const { period, other } = times;
  const joined = first !== undefined && second !== undefined && more.length === 0 && and > first.at && and < second.at;
  const wide = areas.find(({ at }) => at > compare);
  const role = wide && roleOf(wide.area.id, comparators);
  const isStep = period?.kind === 'back' && period.count === 1 && other === undefined;
  if (!joined || role === undefined || !isStep) return undefined;
  const before = areas.filter(({ at }) => at < compare);
  return [
    { comparator: role, areas: before },
    { comparator: `last-${period.unit}`, areas: before },
  ];
}

/** A wide area beside another one is compared with it, whatever the words. */
function isImplied({ areas, indicators, comparators }: Slots): boolean {
  const wide = areas.filter(({ area }) => roleOf(area.id, comparators) !== undefined);
  return indicators.length > 0 && areas.length === 2 && wide.length === 1;
}

/** The value of a target, its name, and by whom it is: the proper name that its name begins with. */
function targetWords({ value, name }: NonNullable<Indicator['target']>): readonly string[] {
  const [first] = name.split(' ');
  const by = first !== undefined && /^\p{Lu}\p{L}{3,}$/u.test(first) ? [first] : [];
  return [String(value), name, ...by];
}

interface Versus {
  readonly comparator: Comparator;
  readonly areas: readonly PlacedArea[];
  readonly period?: PeriodRef | undefined;
}

function formed(indicator: Indicator, versus: Versus, slots: Slots): Formed {
  const questions = versus.areas.map((area) => questionOf(indicator, { ...versus, areas: [area] }, slots));
  return versus.areas.length > 1 ? extra(['area'], questions) : fits(questionOf(indicator, versus, slots));
}

function questionOf(
  indicator: Indicator,
  { comparator, areas, period }: Versus,
  { cues }: Pick<Slots, 'cues'>,
): Question {
  const [place] = areas;
  const said = asksOf(cues);
  return {
    kind: 'compare-with',
    indicator: indicator.id,
    ...(place ? { area: place.area.id } : {}),
    comparator,
    ...(period ? { period } : {}),
    ...(said === undefined ? {} : { asks: said }),
    ...isSignificant(cues, said),
  };
}

/** Whether the period is what to compare with: it follows the comparing word, or lies several steps back. */
function comparesWithPeriod(slots: Slots): boolean {
  const { period, other } = slots.times;
  const wayBack = period?.kind === 'back' && period.count > 1;
  const compare = compareAt(slots.cues) ?? slots.cues.get('over') ?? slots.cues.get('under');
  return other === undefined && (wayBack || namedAfter(slots, compare)?.as === 'period');
}

/**
 * Both readings of a text that compares twice: with a wider area that is named after the comparing word, and with a target or
 * an earlier period. A period that is named before the comparing word is the one whose figures are compared.
 */
function twoComparisons(slots: Slots): readonly Versus[] | undefined {
  const { cues, order, times } = slots;
  const compare = compareAt(cues) ?? Infinity;
  const wide = slots.areas.filter(({ area, at }) => at > compare && roleOf(area.id, slots.comparators) !== undefined);
  const other = byTarget(slots) ?? byTime(slots);
  if (wide.length === 0 || other === undefined || times.other !== undefined) return undefined;
  const after = order.find(({ as, at }) => as === 'period' && at > compare) !== undefined;
  const named = cues.has('target') || cues.has('last-year') || cues.has('last-quarter') || cues.has('last-period');
  if (!after && !named) return undefined;
  return [byArea(slots), other].filter((each) => each !== undefined);
}

/** What a target's own name, number or author may follow: "over 40", "against the SafeLives threshold". */
const settingAgainst = ['over', 'under', 'over-sign', 'under-sign', 'compare'] as const;

function byTarget(slots: Slots): Versus | undefined {
  const { cues, areas, times } = slots;
  const asks =
    cues.has('target') ||
    cues.has('on-target') ||
    (cues.has('own') && settingAgainst.some((cue) => cues.has(cue))) ||
    isOwnNumber(slots);
  return asks && times.other === undefined ? { comparator: 'target', areas, period: times.period } : undefined;
}

/** Against an earlier period: a cue, one counted back, or two exact ones that lie a step or a year apart. */
function byTime(slots: Slots): Versus | undefined {
  const { cues, areas, times, stepNamed } = slots;
  const named = (['last-year', 'last-quarter', 'last-period'] as const).find((cue) => cues.has(cue));
  if (named !== undefined)
    return times.other ? undefined : { comparator: named, areas, period: exactOnly(times.period) };
  if (!isComparing(cues) || times.period === undefined || isOfAreas(slots)) return undefined;
  const { earlier, rest } = earlierOf(times.period, times.other);
  if (earlier !== undefined) {
    const comparator = stepNamed ? 'last-period' : (`last-${earlier.unit}` as const);
    return { comparator, areas, period: exactOnly(rest) };
  }
  const apart = times.other && stepsApart(times.period, times.other);
  return apart && { ...apart, areas };
}

/** Whether the period is of figures that are compared with a wider area: "last year compared with the region". */
function isOfAreas({ areas, cues, comparators, order, times }: Slots): boolean {
  const compare = compareAt(cues);
  if (compare === undefined || times.other !== undefined) return false;
  const wideAfter = areas.some(({ area, at }) => at > compare && roleOf(area.id, comparators) !== undefined);
  return wideAfter && order.some(({ as, at }) => as === 'period' && at < compare);
}

type Back = Extract<PeriodRef, { kind: 'back' }>;

/** The period that lies one step before the other, or before the newest. Of two that lie further apart there is none. */
function earlierOf(a: PeriodRef, b: PeriodRef | undefined): { earlier?: Back; rest?: PeriodRef | undefined } {
  const pairs = [[a, b] as const, ...(b === undefined ? [] : [[b, a] as const])];
  for (const [earlier, rest] of pairs) {
    if (earlier.kind !== 'back') continue;
    const sameUnit = rest?.kind === 'back' && rest.unit === earlier.unit;
    if (sameUnit ? earlier.count === rest.count + 1 : earlier.count === 1 && !isBackwards(rest))
      return { earlier, rest };
  }
  return {};
}

function isBackwards(period: PeriodRef | undefined): boolean {
  return period?.kind === 'back' && period.count > 0;
}

/** The newest period is what a question without a period means. */
function exactOnly(period: PeriodRef | undefined): PeriodRef | undefined {
  return period?.kind === 'back' && period.count === 0 ? undefined : period;
}

function stepsApart(a: PeriodRef, b: PeriodRef): Pick<Versus, 'comparator' | 'period'> | undefined {
  if (a.kind !== 'exact' || b.kind !== 'exact') return undefined;
  const [earlier, later] = a.interval.end < b.interval.end ? [a, b] : [b, a];
  const back = (by: number): boolean => {
    const before = shiftMonths(later.interval, -by);
    return before.start === earlier.interval.start && before.end === earlier.interval.end;
  };
  if (back(12)) return { comparator: 'last-year', period: later };
  return back(3) && later.interval.start > earlier.interval.end
    ? { comparator: 'last-quarter', period: later }
    : undefined;
}

function isComparing(cues: Slots['cues']): boolean {
  return comparingWords.some((cue) => cues.has(cue));
}

/** Against a wider area: the one after the comparing word, else the widest named. */
function byArea(slots: Slots): Versus | undefined {
  const { areas, cues, comparators, times } = slots;
  const implied = areas.length === 2;
  if (times.other !== undefined || !(isComparing(cues) || implied)) return undefined;
  const compare = compareAt(cues) ?? Infinity;
  if (areas.length > 1 && areas.every(({ area, at }) => at > compare && isOutside(area.id, comparators)))
    return undefined;
  const wide = areas.filter(({ area }) => roleOf(area.id, comparators) !== undefined);
  // Of two that are both to be compared, "between Leicestershire and England", the wider is what the other is set against.
  const after = areas.every(({ at }) => at > compare) ? undefined : wide.find(({ at }) => at > compare);
  const chosen = after ?? wide.toSorted((a, b) => width(b, comparators) - width(a, comparators))[0];
  const comparator = chosen && roleOf(chosen.area.id, comparators);
  const rest = areas.filter((each) => each !== chosen);
  if (comparator === undefined || rest.length > 1) return undefined;
  return { comparator, areas: rest, period: times.period };
}

/** "Compared with the region and England" names two to compare with, and none to compare. */
function isOutside(area: string, { region, country }: Slots['comparators']): boolean {
  return area === region || area === country;
}

function width({ area }: PlacedArea, comparators: Slots['comparators']): number {
  return widths.findIndex((role) => comparators[role] === area.id);
}
