import { isUpward, meets } from '../../alerts/bound.ts';
import type { Bound } from '../../alerts/rule.ts';
import { rangeOf, type ValueRange } from '../../indicators/value-range.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';
import { namedIndicators } from '../rule-scope.ts';

/** Some figure of each indicator that a threshold names can breach it, and some can recover. */
export function thresholdsReachable({ rules, indicators }: Draft): readonly Problem[] {
  return rules.flatMap(({ value, at }) => {
    if (value.kind !== 'threshold' && value.kind !== 'threshold-by-interval') return [];
    const named = namedIndicators(value);
    const watched = indicators.filter(
      ({ value: { id, outcome } }) => named.includes(id) || value.outcomes.includes(outcome),
    );
    const unreachable = (bound: Bound) => watched.find((each) => !isReachable(bound, rangeOf(each.value.unit)))?.value;
    return (['breach', 'recovery'] as const).flatMap((which) => {
      const bound = value[which];
      const indicator = unreachable(bound);
      if (indicator === undefined) return [];
      const what = which === 'breach' ? 'breach' : 'recover from';
      const message =
        `No figure of "${indicator.id}" can ${what} the rule "${value.id}": ` +
        `${indicator.unit.kind === 'percent' ? 'a percentage lies from 0 to 100' : `a ${indicator.unit.kind} is never below 0`}, ` +
        `so none is ${bound.operator.replaceAll('-', ' ')} ${bound.value}.`;
      return [{ ...at(which), message }];
    });
  });
}

function isReachable(bound: Bound, { least, most }: ValueRange): boolean {
  return meets(bound, isUpward(bound) ? most : least);
}
