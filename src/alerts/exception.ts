import type { SeriesKey } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import type { Rag } from '../indicators/rag.ts';
import type { Signal } from '../indicators/signal.ts';
import type { Source } from '../indicators/source.ts';
import type { Evidence } from './evidence.ts';
import type { Mark, Snooze, Task } from './mark.ts';
import type { OwnRule, Severity } from './rule.ts';

/**
 * A pending exception is in breach and not yet confirmed, so nobody is told. Open and recovering ones stand; a recovering
 * one no longer breaches but has not reached recovery.
 */
export const exceptionStates = ['pending', 'open', 'recovering', 'cleared'] as const;
export type ExceptionState = (typeof exceptionStates)[number];

/** How a figure that people were shown was taken back. */
export interface Withdrawal {
  readonly why: (typeof withdrawalReasons)[number];
  /** ISO instant. */
  readonly at: string;
}

/** Taken back with nothing in its place, replaced by another value, or no longer to be shown. */
export const withdrawalReasons = ['withdrawn', 'corrected', 'suppressed'] as const;

/** The figure that a decision was made on, as it was told. */
export interface JudgedFigure {
  readonly period: Period;
  readonly value: number;
  readonly status: string;
  readonly publishedRag?: Rag;
  /** The colour that the indicator's own rule gave it, where that is what was judged; it never stands for a published one. */
  readonly computedRag?: Rag;
  readonly source: Source;
  readonly published: string;
  /** Set once the figure was taken back or replaced: since then its value is shown to nobody. */
  readonly withdrawn?: Withdrawal;
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
  /** The figure with which the breach began, where it had to be confirmed first. */
  readonly crossedOn?: JudgedFigure;
  /** ISO instant at which it was raised. */
  readonly raisedAt: string;
  /** For a rule that compares periods: the earlier figure that `raisedOn` was set against. */
  readonly before?: JudgedFigure;
  /** The newest figure judged since. */
  readonly latest: JudgedFigure;
  /** The figure with which people were last told of it; the one that raised it where nothing else is said. */
  readonly lastTold?: JudgedFigure;
  /** The value that a revision replaced, where a revision brought the exception into its state. */
  readonly revisedFrom?: number;
  /** What the newest verdict was reached by. */
  readonly evidence?: Evidence;
  /** Whether the newest figure judged is a signal or usual variation; absent where the rule speaks of no value. */
  readonly signal?: Signal;
  /** Why it is in its state, as a named reason. */
  readonly reason: DecisionReason;
  readonly changedAt: string;
  /** The exception of the same rule and series that cleared before this one. */
  readonly follows?: string;
  /** Somebody has it in hand, until it clears. */
  readonly acknowledged?: Mark;
  /** Nothing is said of it until then. */
  readonly snoozed?: Snooze;
  readonly task?: Task;
  /** The newest comment; earlier ones are in its history. */
  readonly comment?: Mark;
  /** What was recorded as the explanation when it was raised or since. */
  readonly explanation?: Mark;
  /** The rule itself, where one conversation set it for itself; nobody else hears of the exception. */
  readonly own?: OwnRule;
}

/** Whether the exception stands: people were told of it, and it has not ended. */
export function stands({ state }: Pick<Exception, 'state'>): boolean {
  return state === 'open' || state === 'recovering';
}

/** Whether people were ever told of it: a breach that was never confirmed comes and goes in silence. */
export function wasTold({ state, reason }: Pick<Exception, 'state' | 'reason'>): boolean {
  return state !== 'pending' && reason !== 'not-confirmed';
}

/** Why a rule can't judge a series' newest figure. */
const refusals = [
  'no-figure-that-counts',
  'no-published-rag',
  'no-computed-rag',
  'no-interval',
  'no-limits',
  'no-target',
  'nothing-to-compare-with',
  'too-few-periods',
  'missing-periods',
  'overlapping-periods',
  'neutral-polarity',
  'unlike-basis',
  'unlike-length',
  'unlike-components',
  'unlike-places',
  'unlike-sets',
  'break-in-series',
] as const;

const refusing: ReadonlySet<string> = new Set(refusals);

/** Whether the reason says that the newest figure could not be judged. */
export function isRefusal(reason: DecisionReason): boolean {
  return refusing.has(reason);
}

/** Every reason for which the bot speaks or stays silent about a rule and a series. */
export const decisionReasons = [
  'threshold-breached',
  'rag-worsened',
  'interval-beyond-threshold',
  'direction-changed',
  'worse-several-periods-running',
  'special-cause-of-concern',
  'assurance-lost',
  'statistically-worse',
  'rank-fallen',
  'changed-beyond-tolerance',
  'release-late',
  'identical-to-last-time',
  'verdict-revised',
  'confirmation-incomplete',
  'not-confirmed',
  'still-in-breach',
  'worse-by-the-step',
  'worse-while-snoozed',
  'not-yet-at-recovery',
  'breached-again-while-recovering',
  'at-recovery',
  'rag-recovered',
  'direction-kept-or-better',
  'no-longer-worse-running',
  'no-special-cause-of-concern',
  'assurance-regained',
  'not-statistically-worse',
  'rank-regained',
  'within-tolerance',
  'release-arrived',
  'not-identical',
  'revision-noted',
  'no-breach',
  ...refusals,
  'no-release-due',
  'nothing-revised',
  'not-the-newest-period',
  'figure-withdrawn',
  'snooze-ended',
  'worse-after-snooze',
  'rule-changed',
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

interface Decided {
  readonly reason: DecisionReason;
  readonly figure: JudgedFigure;
  readonly evidence?: Evidence;
}

/** What to do about one rule and one series, and why. Only `raise`, `worse` and `clear` are told. */
export type Decision =
  /** In breach, and nobody is told until it is confirmed. */
  | (Decided & { readonly action: 'wait'; readonly before?: JudgedFigure })
  | (Decided & { readonly action: 'raise'; readonly before?: JudgedFigure })
  | (Decided & { readonly action: 'update'; readonly state: 'open' | 'recovering' })
  /** It stands, and is worse by the rule's step than when it was last told. */
  | (Decided & { readonly action: 'worse' })
  /** A breach that was never confirmed is over: it ends in silence. */
  | (Decided & { readonly action: 'drop' })
  | (Decided & { readonly action: 'clear' })
  | { readonly action: 'none'; readonly reason: DecisionReason };

/** What a figure is to an exception. */
export const partsPlayed = ['raisedOn', 'crossedOn', 'before', 'lastTold', 'latest'] as const;
export type PartPlayed = (typeof partsPlayed)[number];
