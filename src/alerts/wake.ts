import { DateTime } from 'luxon';
import type { Exception } from './exception.ts';
import type { IsWorse } from './worse.ts';

/** The hour of the morning on which a snooze ends. */
const morning = 8;

/** The ISO instant at which a snooze until that civil date ends: 08:00 of the day, where the partnership is. */
export function snoozeEnds(until: string, zone: string): string {
  return DateTime.fromISO(until, { zone }).set({ hour: morning }).toUTC().toISO() ?? `${until}T08:00:00.000Z`;
}

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
