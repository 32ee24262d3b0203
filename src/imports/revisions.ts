import { countsForRules } from '../indicators/observation.ts';
import type { Revision } from '../alerts/verdict.ts';
import type { JudgedChanges } from './changes.ts';

const none: readonly Revision[] = [];

/** What a publication revised in a series, where both values count: hidden and made-up ones are no "before". */
export function revisionsOf({ replaced, news }: JudgedChanges): readonly Revision[] {
  if (replaced.size === 0) return none;
  return [...replaced].flatMap(([now, was]) =>
    news.has(now) && countsForRules(now) && countsForRules(was) ? [{ now, was }] : [],
  );
}
