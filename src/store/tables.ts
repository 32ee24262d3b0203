import type { Generated } from 'kysely';
import type { AlertStep } from '../alerts/alert-log.ts';
import type { ExceptionState } from '../alerts/exception.ts';
import type { OwnAlert } from '../alerts/own-alert.ts';
import type { Severity } from '../alerts/rule.ts';
import type { KnownConversation } from '../delivery/conversation.ts';
import type { Telling } from '../delivery/telling.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Observation, Status } from '../indicators/observation.ts';
import type { Rag } from '../indicators/rag.ts';
import type { UnclearReason } from '../questions/question.ts';
import type { DroppedState } from './dropped-files.ts';
import type { PopulationTable } from './populations.ts';
import type { ShownAnswerTable, ShownFigureTable } from './shown-answers.ts';

/**
 * The tables, as every dialect holds them. Instants are canonical ISO texts and days are civil ISO dates, so that both
 * sort as text; truth is 0 or 1; columns that say JSON hold text that is validated when read.
 */
export interface Tables {
  readonly publication: PublicationTable;
  readonly series: SeriesTable;
  readonly observation: ObservationTable;
  readonly held_period: { readonly indicator: string; readonly basis: Basis; readonly period_end: string };
  readonly population: PopulationTable;
  readonly hiding: HidingTable;
  readonly hidden_figure: HiddenFigureTable;
  readonly kept_number: KeptNumberTable;
  readonly exception: ExceptionTable;
  readonly alert_step: AlertStepTable;
  readonly explanation: ExplanationTable;
  readonly alert_reference: { readonly id: number; readonly last: number };
  readonly subscription: SubscriptionTable;
  readonly telling: TellingTable;
  readonly silence: SilenceTable;
  readonly own_alert: OwnAlertTable;
  readonly outbox: OutboxTable;
  readonly card_exception: { readonly delivery: number; readonly reference: string };
  readonly card_figure: CardFigureTable;
  readonly shown_answer: ShownAnswerTable;
  readonly shown_figure: ShownFigureTable;
  readonly delivery_attempt: DeliveryAttemptTable;
  readonly schedule_run: { readonly schedule: string; readonly due_at: string; readonly at: string };
  readonly recipe: { readonly code: string; readonly details: string; readonly at: string };
  readonly conversation_context: { readonly key: string; readonly details: string; readonly at: string };
  readonly digest_time: DigestTimeTable;
  readonly once: { readonly key: string; readonly at: string };
  readonly dropped_file: DroppedFileTable;
  readonly applied_catalogue: AppliedCatalogueTable;
  readonly unanswered_word: UnansweredWordTable;
  readonly in_step: { readonly subject: string; readonly mark: string };
}

interface UnansweredWordTable {
  readonly day: string;
  readonly word: string;
  readonly reason: UnclearReason;
  readonly nearest: string;
  readonly times: number;
}

interface DroppedFileTable {
  readonly code: string;
  readonly name: string;
  readonly sha256: string;
  /** The bytes, in base 64. */
  readonly content: string;
  readonly publication: number;
  /** JSON: lines of text. */
  readonly told: string;
  readonly state: DroppedState;
  readonly at: string;
}

interface DigestTimeTable {
  readonly conversation: string;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly at: string;
  readonly told: string | null;
}

interface AppliedCatalogueTable {
  readonly id: Generated<number>;
  readonly at: string;
  readonly instead_of: string;
  /** JSON: texts by path. */
  readonly files: string;
}

interface PublicationTable {
  readonly id: Generated<number>;
  readonly name: string;
  readonly at: string;
  readonly added: number;
  readonly revised: number;
  readonly sha256: string | null;
}

/** One row for each series, kept up to date by the writer so that listing never touches the observations. */
export interface SeriesTable {
  readonly id: Generated<number>;
  readonly indicator: string;
  readonly area: string;
  readonly basis: Basis;
  /** Empty texts until the first observation is in. */
  readonly newest_start: string;
  readonly newest_end: string;
  readonly newest_label: string;
  readonly newest_published: string;
  readonly periods: number;
  /** 1 while every observation so far is illustrative. */
  readonly illustrative: number;
}

/** One row for each vintage of a figure, those of a period together; nothing here is ever changed or removed. */
export interface ObservationTable {
  readonly series: number;
  readonly period_end: string;
  readonly period_start: string;
  readonly vintage: number;
  readonly period_label: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: Status;
  readonly note: string | null;
  /** JSON; null for none, as most figures have none. */
  readonly components: string | null;
  readonly standings: string | null;
  readonly published_rag: Rag | null;
  readonly published_direction: Exclude<Observation['publishedDirection'], undefined> | null;
  readonly source_document: string;
  readonly source_place: string | null;
  readonly published: string;
  readonly publication: number;
}

