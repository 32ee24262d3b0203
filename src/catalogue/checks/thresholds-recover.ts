import { isUpward } from '../../alerts/bound.ts';
import type { Bound } from '../../alerts/rule.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** A threshold recovers on the other side of its breach, so that no value is both at once. */
export function thresholdsRecover(draft: Draft): readonly Problem[] {
  return draft.rules.flatMap(({ value, at }) => {
    if (value.kind !== 'threshold' && value.kind !== 'threshold-by-interval') return [];
    if (apart(value.breach, value.recovery)) return [];
    const message =
      `The rule "${value.id}" breaches ${words(value.breach)}, so it cannot recover ${words(value.recovery)}; ` +
      `recovery lies on the other side of the breach.`;
    return [{ ...at('recovery'), message }];
  });
}

function apart(breach: Bound, recovery: Bound): boolean {
  if (isUpward(breach) === isUpward(recovery)) return false;
  if (breach.value === recovery.value) return !(inclusive(breach) && inclusive(recovery));
  return isUpward(breach) ? recovery.value < breach.value : recovery.value > breach.value;
}

function inclusive({ operator }: Bound): boolean {
  return operator === 'at-or-above' || operator === 'at-or-below';
}

function words({ operator, value }: Bound): string {
  return `${operator.replaceAll('-', ' ')} ${value}`;
}
