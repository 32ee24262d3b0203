import type { Unit } from '../indicators/indicator.ts';
import { isUpward } from './bound.ts';
import type { Bound } from './rule.ts';

/** Where a threshold counts as recovered, and what that distance was taken from. */
export interface UsualRecovery {
  readonly recovery: Bound;
  readonly from: 'share-of-limit' | 'usual-change' | 'smallest-step';
}

/** Recovery lies this share of the limit back from it, as in the rules of a catalogue. */
const shareOfLimit = 0.05;

/** It lies at most this share back, or an alert would hardly ever clear. */
const mostOfLimit = 0.25;

/** Changes that are needed to speak of a usual one. */
const enoughChanges = 4;

/**
 * Where a limit counts as passed no longer, so that the figures don't cross to and fro by their usual movement: 5% of the
 * limit back from it, or the usual change from one figure to the next where that is more; never more than a quarter of it.
 */
export function usualRecovery(breach: Bound, values: readonly number[], { decimals, kind }: Unit): UsualRecovery {
  const step = 10 ** -decimals;
  const limit = Math.abs(breach.value);
  const changes = values.slice(1).map((value, nth) => Math.abs(value - (values[nth] ?? value)));
  const usual = changes.length < enoughChanges ? 0 : changes.reduce((sum, each) => sum + each, 0) / changes.length;
  const share = shareOfLimit * limit;
  const wanted = Math.max(share, Math.min(usual, mostOfLimit * limit));
  const away = Math.max(step, Math.round(wanted / step) * step);
  const upward = isUpward(breach);
  const value = Number((breach.value + (upward ? -away : away)).toFixed(decimals));
  const within = kind === 'percent' ? Math.min(100, Math.max(0, value)) : Math.max(0, value);
  return {
    recovery: { operator: upward ? 'at-or-below' : 'at-or-above', value: within },
    from: away <= step && wanted < step ? 'smallest-step' : wanted > share ? 'usual-change' : 'share-of-limit',
  };
}
