import { alertLogContract } from '../contracts/alert-log.ts';
import { contextsContract } from '../contracts/contexts.ts';
import { indicatorHistoryContract } from '../contracts/indicator-history.ts';
import { indicatorStoreContract } from '../contracts/indicator-store.ts';
import { readCacheContract } from '../contracts/read-cache.ts';
import { recipesContract } from '../contracts/recipes.ts';
import { scheduleRunsContract } from '../contracts/schedule-runs.ts';
import { storeOutboxContract } from '../contracts/store-outbox.ts';
import { onceContract, subscriptionsContract } from '../contracts/subscriptions.ts';
import { transactionsContract } from '../contracts/transactions.ts';
import { sqlitePlace } from './temporary.ts';

describe('The store on SQLite', () => {
  describe('keeps figures, and', () => indicatorStoreContract(sqlitePlace));
  describe('keeps the history of figures, and', () => indicatorHistoryContract(sqlitePlace));
  describe('keeps the alert log, which', () => alertLogContract(sqlitePlace));
  describe('keeps subscriptions, and', () => subscriptionsContract(sqlitePlace));
  describe('keeps what was done once, which', () => onceContract(sqlitePlace));
  describe('keeps what conversations go on from, and', () => contextsContract(sqlitePlace));
  describe('keeps the outbox, which', () => storeOutboxContract(sqlitePlace));
  describe('keeps schedule runs, and', () => scheduleRunsContract(sqlitePlace));
  describe('keeps the recipes of answers, and', () => recipesContract(sqlitePlace));
  describe('has transactions that', () => transactionsContract(sqlitePlace));
  describe('is read through a cache, which', () => readCacheContract(sqlitePlace));
});
