import type { SeriesKey } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import type { Rag } from '../indicators/rag.ts';
import type { Source } from '../indicators/source.ts';
import type { Severity } from './rule.ts';

/** Open and recovering exceptions stand; a recovering one no longer breaches but has not reached recovery. */
export const exceptionStates = ['open', 'recovering', 'cleared'] as const;
export type ExceptionState = (typeof exceptionStates)[number];

/** The figure that a decision was made on, as it was told. */
export interface JudgedFigure {
  readonly period: Period;
  readonly value: number;
  readonly status: string;
  readonly publishedRag?: Rag;
  readonly source: Source;
  readonly published: string;
}

/** An indicator that a rule says needs the board's attention, from the breach until it clears. */
export interface Exception {
  /** As people quote it: "A-0031". */
  readonly reference: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly series: SeriesKey;
  readonly state: ExceptionState;
  /** The figure that raised it. */
  readonly raisedOn: JudgedFigure;
  /** ISO instant at which it was raised. */
  readonly raisedAt: string;
  /** For a rule that compares periods: the earlier figure that `raisedOn` was set against. */
  readonly before?: JudgedFigure;
  /** The newest figure judged since. */
  readonly latest: JudgedFigure;
  /** Why it is in its state, as a named reason. */
  readonly reason: DecisionReason;
  readonly changedAt: string;
  /** The exception of the same rule and series that cleared before this one. */
  readonly follows?: string;
  readonly acknowledgedBy?: string;
}

/** Every reason for which the bot speaks or stays silent about a rule and a series. */
export const decisionReasons = [
  'threshold-breached',
  'rag-worsened',
  'still-in-breach',
  'not-yet-at-recovery',
  'breached-again-while-recovering',
  'at-recovery',
  'rag-recovered',
  'no-breach',
  'no-figure-that-counts',
  'no-published-rag',
  'break-in-series',
  'not-the-newest-period',
  'figure-withdrawn',
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

/** What to do about one rule and one series, and why. Only `raise` and `clear` are told. */
export type Decision =
  | {
      readonly action: 'raise';
      readonly reason: DecisionReason;
      readonly figure: JudgedFigure;
      readonly before?: JudgedFigure;
    }
  | {
      readonly action: 'update';
      readonly state: 'open' | 'recovering';
      readonly reason: DecisionReason;
      readonly figure: JudgedFigure;
    }
  | { readonly action: 'clear'; readonly reason: DecisionReason; readonly figure: JudgedFigure }
  | { readonly action: 'none'; readonly reason: DecisionReason };
