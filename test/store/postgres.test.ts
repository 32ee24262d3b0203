import { migrate } from '../../src/store/migrations.ts';
import { connect } from '../../src/store/postgres/connections.ts';
import { continueIdentities } from '../../src/store/postgres/prepare.ts';
import { postgresWords } from '../../src/store/postgres/words.ts';
import { openStore } from '../../src/store/open.ts';
import { alertLogContract } from '../contracts/alert-log.ts';
import { contextsContract } from '../contracts/contexts.ts';
import { hidingContract } from '../contracts/hiding.ts';
import { importsAtOnceContract } from '../contracts/imports-at-once.ts';
import { digestTimesContract } from '../contracts/digest-times.ts';
import { ownAlertsContract } from '../contracts/own-alerts.ts';
import { inStepContract } from '../contracts/in-step.ts';
import { indicatorHistoryContract } from '../contracts/indicator-history.ts';
import { indicatorStoreContract } from '../contracts/indicator-store.ts';
import { populationsContract } from '../contracts/populations.ts';
import { olderLayoutContract } from '../contracts/older-layout.ts';
import type { OlderDatabase } from '../contracts/older-layout.ts';
import { readCacheContract } from '../contracts/read-cache.ts';
import { droppedFilesContract } from '../contracts/dropped-files.ts';
import { recipesContract } from '../contracts/recipes.ts';
import { scheduleRunsContract } from '../contracts/schedule-runs.ts';
import { shownAnswersContract } from '../contracts/shown-answers.ts';
import { storeOutboxContract } from '../contracts/store-outbox.ts';
import type { StorePlace } from '../contracts/store-place.ts';
import { onceContract, subscriptionsContract } from '../contracts/subscriptions.ts';
import { unansweredContract } from '../contracts/unanswered.ts';
import { silencesContract, tellingsContract } from '../contracts/tellings.ts';
import { transactionsContract } from '../contracts/transactions.ts';
import { administer, describePostgres } from '../support/postgres.ts';

describePostgres('The store on PostgreSQL', (server) => {
  async function postgresPlace(): Promise<StorePlace> {
    const url = await server().newDatabase();
    return {
      open: () => openStore({ kind: 'postgres', url }),
      empty: async () => void (await administer(url, emptyTables)),
      clear: () => server().dropDatabase(url),
    };
  }

  async function olderPostgres(): Promise<OlderDatabase> {
    const url = await server().newDatabase();
    const connection = connect(url, 1, undefined);
    const { db } = connection;
    await db.transaction().execute((within) => migrate(within, postgresWords, '0022-hidden-by-kin'));
    const end = async (): Promise<void> => {
      await continueIdentities(db);
      await connection.close();
    };
    return { at: { kind: 'postgres', url }, db, close: end, clear: () => server().dropDatabase(url) };
  }

  describe('keeps figures, and', () => indicatorStoreContract(postgresPlace));
  describe('keeps populations, and', () => populationsContract(postgresPlace));
  describe('keeps the history of figures, and', () => indicatorHistoryContract(postgresPlace));
  describe('hides small numbers, and', () => hidingContract(postgresPlace));
  describe('keeps the alert log, which', () => alertLogContract(postgresPlace));
  describe('keeps subscriptions, and', () => subscriptionsContract(postgresPlace));
  describe('keeps unanswered words, and', () => unansweredContract(postgresPlace));
  describe('keeps what was done once, which', () => onceContract(postgresPlace));
  describe('keeps when digests come, and', () => digestTimesContract(postgresPlace));
  describe('keeps what conversations set for themselves, and', () => ownAlertsContract(postgresPlace));
  describe('keeps what things were brought in step with, and', () => inStepContract(postgresPlace));
  describe('keeps what conversations go on from, and', () => contextsContract(postgresPlace));
  describe('keeps the outbox, which', () => storeOutboxContract(postgresPlace));
  describe('keeps the answers that were shown, which', () => shownAnswersContract(postgresPlace));
  describe('keeps schedule runs, and', () => scheduleRunsContract(postgresPlace));
  describe('keeps the recipes of answers, and', () => recipesContract(postgresPlace));
  describe('keeps files that were handed over, and', () => droppedFilesContract(postgresPlace));
  describe('keeps who was told what, and', () => tellingsContract(postgresPlace));
  describe('keeps silences, and', () => silencesContract(postgresPlace));
  describe('has transactions that', () => transactionsContract(postgresPlace));
  describe('is imported into at once, and', () => importsAtOnceContract(postgresPlace));
  describe('is read through a cache, which', () => readCacheContract(postgresPlace));
  describe('of an older version', () => olderLayoutContract(olderPostgres));
});

const emptyTables = `
  do $$ declare own text; begin
    select string_agg(quote_ident(tablename), ', ') into own from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely\\_%'
      and tablename <> 'alert_reference';
    execute 'truncate ' || own || ' restart identity';
    update alert_reference set last = 0;
  end $$`;
