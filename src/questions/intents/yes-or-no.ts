import type { Indicator } from '../../indicators/indicator.ts';
import { extra, fits, lacks } from '../intent.ts';
import type { Formed, SlotName, Slots } from '../intent.ts';
import { everyWay, phraseList } from '../phrase-list.ts';
import type { Asks, Question, Side } from '../question.ts';

const upward = phraseList(
  'gone, go, goes, going, went, risen, rise, rising, rose, climbed, crept, got, get, moved, increased, come, up',
);
const downward = phraseList(
  'fallen, fall, falling, fell, dropped, drop, dropping, dipped, dip, gone, go, goes, going, went, gone down, come, come down, came down, got, get, reduced, moved, down',
);

/** The words by which a comparison is told to be asked with yes or no, and about which side. */
export const sayings = {
  yes: [
    ...phraseList('is, are, was, were, has, have, did, do, does'),
    ...everyWay(['is it'], phraseList('true, right, correct, the case, fair to say'), ['', 'that']),
    ...phraseList('am i right that, am i right in saying, am i right in thinking'),
  ],
  open: phraseList(`
    how much, how much has, how much have, how much is, how much are, how does, how do, how did, how is, how are, how has,
    how have, what, what is, how, which, by how much, how far, how far has, how far have, how far is, how far are, how far off, how far from, how close, how close is, how close are,
    how near, how near is, how big is, how wide is, how large is, how many more, how many fewer, how different is, how different are, how different was
  `),
  over: [
    ...phraseList(`
      over, above, more than, higher than, greater than, bigger than, exceeding, exceeded, exceed, exceeds, passed, passes, surpassed, topped, past,
      in excess of
    `),
    ...everyWay(upward, ['over', 'above', 'past', 'beyond']),
  ],
  under: [
    ...phraseList('under, below, less than, lower than, fewer than, smaller than, beneath'),
    ...everyWay(downward, ['under', 'below']),
  ],
  'at-least': [
    ...phraseList('at least, no less than, not less than, at or above, at or over, reached, reach, reaches'),
    ...everyWay(upward, ['to']),
  ],
  'at-most': phraseList('at most, no more than, not more than, at or below, at or under'),
  'up-on': everyWay(
    phraseList('up, gone up, go up, went up, going up, risen, rise, rose, increased, increase, climbed, grown'),
    ['on', 'from'],
  ),
  'down-on': everyWay(
    phraseList(
      'down, gone down, go down, went down, going down, fallen, fall, fell, dropped, drop, decreased, decrease, reduced, reduce, come down, came down',
    ),
    ['on', 'from'],
  ),
  // A sign asks by itself: "total crime > 55".
  'over-sign': ['>'],
  'under-sign': ['<'],
  similar: phraseList(
    'similar to, the same as, similar, in line with, on a par with, on par with, comparable to, comparable with, level with',
  ),
  up: phraseList(
    'up, higher, more, rise, rose, grown, rise in, risen, rising, increased, increase in, gone up, going up, went up, gone up by, climbed',
  ),
  down: phraseList(
    'down, lower, fewer, fell, fallen, fall by, fallen by, decreased, reduced, dropped, gone down, going down, went down, falling, gone down by, come down',
  ),
  better: phraseList('better, improved, got better'),
  worse: phraseList('worse, worsened, got worse'),
  different: phraseList('different from, different to, different than, differ from, differs from, differ, different'),
  significant: phraseList(`
    significantly, statistically significantly, significant, statistically significant, significant difference, a significant difference,
    statistically
  `),
  'on-target': phraseList(
    'on target, within its threshold, within its target, within the upper threshold, within target, within the target, within threshold, within the threshold, within the recommended threshold, within limits, within the limit',
  ),
  meets: phraseList('meeting, meet, met, meets, achieving, achieved'),
  hits: phraseList('hit, hitting, hits'),
  misses: phraseList(
    'missing its target, missing, miss, misses, missed, breaching, breached, breaches, breach, in breach of, failing, failed, fails, failing to meet',
  ),
} as const;

/** The words that set one figure against another. */
export const comparingWords = ['compare', 'over', 'under', 'up-on', 'down-on', 'similar', 'different'] as const;

