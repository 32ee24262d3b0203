import { DateTime } from 'luxon';
import type { Rule } from '../alerts/rule.ts';
import { watches } from '../alerts/watch.ts';
import { seriesId } from '../indicators/observation.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import type { SeriesChanges } from './changes.ts';
import { followPublication } from './follow-publication.ts';
import { judgeAll } from './judge-all.ts';
import type { AllJudged } from './judge-all.ts';
import { inTransaction } from './publish.ts';
import type { PublishRules } from './publish.ts';
import { tell } from './tell.ts';

export interface ClockParts {
  readonly store: Store;
  readonly catalogue: PublishRules;
  /** Tells which civil day it is. */
  readonly timeZone: string;
}

/**
 * Puts the rules that look at the clock to the series that they watch, and tells what follows, in one transaction; the
 * same again on the same day raises nothing, whichever process does it. A dry run takes everything back.
 */
export function evaluateClock(parts: ClockParts, at: string, dryRun = false): Promise<AllJudged> {
  return inTransaction(parts.store, dryRun, (within) => evaluateClockWithin(within, parts, at));
}

/** Evaluates within a transaction that is open already. */
export async function evaluateClockWithin(
  within: StoreTransaction,
  { catalogue, timeZone }: Omit<ClockParts, 'store'>,
  at: string,
): Promise<AllJudged> {
  const rules = catalogue.rules.filter(looksAtClock);
  const changes: SeriesChanges[] = [];
  for (const key of seriesOf(rules)) {
    const after = await within.indicators.series(key, { last: periodsRead });
    // Of a series that holds nothing there is no figure to speak of.
    if (after.length > 0) changes.push({ added: [], revised: [], unchanged: 0, after, news: new Set(after) });
  }
  const today = DateTime.fromISO(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
  const judged = await judgeAll(within, changes, { ...catalogue, rules }, { at, today });
  const replied = await followPublication(within, judged, { at, indicators: [] });
  await tell(within, judged, { rules: catalogue, at, replied });
  return judged;
}

/** More periods than are ever hidden or missing in a row at the end of a series. */
const periodsRead = 12;

type ClockRule = Extract<Rule, { kind: 'release-late' }>;

function looksAtClock(rule: Rule): rule is ClockRule {
  return rule.kind === 'release-late';
}

function seriesOf(rules: readonly ClockRule[]): readonly SeriesKey[] {
  const keys = rules.flatMap((rule) => rule.releases.filter((each) => watches(rule, each)));
  return [
    ...new Map(
      keys.map(({ indicator, area, basis }) => [seriesId({ indicator, area, basis }), { indicator, area, basis }]),
    ).values(),
  ];
}