/** What was decided about small numbers by the rules of a catalogue, and up to which publication. */
interface HidingTable {
  readonly id: Generated<number>;
  readonly rules: string;
  readonly decided: number;
}

/** A version of a figure that readers are kept from. */
interface HiddenFigureTable {
  readonly hiding: number;
  /** The kin that it is hidden for. */
  readonly kin: string;
  readonly series: number;
  readonly period_end: string;
  readonly period_start: string;
  readonly vintage: number;
}

/** A small number with what keeps it open; days are counted since 1970, `after_day` is the one after the last. */
interface KeptNumberTable {
  readonly id: Generated<number>;
  readonly hiding: number;
  readonly kin: string;
  readonly first_day: number;
  readonly after_day: number;
  readonly since: number;
  /** JSON. */
  readonly details: string;
}

/** The exception is what its JSON says; the columns beside it only find it. */
export interface ExceptionTable {
  readonly reference: string;
  /** The number within the reference, by which references sort. */
  readonly number: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly indicator: string;
  readonly area: string;
  readonly basis: Basis;
  readonly state: ExceptionState;
  /** 1 once anybody was told of it. */
  readonly told: number;
  /** JSON. */
  readonly details: string;
}

interface AlertStepTable {
  readonly id: Generated<number>;
  readonly reference: string;
  readonly at: string;
  readonly state: ExceptionState;
  readonly reason: AlertStep['reason'];
  /** JSON: the figure judged by then, and what a person said. */
  readonly details: string | null;
}

interface ExplanationTable {
  readonly id: Generated<number>;
  readonly indicator: string;
  readonly reference: string;
  /** JSON. */
  readonly details: string;
}

interface SubscriptionTable {
  readonly conversation: string;
  readonly team: string | null;
  /** JSON. */
  readonly details: string;
  readonly since: string;
  readonly state: Generated<KnownConversation['state']>;
  /** JSON: what is followed; null for everything. */
  readonly filters: string | null;
}

/** One line for whatever there was to tell a conversation. */
interface TellingTable {
  readonly id: Generated<number>;
  readonly conversation: string;
  readonly reference: string;
  readonly what: Telling['what'];
  readonly at: string;
  readonly outcome: Telling['outcome'];
  readonly reason: Telling['reason'];
  readonly folded_into: string | null;
  readonly held_until: string | null;
  readonly delivery: number | null;
  /** 1 while something may follow from it: it is held, or what it is folded into may clear. */
  readonly is_open: number;
}

interface SilenceTable {
  readonly id: Generated<number>;
  /** JSON: what is silenced, by whom and why. */
  readonly details: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly at: string;
}

interface OwnAlertTable {
  readonly id: Generated<number>;
  readonly conversation: string;
  readonly state: OwnAlert['state'];
  /** JSON: the rule, who set it, and how it ended. */
  readonly details: string;
}

export interface OutboxTable {
  readonly id: Generated<number>;
  readonly conversation: string;
  /** JSON: the conversation as it was when the news was added. */
  readonly details: string;
  /** JSON: what the message shall show now. */
  readonly news: string;
  /** What it does to another message, and whose delivery that was; null for a message of its own. */
  readonly aim: 'edit' | 'reply' | null;
  readonly target: number | null;
  /** The message with which its thread begins, where that is none of the outbox. */
  readonly thread: string | null;
  /** `moot`: an edit of a message that never arrived, or that nobody can reach. */
  readonly state: 'waiting' | 'sent' | 'dead' | 'moot';
  readonly enqueued_at: string;
  readonly due_at: string;
  readonly owner: string | null;
  readonly leased_until: string | null;
  readonly attempt: number;
  readonly unconfirmed: number;
  /** Claims that ran out without being settled: whoever held them was most likely killed by the delivery. */
  readonly lapsed: number;
  /** Attempts that the service found too big. */
  readonly shrunk: Generated<number>;
  readonly message: string | null;
  readonly why: string | null;
  readonly settled_at: string | null;
}

/** A value that a message states. */
interface CardFigureTable {
  readonly delivery: number;
  readonly indicator: string;
  readonly area: string;
  readonly basis: Basis;
  readonly period_end: string;
  readonly value: number;
}

/** One line for each attempt to send, under way or ended. */
interface DeliveryAttemptTable {
  readonly delivery: number;
  readonly attempt: number;
  readonly conversation: string;
  /** Empty where the conversation belongs to none. */
  readonly tenant: string;
  readonly started_at: string;
  /** When it counts for the pace: its end; until then, when its lease runs out. */
  readonly counts_at: string;
  readonly outcome: 'sent' | 'dead' | 'again' | 'unconfirmed' | null;
  readonly why: string | null;
}