/** Where the word stands that sets one figure against another, the last of them. */
export function compareAt(cues: Slots['cues']): number | undefined {
  const places = (['compare', 'up-on', 'down-on', 'similar', 'different'] as const).flatMap(
    (cue) => cues.get(cue) ?? [],
  );
  return places.length === 0 ? undefined : Math.max(...places);
}

const claims: readonly (readonly [Asks, readonly (keyof typeof sayings)[]])[] = [
  ['above', ['over', 'up-on', 'up']],
  ['below', ['under', 'down-on', 'down']],
  ['better', ['better']],
  ['worse', ['worse']],
  ['similar', ['similar']],
  ['different', ['different']],
  ['meets', ['on-target', 'meets', 'hits']],
  ['misses', ['misses']],
];

/** What a yes or no is asked about; nothing where the words are open ("how much") or say two things ("up or down"). */
export function asksOf(cues: Slots['cues']): Asks | undefined {
  if (!(cues.has('yes') || cues.has('significant')) || cues.has('open')) return undefined;
  const said = claims.filter(([, names]) => names.some((name) => cues.has(name)));
  const [only, ...others] = said;
  if (said.length === 0 && cues.has('significant')) return 'different';
  return others.length > 0 ? undefined : only?.[0];
}

/** Whether a difference counts only where it is more than chance: "significantly higher". Different is so by itself. */
export function isSignificant(cues: Slots['cues'], said: Asks | undefined): { readonly significant?: true } {
  return cues.has('significant') && said !== undefined && said !== 'different' ? { significant: true } : {};
}

const sideOf: readonly (readonly [keyof typeof sayings, Side])[] = [
  ['over', 'above'],
  ['under', 'below'],
  ['over-sign', 'above'],
  ['under-sign', 'below'],
  ['at-least', 'at-or-above'],
  ['hits', 'at-or-above'],
  ['at-most', 'at-or-below'],
];

/** Whether a number is stated that a figure is to be set against, other than the one that is the indicator's target. */
export function hasNumber(slots: Slots): boolean {
  return slots.number !== undefined && !isOwnNumber(slots);
}

/** Whether the number after "over" or "under" is the indicator's own target. */
export function isOwnNumber({ number, indicators, cues }: Slots): boolean {
  return (
    number !== undefined &&
    number === indicators[0]?.target?.value &&
    ['over', 'under', 'hits', 'over-sign', 'under-sign'].some((cue) => cues.has(cue))
  );
}

/** From this number on nobody's age can be meant. */
const noAge = 100;

/**
 * Whether the figure lies beyond a number. It must be asked as a question, for "over 40" by itself may be a filter; and of
 * a count the words must say that its number is meant, for "over 16" may be an age.
 */
export function beyondNumber(indicator: Indicator, slots: Slots, besides: readonly SlotName[]): Formed {
  const { cues, areas, times, number: value = 0 } = slots;
  const sides = sideOf.filter(([cue]) => cues.has(cue));
  const [side, ...others] = sides;
  const otherWords = (
    ['compare', 'target', 'up', 'down', 'better', 'worse', 'up-on', 'down-on', 'similar'] as const
  ).some((cue) => cues.has(cue));
  const isNumber = indicator.unit.kind !== 'count' || cues.has('unit') || value >= noAge;
  const latest: Question = { kind: 'latest', indicator: indicator.id };
  if (side === undefined || others.length > 0 || otherWords) return lacks('comparator', [latest]);
  const [place, ...otherPlaces] = areas;
  const asked: Question = {
    kind: 'beyond',
    indicator: indicator.id,
    ...(place ? { area: place.area.id } : {}),
    ...(times.period ? { period: times.period } : {}),
    side: side[1],
    value,
  };
  const asks = ['yes', 'over-sign', 'under-sign'].some((cue) => cues.has(cue));
  if (!asks || cues.has('open') || !isNumber) return lacks('comparator', [asked, latest]);
  const more: readonly SlotName[] = [
    ...besides,
    ...(otherPlaces.length > 0 ? (['area'] as const) : []),
    ...(times.other ? (['period'] as const) : []),
  ];
  return more.length > 0 ? extra(more, [asked]) : fits(asked);
}
