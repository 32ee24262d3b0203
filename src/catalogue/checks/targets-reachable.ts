import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** A target is a value that the indicator can have: a percentage from 0 to 100, a count or a rate of 0 or more. */
export function targetsReachable({ indicators }: Draft): readonly Problem[] {
  return indicators.flatMap(({ value: { id, unit, target }, at }) => {
    if (target === undefined) return [];
    const isShare = unit.kind === 'percent';
    if (target.value >= 0 && (!isShare || target.value <= 100)) return [];
    const range = isShare
      ? 'a percentage, so its target lies from 0 to 100'
      : `a ${unit.kind}, so its target is not below 0`;
    return [{ ...at('target', 'value'), message: `"${id}" is ${range}; ${target.value} can't be.` }];
  });
}
