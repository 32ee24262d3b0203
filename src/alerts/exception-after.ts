import type { SeriesKey } from '../indicators/observation.ts';
import type { Decision, Exception } from './exception.ts';
import type { Rule } from './rule.ts';

type Raise = Extract<Decision, { action: 'raise' }>;
type Change = Extract<Decision, { action: 'update' | 'clear' }>;

/** What a new exception needs besides the decision. */
export interface Raising {
  readonly rule: Rule;
  readonly series: SeriesKey;
  /** A reference not used before. */
  readonly reference: string;
  /** ISO instant of the decision. */
  readonly at: string;
  /** The exception of the same rule and series that cleared last. */
  readonly lastCleared?: Exception;
}

/** The exception that a decision to raise opens; it names the one that cleared before it. */
export function raisedException(decision: Raise, { rule, series, reference, at, lastCleared }: Raising): Exception {
  const { figure, reason, before } = decision;
  return {
    reference,
    rule: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    series: { indicator: series.indicator, area: series.area, basis: series.basis },
    state: 'open',
    raisedOn: figure,
    raisedAt: at,
    ...(before ? { before } : {}),
    latest: figure,
    reason,
    changedAt: at,
    ...(lastCleared ? { follows: lastCleared.reference } : {}),
  };
}

/** The standing exception as a decision leaves it: what raised it stays, the newest figure and the state move on. */
export function changedException(decision: Change, standing: Exception, at: string): Exception {
  const state = decision.action === 'clear' ? 'cleared' : decision.state;
  return { ...standing, state, latest: decision.figure, reason: decision.reason, changedAt: at };
}
