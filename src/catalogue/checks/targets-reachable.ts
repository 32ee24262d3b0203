import { rangeOf } from '../../indicators/value-range.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** A target, and either end of a band, is a value that the indicator can have: a percentage from 0 to 100, another of 0 or more. */
export function targetsReachable({ indicators }: Draft): readonly Problem[] {
  return indicators.flatMap(({ value: { id, unit, target, band }, at }) => {
    const { least, most } = rangeOf(unit);
    const given = [
      { what: 'target', value: target?.value, at: () => at('target', 'value') },
      { what: 'band', value: band?.low, at: () => at('band', 'low') },
      { what: 'band', value: band?.high, at: () => at('band', 'high') },
    ];
    return given.flatMap((each): readonly Problem[] => {
      if (each.value === undefined || (each.value >= least && each.value <= most)) return [];
      const range =
        most === 100
          ? `a percentage, so its ${each.what} lies from 0 to 100`
          : `a ${unit.kind}, so its ${each.what} is not below 0`;
      return [{ ...each.at(), message: `"${id}" is ${range}; ${each.value} can't be.` }];
    });
  });
}
