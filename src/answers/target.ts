import { difference, type Verdict } from '../indicators/compare.ts';
import { targetFits } from '../indicators/compute-rag.ts';
import type { Target } from '../indicators/indicator.ts';
import type { Figure } from './answer.ts';

/** The figure against the indicator's own target, where it has one and the figure has a value; a year's target says nothing of a part. */
export function againstTarget(figure: Figure): { target?: { readonly target: Target; readonly verdict: Verdict } } {
  const { indicator, observation } = figure;
  if (indicator.target === undefined || observation.value === null) return {};
  if (!targetFits(indicator, observation.basis)) {
    return { target: { target: indicator.target, verdict: { comparable: false, because: { why: 'basis' } } } };
  }
  const verdict = {
    comparable: true,
    difference: difference(indicator, observation.value, indicator.target.value),
  } as const;
  return { target: { target: indicator.target, verdict } };
}
