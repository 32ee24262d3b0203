import { countsForRules } from '../indicators/observation.ts';
import type { Revision } from '../alerts/verdict.ts';
import type { SeriesChanges } from './changes.ts';

/** What a publication revised in a series, where both values count: hidden and made-up ones are no "before". */
export function revisionsOf({ replaced, news }: SeriesChanges): readonly Revision[] {
  return [...(replaced ?? [])].flatMap(([now, was]) =>
    news.has(now) && countsForRules(now) && countsForRules(was) ? [{ now, was }] : [],
  );
}
