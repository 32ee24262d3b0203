import type { SeriesKey } from '../indicators/observation.ts';
import type { Decision, Exception, ExceptionState } from './exception.ts';
import type { Mark } from './mark.ts';
import { isOwn } from './own-rule.ts';
import type { Rule } from './rule.ts';

type Begin = Extract<Decision, { action: 'raise' | 'wait' }>;
type Change = Extract<Decision, { action: 'update' | 'worse' | 'drop' | 'clear' }>;

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
  /** What was recorded of the indicator before. */
  readonly explanation?: Mark;
}

/** The exception that a decision to raise or to wait opens; it names the one that cleared before it. */
export function raisedException(decision: Begin, raising: Raising): Exception {
  const { rule, series, reference, at, lastCleared, explanation } = raising;
  const { figure, reason, before, evidence } = decision;
  return {
    reference,
    rule: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    series: { indicator: series.indicator, area: series.area, basis: series.basis },
    state: decision.action === 'wait' ? 'pending' : 'open',
    raisedOn: figure,
    raisedAt: at,
    ...(before ? { before } : {}),
    latest: figure,
    ...(decision.action === 'wait' ? {} : { lastTold: figure }),
    ...(evidence ? { evidence } : {}),
    reason,
    changedAt: at,
    ...(lastCleared ? { follows: lastCleared.reference } : {}),
    ...(explanation ? { explanation } : {}),
    ...(isOwn(rule) ? { own: rule } : {}),
  };
}

/** A pending exception that is confirmed, or is still to be: what began it stays known, and it is raised only now. */
export function confirmedException(decision: Begin, pending: Exception, at: string): Exception {
  const moved = moveOn(decision, pending, at);
  if (decision.action === 'wait') return moved;
  const { figure, before } = decision;
  return {
    ...moved,
    state: 'open',
    raisedOn: figure,
    raisedAt: at,
    crossedOn: pending.raisedOn,
    lastTold: figure,
    ...(before ? { before } : {}),
  };
}

/** The standing exception as a decision leaves it: what raised it stays, the newest figure and the state move on. */
export function changedException(decision: Change, standing: Exception, at: string): Exception {
  const told = decision.action === 'worse' || decision.action === 'clear';
  return {
    ...moveOn(decision, standing, at),
    state: stateAfter(decision),
    ...(told ? { lastTold: decision.figure } : {}),
  };
}

/** An exception whose rule is gone: closed as that, never as an all-clear; nobody was told of a pending one. */
export function closedException(exception: Exception, at: string): Exception {
  const action = exception.state === 'pending' ? 'drop' : 'clear';
  const reason = exception.state === 'pending' ? 'not-confirmed' : 'rule-changed';
  return changedException({ action, reason, figure: exception.latest }, exception, at);
}

function moveOn(decision: Begin | Change, standing: Exception, at: string): Exception {
  const { revisedFrom, evidence, ...kept } = standing;
  // These tell of the figure before.
  void [revisedFrom, evidence];
  const { figure, reason, evidence: found } = decision;
  return { ...kept, latest: figure, ...(found ? { evidence: found } : {}), reason, changedAt: at };
}

function stateAfter(decision: Change): ExceptionState {
  if (decision.action === 'update') return decision.state;
  return decision.action === 'worse' ? 'open' : 'cleared';
}
