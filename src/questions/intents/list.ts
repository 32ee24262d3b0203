import { extra, fits, lacks, namedAfter, unwanted } from '../intent.ts';
import type { Formed, Intent, PlacedArea, SlotName, Slots } from '../intent.ts';
import { everyWay, phraseList } from '../phrase-list.ts';
import { picks } from '../question-parts.ts';
import type { ListQuestion, PeriodRef, Pick, Wider } from '../question-parts.ts';
import { roleOf } from './comparator-role.ts';

/** How people say that something goes one way. */
const moving = phraseList('going, gone, moving, moved, heading, headed, travelling');

function coloured(colour: string): readonly string[] {
  return everyWay(
    ['', 'rated', 'at', 'flagged', 'flagged as', 'showing', 'showing as', 'rag rated', 'in the', 'on'],
    [colour, `${colour}s`],
  );
}

/** How people say that things lack something. */
function lacking(...nouns: readonly string[]): readonly string[] {
  return everyWay(
    phraseList(`
      no, w/o, have no, has no, with no, without, do not have, does not have, with out, lack, lacks, lacking, missing, have not got, has not got, are without, that have no, that lack,
      that do not have
    `),
    ['', 'a', 'any'],
    nouns,
  );
}

/** Which indicators there are of some sort: of a colour, getting worse or better, with a signal, or lacking something. */
export const list: Intent = {
  name: 'list',
  cues: {
    who: phraseList(`
      only, just the, which, what, whats, what is, what are, what has, what have, which indicators, what indicators, indicators,
      indicator, which indicator, measures, which measures, kpis, which kpis, anything, is anything, has anything,
      everything, things, are things, have things, which ones, which were, which of them, which of them are, list, any, any indicators, how many, how many indicators,
      how many of the indicators, show, show me, all, all the, all indicators, is everything, how much is, how many are, ones, the ones, the ones that are, number of, count of,
      how many measures, how many kpis, number of indicators, what figures, which figures, figures, anything that is, what is there that is, what else is, what are we, where are we,
      which are, which is, what indicator is, what have we got, what have we got that is, what do we have, what do we have that is, list of, list of the, full list of, do we have any, are there any, have we any, indicators that are
    `),
    red: coloured('red'),
    amber: coloured('amber'),
    green: coloured('green'),
    worse: [
      ...phraseList(`
        getting worse, got worse, gotten worse, worsened, worsening, deteriorated, deteriorating, going wrong, gone wrong, gone backwards, going backwards, slipping, slipped, become worse,
        becoming worse, worse, getting worse at
      `),
      ...everyWay(moving, ['', 'in'], ['the wrong way', 'the wrong direction', 'wrong direction']),
    ],
    better: [
      ...phraseList(
        'getting better, got better, gotten better, improved, improving, become better, becoming better, better, getting better at, improving at',
      ),
      ...everyWay(moving, ['', 'in'], ['the right way', 'the right direction', 'right direction']),
    ],
    concern: phraseList(`
      signal, signals, signal of concern, signals of concern, signals for concern, special cause, special causes,
      special cause variation, beyond usual variation, outside usual variation, outside the limits,
      outside their limits, outside the control limits
    `),
    improvement: phraseList('signal of improvement, signals of improvement, signs of improvement'),
    'has-target': phraseList(`
      have a target, has a target, with a target, have targets, with targets, have a threshold, has a threshold, with a threshold,
      have thresholds, with thresholds, have a target set, have a goal, with a goal
    `),
    'on-target': phraseList(`
      on target, on their target, meeting their target, meeting its target, meeting the target, meeting target, meeting targets, meeting their targets,
      meet their target, meet the target, meet their targets, met their target, met their targets, met the target, hitting their target, hitting target,
      hitting their targets, hit their target, hit their targets, within target, within their target, achieving their target, achieved their target
    `),
    'off-target': phraseList(`
      isnt on target, arent on target, isnt meeting target, arent meeting target, isnt meeting its target, arent meeting their target, arent meeting their targets,
      off target, off their target, missing their target, missing its target, missing the target, missing target, missing targets, missing their targets,
      miss their target, miss the target, miss their targets, missed their target, missed their targets, missed the target, not on target,
      not meeting their target, not meeting the target, not meeting target, not meeting their targets, failing their target, failing to meet their target,
      failing to meet target
    `),
    'no-target': lacking('target', 'targets', 'target set', 'targets set'),
    'no-rag': [
      ...lacking('rag', 'rag status', 'rag rating', 'colour', 'published rag', 'published colour', 'rating'),
      ...everyWay(phraseList('not, are not, is not, have not been, has not been'), [
        'rated',
        'rag rated',
        'been rated',
      ]),
      'unrated',
    ],
    'no-baseline': lacking('baseline', 'baselines'),
    'not-updated': [
      ...everyWay(
        phraseList(
          'not, are not, is not, were not, was not, have not, has not, have not been, has not been, not been, did not get',
        ),
        [...phraseList('updated, refreshed, up to date, been updated, been refreshed')],
      ),
      ...phraseList(`
        out of date, stale, no new data, no new figures, without new figures, without new data, no update, no updates, overdue an update, overdue for an update
      `),
    ],
    'on-year': phraseList('year on year, yoy, y on y, year over year, on the year, over the year'),
    against: phraseList('than, compared with, compared to, against, since, versus, vs, on, from'),
  },
  also: phraseList(`
    or, show a, show, showing, have a, w, with, with a, currently, recently, lately, current, latest, still, now, rated, rag, published,
    outcome, priority, of the, under, of our, that, that is, that are, which are, were, was, flagged, flagged as, flagged up, showing, showing as, shown as, at, there, do we have, set,
    indicators, indicator, measures, measure, kpis, kpi, ones, have, has, right now, in the, as, so, look, looks, where
  `),
  // A signal is one of the statistics whoever has it; everything else asks for those that have it.
  needs: ({ cues }) =>
    cues.has('concern') || cues.has('improvement') || (cues.has('who') && picks.some((pick) => cues.has(pick))),
  form: (slots) => {
    if (slots.indicators.length > 0) return lacks('indicator');
    const [pick, ...otherPicks] = picks.filter((each) => slots.cues.has(each));
    if (pick === undefined) return lacks('indicator');
    const asked = { kind: 'list', pick, ...placed(slots), ...thanOf(slots, pick) } as const;
    if (otherPicks.length > 0) {
      return lacks(
        'comparator',
        [pick, ...otherPicks].map((each) => ({ ...asked, pick: each })),
      );
    }
    const besides = tooMany(slots);
    if (besides.length > 0) return extra(besides, comparedWith(slots) === undefined ? [asked] : []);
    // What is told of the whole can't be worse than the whole.
    if (asked.than === 'county' && asked.area === undefined) return extra(['area'], []);
    return inTime(asked, slots);
  },
};

