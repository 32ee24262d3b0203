import { difference, type Verdict } from '../indicators/compare.ts';
import type { Target } from '../indicators/indicator.ts';
import type { Figure } from './answer.ts';

/** The figure against the indicator's own target, where it has one and the figure has a value. */
export function againstTarget(figure: Figure): { target?: { readonly target: Target; readonly verdict: Verdict } } {
  const { indicator, observation } = figure;
  if (indicator.target === undefined || observation.value === null) return {};
  const verdict = {
    comparable: true,
    difference: difference(indicator, observation.value, indicator.target.value),
  } as const;
  return { target: { target: indicator.target, verdict } };
}
