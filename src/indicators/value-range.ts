import type { Unit } from './indicator.ts';

/** The values that a figure of a unit can have: a percentage lies from 0 to 100, a count or a rate is 0 or more. */
export interface ValueRange {
  readonly least: number;
  readonly most: number;
}

/** The least and the most that a figure of a unit can be. */
export function rangeOf({ kind }: Pick<Unit, 'kind'>): ValueRange {
  return { least: 0, most: kind === 'percent' ? 100 : Number.POSITIVE_INFINITY };
}
