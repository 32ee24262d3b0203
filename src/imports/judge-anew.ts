import { DateTime } from 'luxon';
import { voiceAt } from '../delivery/tell.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { StoreTransaction } from '../store/store.ts';
import { followPublication } from './follow-publication.ts';
import { judgeAll } from './judge-all.ts';
import type { AllJudged } from './judge-all.ts';
import type { PublishRules } from './publish.ts';
import { tell } from './tell.ts';

/** When rules are put to what is held, and why. */
export interface Anew {
  readonly at: string;
  /** Tells which civil day it is. */
  readonly timeZone: string;
  /** Newest periods that are read of each series; absent means all. */
  readonly last?: number;
  /** Set where the rules are not what they were: what such a rule lets go without a newer figure is no all-clear. */
  readonly changed?: true;
}

/** Puts rules to the newest figures of series in which nothing was published, and tells what follows. */
export async function judgeAnew(
  within: StoreTransaction,
  keys: Iterable<SeriesKey>,
  catalogue: PublishRules,
  { at, timeZone, last, changed }: Anew,
): Promise<AllJudged> {
  const today = DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
  const touched = [...keys].map((key) => ({ key }));
  const when = { at, today, ...(changed ? { changed } : {}), ...(last === undefined ? {} : { last }) };
  const judged = await judgeAll(within, touched, catalogue, when);
  const speaks = await voiceAt(within, { ...catalogue, timeZone }, at);
  const replied = await followPublication(within, judged, { at, speaks });
  await tell(within, judged, { rules: { ...catalogue, timeZone }, at, replied });
  return judged;
}
