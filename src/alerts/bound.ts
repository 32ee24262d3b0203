import type { Bound } from './rule.ts';

/** Whether a value lies on the side of the number that the bound names; `above` and `below` leave the number itself out. */
export function meets(bound: Bound, value: number): boolean {
  switch (bound.operator) {
    case 'above':
      return value > bound.value;
    case 'at-or-above':
      return value >= bound.value;
    case 'below':
      return value < bound.value;
    case 'at-or-below':
      return value <= bound.value;
  }
}

/** How far a value lies from the bound's number, relative to it; in the value's own unit where the number is 0. */
export function relativeDistance(bound: Bound, value: number): number {
  return Math.abs(value - bound.value) / (Math.abs(bound.value) || 1);
}

/** Whether larger values are on the side that the bound names. */
export function isUpward({ operator }: Bound): boolean {
  return operator === 'above' || operator === 'at-or-above';
}
