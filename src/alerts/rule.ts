import type { Basis } from '../indicators/basis.ts';
import type { FiscalCalendar } from '../indicators/period.ts';
import type { ReleaseCalendar } from '../indicators/release.ts';

export const operators = ['above', 'at-or-above', 'below', 'at-or-below'] as const;
/** `above` and `below` are strict: 40.0 is not above 40. */
export type Operator = (typeof operators)[number];

/** A side of a number: "above 40", "at or below 38". */
export interface Bound {
  readonly operator: Operator;
  readonly value: number;
}

export const severities = ['high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** One indicator as a rule watches it; areas and a basis that are absent are not asked for. */
export interface Watch {
  readonly indicator: string;
  readonly areas?: readonly string[];
  readonly basis?: Basis;
}

/** What the alert budget takes for true while nothing is wrong. */
export interface Assumed {
  /** The true level, in the indicator's unit. */
  readonly level?: number;
  /** The cases behind a quarter's figure: what a share is of, or what a count or rate counts. */
  readonly cases?: number;
}

interface RuleBase {
  readonly id: string;
  /** What the rule watches for, in plain words of the partnership: "MARAC repeats above 40%". */
  readonly name: string;
  readonly severity: Severity;
  readonly owner?: string;
  /** Why the board watches this, and who set the limit. */
  readonly explanation: string;
  /** By how much worse than last told the value must be for people to hear of it again, in the indicator's own unit. */
  readonly worseBy?: number;
  readonly assumes?: Assumed;
  /** Illustrative figures raise nothing unless this is set. */
  readonly illustrative: boolean;
  /** The series that it watches; none means every series. */
  readonly watches: readonly Watch[];
  /** The id of the one conversation that set it for itself, and alone hears of it. */
  readonly heardIn?: string;
}

/**
 * Breaches when the newest value is on the breach side, as many periods running as it says; recovers when one value
 * reaches the recovery side.
 */
export interface ThresholdRule extends RuleBase {
  readonly kind: 'threshold';
  readonly breach: Bound;
  readonly recovery: Bound;
  /** Periods in breach, one after the other in the calendar, before it is told; 1 tells at once. */
  readonly confirm: number;
}

/** Breaches when the whole 95% interval of the newest value is on the breach side; recovers by the value itself. */
export interface ThresholdByIntervalRule extends RuleBase {
  readonly kind: 'threshold-by-interval';
  readonly breach: Bound;
  readonly recovery: Bound;
}

/** Which colour a rule looks at: the one that a board published, or the one that the indicator's own rule gives. */
export const colours = ['published', 'computed'] as const;
export type Colour = (typeof colours)[number];

/** Breaches when the colour of the newest period is worse than that of the period before. */
export interface RagWorsenedRule extends RuleBase {
  readonly kind: 'rag-worsened';
  readonly colour: Colour;
  /** The areas that a computed colour may be set against. */
  readonly comparators: Readonly<Partial<Record<'county' | 'region' | 'country', string>>>;
}

/** Breaches when the way from the period before to the newest is worse than the way before that. */
export interface DirectionChangedRule extends RuleBase {
  readonly kind: 'direction-changed';
  /** Changes of at most so many percent of the earlier value count as level. */
  readonly levelWithin: number;
  /** Whether an indicator for which neither way is better is watched as well, in neutral words. */
  readonly neutral: boolean;
}

/** Breaches when each of so many periods running is worse than the one before it. */
export interface PeriodsRunningRule extends RuleBase {
  readonly kind: 'periods-running';
  readonly periods: number;
}

/** Breaches when the value changed for the worse by more than a tolerance from the same period a year before. */
export interface ChangeOnYearRule extends RuleBase {
  readonly kind: 'change-on-year';
  /** Percent of the value a year before. */
  readonly tolerance: number;
  /** It recovers where the change is at most this many percent. */
  readonly recovery: number;
}

/** The signals of an XmR chart that a rule may listen to. */
export const signals = ['outside-limits', 'trend', 'two-in-three', 'shift'] as const;
export type Signal = (typeof signals)[number];

/** Breaches when the newest point of the XmR chart is a special cause of concern. */
export interface SpecialCauseRule extends RuleBase {
  readonly kind: 'special-cause';
  readonly signals: readonly Signal[];
  readonly neutral: boolean;
}

/** Breaches when the limits of the XmR chart no longer keep to the right side of the target as they did before. */
export interface AssuranceLostRule extends RuleBase {
  readonly kind: 'assurance-lost';
}

/** The areas that others are set against, by the name that they go by. */
export interface Peers {
  readonly name: 'region' | 'country' | 'county' | 'neighbours' | 'districts';
  readonly areas: readonly string[];
}

/** Breaches when the 95% interval of the newest value lies wholly on the worse side of its peers' value. */
export interface StatisticallyWorseRule extends RuleBase {
  readonly kind: 'statistically-worse';
  readonly against: Peers;
  readonly neutral: boolean;
}

/** Breaches when the area has fallen by so many places among its peers since the period before. */
export interface RankFallenRule extends RuleBase {
  readonly kind: 'rank-fallen';
  readonly among: Peers;
  readonly places: number;
}

/** Breaches when every area that has a figure in both periods has the same one as in the period before. */
export interface IdenticalFiguresRule extends RuleBase {
  readonly kind: 'identical-figures';
  readonly areas: readonly string[];
}

/** Breaches when a release is more than its grace days late. */
export interface ReleaseLateRule extends RuleBase {
  readonly kind: 'release-late';
  readonly releases: readonly ReleaseCalendar[];
  readonly fiscal: FiscalCalendar;
}

/** Breaches when a revised figure of an earlier period turns round what another rule said of it. */
export interface VerdictRevisedRule extends RuleBase {
  readonly kind: 'verdict-revised';
}

/** A rule that one conversation set for itself. */
export type OwnRule = (ThresholdRule | PeriodsRunningRule | RagWorsenedRule) & { readonly heardIn: string };

export type Rule =
  | ThresholdRule
  | ThresholdByIntervalRule
  | RagWorsenedRule
  | DirectionChangedRule
  | PeriodsRunningRule
  | ChangeOnYearRule
  | SpecialCauseRule
  | AssuranceLostRule
  | StatisticallyWorseRule
  | RankFallenRule
  | IdenticalFiguresRule
  | ReleaseLateRule
  | VerdictRevisedRule;
