import type { Rule } from '../alerts/rule.ts';
import { watches } from '../alerts/watch.ts';
import { seriesId } from '../indicators/observation.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { judgeAnew } from './judge-anew.ts';
import type { AllJudged } from './judge-all.ts';
import { inTransaction } from './publish.ts';
import type { PublishRules } from './publish.ts';

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
  return judgeAnew(within, seriesOf(rules), { ...catalogue, rules }, { at, timeZone, last: periodsRead });
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
