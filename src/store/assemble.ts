import type { Kysely } from 'kysely';
import { alertLog, alertLogReader } from './alert-log.ts';
import { appliedCatalogues, appliedCatalogueWriter } from './applied-catalogues.ts';
import { contextReader, contexts } from './contexts.ts';
import { droppedFileReader, droppedFiles } from './dropped-files.ts';
import { digestTimes } from './digest-times.ts';
import { inStep } from './in-step.ts';
import { holdsMadeUpSeries, indicatorReader, newestPublication } from './indicator-reader.ts';
import { indicatorWriter } from './indicator-writer.ts';
import { hiddenReader, hiddenWriter } from './hidden-figures.ts';
import type { ManyRows } from './observation-row.ts';
import { onceOnly } from './once.ts';
import { outbox, outboxWriter } from './outbox.ts';
import type { OutboxWays } from './outbox.ts';
import { ownAlertReader, ownAlerts } from './own-alerts.ts';
import { recipeReader, recipes } from './recipes.ts';
import { sentCards } from './sent-cards.ts';
import type { RowsInOrder } from './rows-in-order.ts';
import { scheduleRuns } from './schedule-runs.ts';
import type { Store, StoreTransaction } from './store.ts';
import { shownAnswers } from './shown-answers.ts';
import { silenceReader, silences } from './silences.ts';
import { subscriptions } from './subscriptions.ts';
import { tellingReader, tellings } from './tellings.ts';
import type { Tables } from './tables.ts';
import type { Transact } from './transact.ts';
import { unanswered, unansweredReader } from './unanswered.ts';

/** What a dialect brings: a way to read, a way to write, and how it is opened, watched and closed. */
export interface Database extends Pick<Store, 'place' | 'close'> {
  /** Never waits for a writer, and sees what was committed. */
  readonly reader: Kysely<Tables>;
  /** Transactions that run one after the other, over all processes. */
  readonly transact: Transact;
  /** Transactions of the outbox alone, which need not wait for a long one of the others where the dialect can. */
  readonly outbox: OutboxWays;
  /** Finds and adds many figures at once. */
  readonly manyRows: ManyRows;
  /** Reads everything as it is at one moment, whatever is written meanwhile. */
  snapshot<T>(work: (at: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** How its tables are read whole. */
  readonly rowsInOrder: RowsInOrder;
  /** Goes on counting after the numbers that rows were brought in with. */
  continueNumbers(within: Kysely<Tables>): Promise<void>;
}

/** The store over any dialect's database. */
export function assembleStore(database: Database): Store {
  const { reader, transact, place, close } = database;
  return {
    indicators: indicatorReader(reader),
    hidden: hiddenReader(reader),
    alerts: alertLogReader(reader),
    inStep: inStep(reader),
    ownAlerts: ownAlertReader(reader),
    recipes: recipeReader(reader),
    files: droppedFileReader(reader),
    contexts: contextReader(reader),
    unanswered: unansweredReader(reader),
    digestTimes: digestTimes(reader),
    catalogues: appliedCatalogues(reader),
    subscriptions: subscriptions(reader),
    tellings: tellingReader(reader),
    silences: silenceReader(reader),
    outbox: outbox(reader, database.outbox),
    cards: sentCards(reader),
    answers: shownAnswers(reader),
    transaction: (work) => transact((within) => work(transactionOver(within, database.manyRows))),
    version: newestPublication(reader),
    holdsMadeUpSeries: () => holdsMadeUpSeries(reader),
    place,
    close,
  };
}

function transactionOver(within: Kysely<Tables>, rows: ManyRows): StoreTransaction {
  return {
    indicators: { ...indicatorReader(within), ...indicatorWriter(within, rows) },
    hidden: hiddenWriter(within),
    alerts: alertLog(within),
    inStep: inStep(within),
    ownAlerts: ownAlerts(within),
    subscriptions: subscriptions(within),
    tellings: tellings(within),
    silences: silences(within),
    outbox: outboxWriter(within),
    cards: sentCards(within),
    answers: shownAnswers(within),
    schedules: scheduleRuns(within),
    once: onceOnly(within),
    recipes: recipes(within),
    files: droppedFiles(within),
    contexts: contexts(within),
    unanswered: unanswered(within),
    digestTimes: digestTimes(within),
    catalogues: appliedCatalogueWriter(within),
  };
}
