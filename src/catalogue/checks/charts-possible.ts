import { basisNames, periodsOverlap } from '../../indicators/basis.ts';
import { namedIndicators } from '../rule-scope.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';
import type { RuleEntry } from '../schemas/rules.ts';

/** A rule that reads an XmR chart watches periods that do not overlap: on others no chart is drawn, so that it never judges. */
export function chartsPossible({ rules, indicators }: Draft): readonly Problem[] {
  return rules.flatMap((rule) =>
    rule.value.kind === 'special-cause' || rule.value.kind === 'assurance-lost' ? uncharted(rule, indicators) : [],
  );
}

function uncharted({ value, at }: Entry<RuleEntry>, indicators: readonly Entry<IndicatorEntry>[]): readonly Problem[] {
  const { basis } = value;
  const advice = 'share months, so that it would never judge: let it watch single months, quarters or years.';
  if (basis === 'any') return [];
  if (basis !== undefined) {
    if (!periodsOverlap(basis)) return [];
    return [
      {
        ...at('basis'),
        message: `The rule "${value.id}" reads a chart, but periods of ${basisNames[basis]} ${advice}`,
      },
    ];
  }
  const named = namedIndicators(value);
  return indicators.flatMap(({ value: indicator }) =>
    named.includes(indicator.id) && periodsOverlap(indicator.basis)
      ? [
          {
            ...at(value.indicator === indicator.id ? 'indicator' : 'indicators'),
            message: `The rule "${value.id}" reads a chart, but the periods of "${indicator.id}" (${basisNames[indicator.basis]}) ${advice} Say on which "basis".`,
          },
        ]
      : [],
  );
}
