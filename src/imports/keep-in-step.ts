import { changedException } from '../alerts/exception-after.ts';
import type { Exception } from '../alerts/exception.ts';
import { isSnoozed } from '../alerts/mark.ts';
import { woken } from '../alerts/wake.ts';
import { worseBy } from '../alerts/worse.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExceptionChange } from '../delivery/news.ts';
import type { Store, StoreTransaction } from '../store/store.ts';
import { follow } from './follow.ts';

type Rules = Pick<Catalogue, 'rules' | 'indicators'>;

/**
 * Keeps what has not ended in step with the clock and the catalogue: a snooze that is over ends, saying so only where it
 * hid something worse, and an exception whose rule has gone is closed as that, never as an all-clear. What is in step
 * already is left alone, so that it may be asked as often as wanted, by any number of processes.
 */
export async function keepInStep(store: Store, catalogue: Rules, at: string): Promise<number> {
  const due = (await store.alerts.unended()).some((each) => stepOf(each, catalogue, at) !== undefined);
  return due ? store.transaction((within) => keepWithin(within, catalogue, at)) : 0;
}

async function keepWithin(within: StoreTransaction, catalogue: Rules, at: string): Promise<number> {
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
  await follow(within, { changed, changes }, at);
  return changed.length;
}

/** The exception as it should be by now; undefined where it is. */
function stepOf(exception: Exception, { rules, indicators }: Rules, at: string): Exception | undefined {
  const rule = rules.find(({ id }) => id === exception.rule);
  const indicator = indicators.find(({ id }) => id === exception.series.indicator);
  if (rule === undefined || indicator === undefined) return closed(exception, at);
  if (exception.snoozed === undefined || isSnoozed(exception, at)) return undefined;
  return woken(exception, at, worseBy(rule, indicator));
}

/** Nobody was told of a pending one, so it goes in silence. */
function closed(exception: Exception, at: string): Exception {
  const action = exception.state === 'pending' ? 'drop' : 'clear';
  const reason = exception.state === 'pending' ? 'not-confirmed' : 'rule-changed';
  return changedException({ action, reason, figure: exception.latest }, exception, at);
}
