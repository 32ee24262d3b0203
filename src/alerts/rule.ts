import type { Basis } from '../indicators/basis.ts';

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
  /** Illustrative figures raise nothing unless this is set. */
  readonly illustrative: boolean;
  /** The series that it watches; none means every series. */
  readonly watches: readonly Watch[];
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

/** Breaches when the published RAG of the newest period is a worse colour than that of the period before. */
export interface RagWorsenedRule extends RuleBase {
  readonly kind: 'rag-worsened';
}

export type Rule = ThresholdRule | RagWorsenedRule;
