import type { Kysely } from 'kysely';
import { alertLog, alertLogReader } from './alert-log.ts';
import { indicatorReader } from './indicator-reader.ts';
import { indicatorWriter } from './indicator-writer.ts';
import { onceOnly } from './once.ts';
import { outbox, outboxWriter } from './outbox.ts';
import { recipeReader, recipes } from './recipes.ts';
import { scheduleRuns } from './schedule-runs.ts';
import type { Store, StoreTransaction } from './store.ts';
import { subscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';
import { transactions } from './transact.ts';

/** What a dialect brings: a way to read, a way to write, and how it is opened, watched and closed. */
export interface Database extends Pick<Store, 'version' | 'place' | 'close'> {
  /** Never waits for a writer, and sees what was committed. */
  readonly reader: Kysely<Tables>;
  readonly writer: Kysely<Tables>;
}

/** The store over any dialect's database. */
export function assembleStore({ reader, writer, version, place, close }: Database): Store {
  const transact = transactions(writer);
  return {
    indicators: indicatorReader(reader),
    alerts: alertLogReader(reader),
    recipes: recipeReader(reader),
    subscriptions: subscriptions(reader),
    outbox: outbox(reader, transact),
    transaction: (work) => transact((within) => work(transactionOver(within))),
    version,
    place,
    close,
  };
}

function transactionOver(within: Kysely<Tables>): StoreTransaction {
  return {
    indicators: { ...indicatorReader(within), ...indicatorWriter(within) },
    alerts: alertLog(within),
    subscriptions: subscriptions(within),
    outbox: outboxWriter(within),
    schedules: scheduleRuns(within),
    once: onceOnly(within),
    recipes: recipes(within),
  };
}
