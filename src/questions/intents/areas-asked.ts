import { extra, fits, lacks, namedAfter, unwanted } from '../intent.ts';
import type { Formed, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { roleOf } from './comparator-role.ts';
import { asksOf, isSignificant } from './yes-or-no.ts';

type CompareAreas = Extract<Question, { kind: 'compare-areas' }>;

const beyond = ['over', 'under', 'better', 'worse'] as const;

/** Whether a text says which way one area is to lie from another. */
export function isBeyond(cues: Slots['cues']): boolean {
  return beyond.some((cue) => cues.has(cue));
}

/** The districts on one side of a wider area; without one that is named, what they are to be set against is asked back. */
export function filtered(slots: Slots, table: CompareAreas): Formed {
  const { areas, times, comparators, cues } = slots;
  const [only, ...others] = areas;
  const than = only && others.length === 0 ? roleOf(only.area.id, comparators) : undefined;
  const asks = asksOf(new Map([...cues, ['yes', 0]]));
  if (than === undefined || asks === undefined) return lacks('comparator', [table]);
  const question: Question = { ...table, than, asks, ...isSignificant(cues, asks) };
  const beforeThat = namedAfter(slots, cues.get('compare'))?.as === 'period';
  const besides: readonly SlotName[] = [
    ...unwanted(slots, ['indicator', 'area', 'period']),
    ...(beforeThat || Object.keys(times).some((key) => key !== 'period') ? (['period'] as const) : []),
  ];
  return besides.length > 0 ? extra(besides, [question]) : fits(question);
}

/** "Is Melton worse than Blaby": a yes or no of the first, where the word that sets them against each other lies between. */
export function yesOrNo({ areas, cues }: Slots, ids: readonly string[]): Pick<CompareAreas, 'asks' | 'significant'> {
  const [first, second, ...more] = areas;
  const asks = asksOf(cues);
  if (first === undefined || second === undefined || more.length > 0 || ids.length !== 2 || asks === undefined)
    return {};
  const places = ['compare', ...beyond, 'similar', 'different'].flatMap((cue) => cues.get(cue) ?? []);
  // "Are Blaby and Melton similar" asks the same of both.
  const mutual = asks === 'similar' || asks === 'different';
  const between = mutual || places.some((at) => first.at < at && at < second.at);
  return between && !cues.has('one') ? { asks, ...isSignificant(cues, asks) } : {};
}
