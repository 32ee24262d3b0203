import { isRefusal } from '../alerts/exception.ts';
import type { Decision, Exception } from '../alerts/exception.ts';
import { figureId } from './figure-id.ts';

/** Why a series is judged: figures became known or time went by, figures were taken back, or the rules are other ones. */
export type Cause =
  | { readonly kind: 'figures' }
  /** With the ids of the figures that were taken back. */
  | { readonly kind: 'withdrawal'; readonly withdrawn: ReadonlySet<string> }
  | { readonly kind: 'other-rules' };

/** What is decided about an exception that stands, in the light of why it is judged. */
export function inTheLightOf(cause: Cause, decided: Decision, standing: Exception): Decision {
  switch (cause.kind) {
    case 'figures':
      return decided;
    case 'withdrawal':
      return isTakenBack(standing, cause.withdrawn) ? withoutItsFigure(decided, standing) : decided;
    case 'other-rules':
      return asRuleChange(decided, standing);
  }
}

/** Whether the figure that raised an exception was taken back. */
function isTakenBack({ series, raisedOn }: Exception, withdrawn: ReadonlySet<string>): boolean {
  return withdrawn.has(figureId({ ...series, period: raisedOn.period }));
}

/** An exception whose own figure was taken back goes with it, unless what is left is in breach as well. */
function withoutItsFigure(decided: Decision, { latest, state }: Exception): Decision {
  if (isInBreach(decided)) return decided;
  const figure = decided.action === 'none' ? latest : decided.figure;
  if (state === 'pending') return { action: 'drop', reason: 'not-confirmed', figure };
  return { action: 'clear', reason: 'figure-withdrawn', figure };
}

/** Whether what is left gives a reason to go on: neither cleared nor untouched, nor on its way down, nor unjudged. */
function isInBreach(decided: Decision): boolean {
  if (decided.action === 'none' || decided.action === 'clear') return false;
  return decided.action !== 'update' || (decided.state !== 'recovering' && !isRefusal(decided.reason));
}

/** What ends by the same figure was ended by its rule: that is no all-clear. */
function asRuleChange(decided: Decision, { latest }: Exception): Decision {
  if (decided.action !== 'clear') return decided;
  const { period, value } = decided.figure;
  const isSame = period.end === latest.period.end && value === latest.value;
  return isSame ? { ...decided, reason: 'rule-changed' } : decided;
}
