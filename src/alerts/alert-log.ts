import type { SeriesKey } from '../indicators/observation.ts';
import type { DecisionReason, Exception, ExceptionState } from './exception.ts';

/** What the alert log is asked. */
export interface AlertLogReader {
  /** Exceptions that stand (open or recovering), highest severity first, then by reference. */
  standing(): Promise<readonly Exception[]>;
  /** All exceptions, newest first. */
  all(limit: number): Promise<readonly Exception[]>;
  /** The standing exception of a rule on a series, if any, and the last one that cleared. */
  find(rule: string, series: SeriesKey): Promise<{ readonly standing?: Exception; readonly lastCleared?: Exception }>;
  /** Steps since an instant, oldest first: what was raised and what cleared. */
  stepsSince(at: string): Promise<readonly AlertStep[]>;
}

/** One line of the log: an exception entered a state, with the named reason. */
export interface AlertStep {
  readonly reference: string;
  readonly at: string;
  readonly state: ExceptionState;
  readonly reason: DecisionReason;
}

/** Writes to the log, within the transaction of the publication that caused it. */
export interface AlertLog extends AlertLogReader {
  /** A reference not used before: A-0001, A-0002, … */
  nextReference(): Promise<string>;
  /** Saves the exception as it now is and writes the step. */
  record(exception: Exception): Promise<void>;
}
