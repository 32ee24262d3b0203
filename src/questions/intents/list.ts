import { extra, fits, lacks, namedAfter, unwanted } from '../intent.ts';
import type { Formed, Intent, SlotName, Slots } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import { picks } from '../question.ts';
import type { ListQuestion, PeriodRef, Pick } from '../question.ts';

/** Which indicators there are of some sort: of a colour, getting worse or better, with a signal, or lacking something. */
export const list: Intent = {
  name: 'list',
  cues: {
    who: phraseList(`
      which, what, whats, what is, what are, what has, what have, which indicators, what indicators, indicators,
      indicator, which indicator, measures, which measures, kpis, which kpis, anything, is anything, has anything,
      everything, things, are things, have things, which ones, list, any, any indicators, how many, how many indicators,
      how many of the indicators, show, show me, all, all the, all indicators, is everything, how much is, how many are
    `),
    red: ['red', 'rated red', 'at red', 'reds'],
    amber: ['amber', 'rated amber', 'at amber', 'ambers'],
    green: ['green', 'rated green', 'at green', 'greens'],
    worse: phraseList(`
      getting worse, got worse, gotten worse, worsened, worsening, deteriorated, deteriorating, gone the wrong way,
      going the wrong way, moving the wrong way, going wrong, gone backwards, become worse, worse
    `),
    better: phraseList(`
      getting better, got better, gotten better, improved, improving, gone the right way, going the right way,
      moving the right way, become better, better
    `),
    concern: phraseList(`
      signal, signals, signal of concern, signals of concern, signals for concern, special cause, special causes,
      special cause variation, beyond usual variation, outside usual variation, outside the limits,
      outside their limits, outside the control limits
    `),
    improvement: phraseList('signal of improvement, signals of improvement, signs of improvement'),
    'no-target': phraseList(`
      no target, no targets, without target, without a target, without targets, dont have a target, do not have a target,
      lack a target, lacking a target, missing a target, have no target, has no target, have no targets
    `),
    'no-rag': phraseList(`
      no rag, no rag status, no rag rating, without rag, without a rag, without a rag rating, not rated, unrated,
      not rag rated, no colour, without a colour, no published rag, without a published rag, no published colour,
      without a published colour, have no rag
    `),
    'no-baseline': phraseList(`
      no baseline, no baselines, without baseline, without a baseline, dont have a baseline, do not have a baseline,
      lack a baseline, missing a baseline, have no baseline
    `),
    'not-updated': phraseList(`
      not updated, not been updated, havent been updated, have not been updated, hasnt been updated, werent updated,
      were not updated, arent updated, out of date, stale, not refreshed, not up to date, arent up to date,
      no new data, no new figures, without new figures, without new data, no update, no updates
    `),
    against: phraseList('than, compared with, compared to, against, since, versus, vs, on, from'),
  },
  also: phraseList(`
    or, show a, show, showing, have a, with, with a, currently, current, latest, still, now, rated, rag, published,
    outcome, priority, of the, under, of our, that, thats, that is, that are, which are, were, was
  `),
  // A signal is one of the statistics whoever has it; everything else asks for those that have it.
  needs: ({ cues }) =>
    cues.has('concern') || cues.has('improvement') || (cues.has('who') && picks.some((pick) => cues.has(pick))),
  form: (slots) => {
    if (slots.indicators.length > 0) return lacks('indicator');
    const [pick, ...otherPicks] = picks.filter((each) => slots.cues.has(each));
    if (pick === undefined) return lacks('indicator');
    const asked = { kind: 'list', pick, ...placed(slots) } as const;
    if (otherPicks.length > 0) {
      return lacks(
        'comparator',
        [pick, ...otherPicks].map((each) => ({ ...asked, pick: each })),
      );
    }
    const besides = tooMany(slots);
    if (besides.length > 0) return extra(besides, isComparedWithArea(slots) ? [] : [asked]);
    return inTime(asked, slots);
  },
};

/** The outcome and the area that the list keeps to. */
function placed({ areas, outcomes }: Slots): { readonly outcome?: string; readonly area?: string } {
  const [place] = areas;
  const [outcome] = outcomes;
  return { ...(outcome ? { outcome: outcome.id } : {}), ...(place ? { area: place.area.id } : {}) };
}

/** What follows "worse than" is what to compare with, and an area is nothing that a whole list is compared with. */
function isComparedWithArea(slots: Slots): boolean {
  return namedAfter(slots, slots.cues.get('against'))?.as === 'area';
}

function tooMany(slots: Slots): readonly SlotName[] {
  const { areas, outcomes } = slots;
  const compared = isComparedWithArea(slots);
  return [
    ...unwanted(slots, ['area', 'outcome', 'period']),
    ...(areas.length > 1 || compared ? (['area'] as const) : []),
    ...(outcomes.length > 1 ? (['outcome'] as const) : []),
  ];
}

/** The list with what its periods say: what a change is against, or since when nothing came. */
function inTime(asked: ListQuestion, slots: Slots): Formed {
  const { period, since, sinceDay, ...more } = slots.times;
  // A day that ends no period is one since which nothing can be not updated.
  if (sinceDay !== undefined && since === undefined) return extra(['period'], [asked]);
  const others = Object.keys(more).filter((key) => key !== 'span' || since === undefined);
  const isChange = asked.pick === 'worse' || asked.pick === 'better';
  if (others.length > 0) return extra(['period'], [asked]);
  if (asked.pick === 'not-updated' && since !== undefined) return fits({ ...asked, since });
  if (since !== undefined) return extra(['period'], [asked]);
  if (period === undefined) {
    // "What is worse" by itself says neither than when nor than what.
    return slots.cues.has('against') ? lacks('comparator', [asked]) : fits(asked);
  }
  const against = isChange ? againstOf(period) : undefined;
  const after = namedAfter(slots, slots.cues.get('against'))?.as === 'period';
  if (against === undefined) return extra(['period'], [asked]);
  return after ? fits({ ...asked, against }) : extra(['period'], [{ ...asked, against }]);
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
  'no-target': 'have no target',
  'no-rag': 'have no RAG',
  'no-baseline': 'have no baseline',
  'not-updated': 'are not updated',
};
