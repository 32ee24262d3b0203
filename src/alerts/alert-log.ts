import type { Basis } from '../indicators/basis.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { ActionReason, Deed } from './act.ts';
import type { DecisionReason, Exception, ExceptionState } from './exception.ts';
import type { Mark } from './mark.ts';

/** What the alert log is asked. */
export interface AlertLogReader {
  /** Exceptions that stand (open or recovering), highest severity first, then by reference. */
  standing(): Promise<readonly Exception[]>;
  /** Every exception that stands or is pending, in no order: read once where many series are judged. */
  unended(): Promise<readonly Exception[]>;
  /** All exceptions, newest first. */
  all(limit: number): Promise<readonly Exception[]>;
  /** The exception of a rule on a series that stands or is pending, if any, and the last one that was told and cleared. */
  find(rule: string, series: SeriesKey): Promise<{ readonly standing?: Exception; readonly lastCleared?: Exception }>;
  /** The exception with that reference. */
  named(reference: string): Promise<Exception | undefined>;
  /** Every step of one exception, oldest first. */
  history(reference: string): Promise<readonly AlertStep[]>;
  /** Steps since an instant, oldest first: what was raised, what changed and what cleared. */
  stepsSince(at: string): Promise<readonly AlertStep[]>;
  /** What was recorded as explanations of an indicator, newest first. */
  explanations(indicator: string): Promise<readonly Explanation[]>;
}

/**
 * One line of the log, with the named reason: a decision about a new figure, or what a person did. The figure is the
 * newest that was judged by then.
 */
export interface AlertStep {
  readonly reference: string;
  readonly at: string;
  readonly state: ExceptionState;
  readonly reason: DecisionReason | ActionReason;
  readonly period?: string;
  readonly value?: number;
  /** Who took the step, and in which words; absent where the bot decided. */
  readonly deed?: Deed;
}

/** What somebody recorded as being behind a figure; it goes with the indicator from then on. */
export interface Explanation extends Mark {
  readonly indicator: string;
  readonly area: string;
  readonly basis: Basis;
  /** The exception that it was recorded on. */
  readonly reference: string;
  /** The period that it was said of, by its label. */
  readonly period: string;
}

/** Writes to the log, within the transaction of the publication that caused it. */
export interface AlertLog extends AlertLogReader {
  /** A reference not used before: A-0001, A-0002, … */
  nextReference(): Promise<string>;
  /** Saves the exception as it now is and writes the step: what a person did, or that state, reason or figure changed. */
  record(exception: Exception, deed?: Deed): Promise<void>;
}
