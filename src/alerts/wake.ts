import type { Exception } from './exception.ts';
import type { IsWorse } from './worse.ts';

/**
 * The exception once its snooze has ended: one that is still in breach and worse by the step than last told says so,
 * any other reopens in silence.
 */
export function woken(exception: Exception, at: string, isWorse: IsWorse): Exception {
  const { snoozed, ...rest } = exception;
  void snoozed;
  const { state, latest, lastTold, raisedOn } = exception;
  const speaks = state === 'open' && isWorse(lastTold ?? raisedOn, latest);
  if (!speaks) return { ...rest, reason: 'snooze-ended', changedAt: at };
  return { ...rest, reason: 'worse-after-snooze', lastTold: latest, changedAt: at };
}
