import { isUpward } from '../../alerts/bound.ts';
import { namedIndicators } from '../rule-scope.ts';
import type { Bound } from '../../alerts/rule.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';

/** A threshold breaches on the worse side of each indicator that it names, unless the rule says that it means the better one. */
export function thresholdsWarn({ rules, indicators }: Draft): readonly Problem[] {
  return rules.flatMap(({ value, at }) => {
    if (value.kind !== 'threshold' && value.kind !== 'threshold-by-interval') return [];
    if (value.betterSide) return [];
    const named = namedIndicators(value);
    return indicators.flatMap(({ value: indicator }) => {
      if (!named.includes(indicator.id) || !isGood(value.breach, indicator)) return [];
      const message =
        `The rule "${value.id}" breaches on the better side of "${indicator.id}" (${indicator.polarity}); ` +
        `turn the operators round or, if it is meant, add "betterSide: true".`;
      return [{ ...at('breach'), message }];
    });
  });
}

function isGood(breach: Bound, { polarity, band }: IndicatorEntry): boolean {
  switch (polarity) {
    case 'lower-is-better':
      return !isUpward(breach);
    case 'higher-is-better':
      return isUpward(breach);
    case 'within-band':
      return band !== undefined && (isUpward(breach) ? breach.value < band.high : breach.value > band.low);
    case 'neutral':
      return false;
  }
}
