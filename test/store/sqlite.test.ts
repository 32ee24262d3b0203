import { alertLogContract } from '../contracts/alert-log.ts';
import { contextsContract } from '../contracts/contexts.ts';
import { hidingContract } from '../contracts/hiding.ts';
import { importsAtOnceContract } from '../contracts/imports-at-once.ts';
import { digestTimesContract } from '../contracts/digest-times.ts';
import { inStepContract } from '../contracts/in-step.ts';
import { indicatorHistoryContract } from '../contracts/indicator-history.ts';
import { indicatorStoreContract } from '../contracts/indicator-store.ts';
import { readCacheContract } from '../contracts/read-cache.ts';
import { droppedFilesContract } from '../contracts/dropped-files.ts';
import { recipesContract } from '../contracts/recipes.ts';
import { scheduleRunsContract } from '../contracts/schedule-runs.ts';
import { storeOutboxContract } from '../contracts/store-outbox.ts';
import { onceContract, subscriptionsContract } from '../contracts/subscriptions.ts';
import { unansweredContract } from '../contracts/unanswered.ts';
import { silencesContract, tellingsContract } from '../contracts/tellings.ts';
import { transactionsContract } from '../contracts/transactions.ts';
import { sqlitePlace } from './temporary.ts';

describe('The store on SQLite', () => {
  describe('keeps figures, and', () => indicatorStoreContract(sqlitePlace));
  describe('keeps the history of figures, and', () => indicatorHistoryContract(sqlitePlace));
  describe('hides small numbers, and', () => hidingContract(sqlitePlace));
  describe('keeps the alert log, which', () => alertLogContract(sqlitePlace));
  describe('keeps subscriptions, and', () => subscriptionsContract(sqlitePlace));
  describe('keeps unanswered words, and', () => unansweredContract(sqlitePlace));
  describe('keeps what was done once, which', () => onceContract(sqlitePlace));
  describe('keeps when digests come, and', () => digestTimesContract(sqlitePlace));
  describe('keeps what things were brought in step with, and', () => inStepContract(sqlitePlace));
  describe('keeps what conversations go on from, and', () => contextsContract(sqlitePlace));
  describe('keeps the outbox, which', () => storeOutboxContract(sqlitePlace));
  describe('keeps schedule runs, and', () => scheduleRunsContract(sqlitePlace));
  describe('keeps the recipes of answers, and', () => recipesContract(sqlitePlace));
  describe('keeps files that were handed over, and', () => droppedFilesContract(sqlitePlace));
  describe('keeps who was told what, and', () => tellingsContract(sqlitePlace));
  describe('keeps silences, and', () => silencesContract(sqlitePlace));
  describe('has transactions that', () => transactionsContract(sqlitePlace));
  describe('is imported into at once, and', () => importsAtOnceContract(sqlitePlace));
  describe('is read through a cache, which', () => readCacheContract(sqlitePlace));

  describe('written to in the thread that asks', () => {
    const place = () => sqlitePlace({ writesHere: true });
    describe('keeps figures, and', () => indicatorStoreContract(place));
    describe('has transactions that', () => transactionsContract(place));
    describe('is imported into at once, and', () => importsAtOnceContract(place));
    describe('hides small numbers, and', () => hidingContract(place));
  });
});