/** The outcome and the area that the list keeps to. */
function placed(slots: Slots): { readonly outcome?: string; readonly area?: string } {
  const [place] = placesOf(slots);
  const [outcome] = slots.outcomes;
  return { ...(outcome ? { outcome: outcome.id } : {}), ...(place ? { area: place.area.id } : {}) };
}

/** What follows "worse than" is what to compare with. */
function comparedWith(slots: Slots): PlacedArea | undefined {
  const after = namedAfter(slots, slots.cues.get('against'));
  return after?.as === 'area' ? slots.areas.find(({ at }) => at === after.at) : undefined;
}

/** The areas that the list is asked of. */
function placesOf(slots: Slots): readonly PlacedArea[] {
  const other = comparedWith(slots);
  return slots.areas.filter((each) => each !== other);
}

/** The wider area that "worse" and "better" are beside; any other area is nothing that a whole list is compared with. */
function thanOf(slots: Slots, pick: Pick): { readonly than?: Wider } {
  const other = isChange(pick) ? comparedWith(slots) : undefined;
  const than = other && roleOf(other.area.id, slots.comparators);
  return than === undefined ? {} : { than };
}

/** Whether a list is of those that went one way, which needs something to set them against. */
export function isChange(pick: Pick): boolean {
  return pick === 'worse' || pick === 'better';
}

/** Whether a list is of those that have a colour. */
export function isColour(pick: Pick): boolean {
  return pick === 'red' || pick === 'amber' || pick === 'green';
}

function tooMany(slots: Slots): readonly SlotName[] {
  const other = comparedWith(slots);
  const pick = picks.find((each) => slots.cues.has(each));
  const beyond = other !== undefined && (pick === undefined || thanOf(slots, pick).than === undefined);
  return [
    ...unwanted(slots, ['area', 'outcome', 'period']),
    ...(placesOf(slots).length > 1 || beyond ? (['area'] as const) : []),
    ...(slots.outcomes.length > 1 ? (['outcome'] as const) : []),
  ];
}

/** The list with what its periods say: what a change is against, or since when nothing came. */
function inTime(asked: ListQuestion, slots: Slots): Formed {
  const { period, since, sinceDay, ...more } = slots.times;
  // A day that ends no period is one since which nothing can be not updated.
  if (sinceDay !== undefined && since === undefined) return extra(['period'], [asked]);
  const others = Object.keys(more).filter((key) => key !== 'span' || since === undefined);
  if (others.length > 0) return extra(['period'], [asked]);
  if (asked.pick === 'not-updated' && since !== undefined) return fits({ ...asked, since });
  if (since !== undefined) return extra(['period'], [asked]);
  if (slots.cues.has('on-year')) return yearOnYear(asked, period);
  if (period === undefined) {
    // "What is worse" by itself says neither than when nor than what.
    const open = slots.cues.has('against') && asked.than === undefined;
    return open ? lacks('comparator', [asked]) : fits(asked);
  }
  if (isColour(asked.pick) && asked.than === undefined) return fits({ ...asked, period });
  const against = isChange(asked.pick) && asked.than === undefined ? againstOf(period) : undefined;
  const after = namedAfter(slots, slots.cues.get('against'))?.as === 'period';
  if (against === undefined) return extra(['period'], [asked]);
  return after ? fits({ ...asked, against }) : extra(['period'], [{ ...asked, against }]);
}

/** "Worse year on year": against a year before, which takes no other period. */
function yearOnYear(asked: ListQuestion, period: PeriodRef | undefined): Formed {
  const isOpen = period === undefined && isChange(asked.pick) && asked.than === undefined;
  return isOpen ? fits({ ...asked, against: 'last-year' }) : extra(['period'], [asked]);
}

function againstOf(period: PeriodRef): ListQuestion['against'] {
  if (period.kind !== 'back' || period.count !== 1) return undefined;
  return period.unit === 'year' ? 'last-year' : 'last-quarter';
}

/** What each list is asked by. */
export const pickTexts: Readonly<Record<Pick, string>> = {
  red: 'are red',
  amber: 'are amber',
  green: 'are green',
  worse: 'are getting worse',
  better: 'are getting better',
  concern: 'show a signal of concern',
  improvement: 'show a signal of improvement',
  'has-target': 'have a target',
  'on-target': 'are on target',
  'off-target': 'are missing their target',
  'no-target': 'have no target',
  'no-rag': 'have no RAG',
  'no-baseline': 'have no baseline',
  'not-updated': 'are not updated',
};
