import type { AlertLog, AlertLogReader } from '../alerts/alert-log.ts';
import type { InStep, InStepReader } from '../alerts/in-step.ts';
import type { OwnAlertReader, OwnAlerts } from '../alerts/own-alert.ts';
import type { AppliedCatalogues, AppliedCatalogueWriter } from '../catalogue/applied.ts';
import type { Once, SubscriptionReader, Subscriptions } from '../delivery/conversation.ts';
import type { SilenceReader, Silences } from '../delivery/silence.ts';
import type { TellingReader, Tellings } from '../delivery/telling.ts';
import type { DigestTimes } from '../delivery/digest-time.ts';
import type { Outbox, OutboxWriter, ScheduleRuns } from '../delivery/outbox.ts';
import type { SentCards } from '../delivery/sent-cards.ts';
import type { ShownAnswers } from '../delivery/shown-answers.ts';
import type { ContextReader, Contexts } from '../questions/follow-ups/context.ts';
import type { RecipeReader, Recipes } from '../delivery/recipes.ts';
import type { UnansweredReader, UnansweredWords } from '../questions/unanswered.ts';
import type { DroppedFileReader, DroppedFiles } from './dropped-files.ts';
import type { IndicatorReader, IndicatorWriter } from '../indicators/indicator-store.ts';
import type { HiddenReader, HiddenWriter } from './hidden-figures.ts';

/** What the product remembers. Reads never wait for a write; all writes go through a transaction, whole or not at all. */
export interface Store {
  readonly indicators: IndicatorReader;
  readonly hidden: HiddenReader;
  readonly alerts: AlertLogReader;
  readonly inStep: InStepReader;
  readonly ownAlerts: OwnAlertReader;
  readonly subscriptions: SubscriptionReader;
  readonly tellings: TellingReader;
  readonly silences: SilenceReader;
  readonly outbox: Outbox;
  readonly cards: Pick<SentCards, 'showing' | 'at'>;
  readonly answers: Pick<ShownAnswers, 'untold'>;
  readonly recipes: RecipeReader;
  readonly files: DroppedFileReader;
  readonly contexts: ContextReader;
  readonly unanswered: UnansweredReader;
  readonly digestTimes: Pick<DigestTimes, 'chosen'>;
  readonly catalogues: AppliedCatalogues;
  transaction<T>(work: (within: StoreTransaction) => Promise<T>): Promise<T>;
  /** Changes whenever figures were published or taken back, by this process or another, and for nothing else. */
  version(): Promise<string>;
  /** Whether it holds a series all of whose figures are made up, as a demonstration's are. */
  holdsMadeUpSeries(): Promise<boolean>;
  /** Where the data is, for `doctor`: a file or a database's address without its password. */
  readonly place: string;
  close(): Promise<void>;
}

/** The store as seen from within one transaction: it reads its own writes. */
export interface StoreTransaction {
  readonly indicators: IndicatorReader & IndicatorWriter;
  readonly hidden: HiddenWriter;
  readonly alerts: AlertLog;
  readonly inStep: InStep;
  readonly ownAlerts: OwnAlerts;
  readonly subscriptions: Subscriptions;
  readonly tellings: Tellings;
  readonly silences: Silences;
  readonly outbox: OutboxWriter;
  readonly cards: SentCards;
  readonly answers: ShownAnswers;
  readonly schedules: ScheduleRuns;
  readonly once: Once;
  readonly catalogues: AppliedCatalogueWriter;
  readonly recipes: Recipes;
  readonly files: DroppedFiles;
  readonly contexts: Contexts;
  readonly unanswered: UnansweredWords;
  readonly digestTimes: DigestTimes;
}
