import { isDeepStrictEqual } from 'node:util';
import { closedException } from '../alerts/exception-after.ts';
import type { Exception } from '../alerts/exception.ts';
import { isSnoozed } from '../alerts/mark.ts';
import type { Rule } from '../alerts/rule.ts';
import { woken } from '../alerts/wake.ts';
import { watches } from '../alerts/watch.ts';
import { worseBy } from '../alerts/worse.ts';
import type { ExceptionChange } from '../delivery/news.ts';
import { tell, voiceAt } from '../delivery/tell.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { follow } from './follow.ts';
import { judgeAnew } from './judge-anew.ts';
import { endingOf, endUnwatchable, withOwnRules } from './own-alerts.ts';
import type { PublishRules } from './publish.ts';
import { recallHidden } from './recall-hidden.ts';
import { conditionsOf, hidingSubject, ruleSubject } from './rule-conditions.ts';
import type { Conditions } from './rule-conditions.ts';

/** What of the catalogue in use keeping in step needs. */
export type InStepRules = PublishRules & Conditions;

/** When it is, and where its days end. */
interface Now {
  readonly at: string;
  readonly timeZone: string;
}

/**
 * Keeps what has not ended in step with the clock and the catalogue: a snooze that is over ends, saying so only where it
 * hid something worse; an exception whose rule has gone is closed as that, never as an all-clear; a rule with another
 * condition is put to the newest figures at once; what a conversation set for itself and can't be watched any more ends,
 * with a reason that it is told; and messages lose what is hidden by now. What is in step already is left
 * alone, so that it may be asked as often as wanted, by any number of processes. Gives how many exceptions changed.
 */
export async function keepInStep(
  store: Store,
  catalogue: InStepRules,
  at: string,
  timeZone = 'Europe/London',
): Promise<number> {
  const all = await withOwnRules(store, catalogue);
  const due = (await store.alerts.unended()).some((each) => stepOf(each, all, at) !== undefined);
  const same = isDeepStrictEqual(await store.inStep.marks(), conditionsOf(all));
  const ending = (await endingOf(store, catalogue)).length > 0;
  return due || ending || !same ? store.transaction((within) => keepWithin(within, catalogue, { at, timeZone })) : 0;
}

async function keepWithin(within: StoreTransaction, partnership: InStepRules, now: Now): Promise<number> {
  const { at } = now;
  await endUnwatchable(within, partnership, at);
  const catalogue = await withOwnRules(within, partnership);
  const changed: string[] = [];
  const changes: ExceptionChange[] = [];
  for (const held of await within.alerts.unended()) {
    const after = stepOf(held, catalogue, at);
    if (after === undefined) continue;
    await within.alerts.record(after);
    changed.push(after.reference);
    const what = after.reason === 'worse-after-snooze' ? 'snooze-over' : 'closed';
    if (after.reason === 'worse-after-snooze' || after.reason === 'rule-changed')
      changes.push({ what, exception: after });
  }
  const rules = { ...catalogue, timeZone: now.timeZone };
  const replied = await follow(within, { changed, changes, speaks: await voiceAt(within, rules, at) }, at);
  await tell(within, changes, { rules, at, replied });
  return changed.length + (await keepConditions(within, catalogue, now));
}

/** What was never marked was judged when its figures were published; from then on every change is followed. */
async function keepConditions(
  within: StoreTransaction,
  catalogue: InStepRules,
  { at, timeZone }: Now,
): Promise<number> {
  const before = await within.inStep.marks();
  const now = conditionsOf(catalogue);
  await within.inStep.mark(now);
  if (before.size === 0) return 0;
  const isHiddenOtherwise = before.get(hidingSubject) !== now.get(hidingSubject);
  if (isHiddenOtherwise) await recallHidden(within, { ...catalogue, timeZone }, at);
  const isOther = (rule: Rule): boolean => before.get(ruleSubject(rule)) !== now.get(ruleSubject(rule));
  const rules = catalogue.rules.filter((rule) => canJudgeAnew(rule) && isOther(rule));
  if (rules.length === 0) return 0;
  const known = new Set(catalogue.indicators.map(({ id }) => id));
  const series = (await within.indicators.list()).filter(
    (each) => known.has(each.indicator) && rules.some((rule) => watches(rule, each)),
  );
  const judged = await judgeAnew(within, series, { ...catalogue, rules }, { at, timeZone, changed: true });
  return judged.raised.length + judged.worse.length + judged.cleared.length;
}

/** A revision is judged in the moment in which it is made, and never again. */
function canJudgeAnew({ kind }: Rule): boolean {
  return kind !== 'verdict-revised';
}

/** The exception as it should be by now; undefined where it is. */
function stepOf(exception: Exception, { rules, indicators }: InStepRules, at: string): Exception | undefined {
  const rule = rules.find(({ id }) => id === exception.rule);
  const indicator = indicators.find(({ id }) => id === exception.series.indicator);
  if (rule === undefined || indicator === undefined || !watches(rule, exception.series))
    return closedException(exception, at);
  if (exception.snoozed === undefined || isSnoozed(exception, at)) return undefined;
  return woken(exception, at, worseBy(rule, indicator));
}
