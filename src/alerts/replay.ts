import type { Indicator } from '../indicators/indicator.ts';
import type { Observation, SeriesKey } from '../indicators/observation.ts';
import { decide } from './decide.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluatedSeries } from './evaluate.ts';
import { changedException, confirmedException, raisedException } from './exception-after.ts';
import type { Decision, Exception } from './exception.ts';
import type { Rule } from './rule.ts';
import { worseBy } from './worse.ts';

/** What a series is replayed with, beside its figures. */
export type ReplayWorld = Omit<EvaluatedSeries, 'observations' | 'isNew' | 'standing'> & {
  readonly indicator: Indicator;
};

/**
 * What a rule would have decided of a series, told one figure after the other: for each figure the decision, by the same
 * judging and deciding as when figures are published. The history was known before and is not judged.
 */
export function replay(
  rule: Rule,
  figures: readonly Observation[],
  world: ReplayWorld,
  history: readonly Observation[] = [],
): readonly Decision[] {
  let standing: Exception | undefined;
  return figures.map((figure, nth) => {
    const observations = [...history, ...figures.slice(0, nth + 1)];
    const isNew = (each: Observation): boolean => each === figure;
    const verdict = evaluate(rule, { ...world, observations, isNew, ...(standing ? { standing } : {}) });
    const at = `${figure.published}T12:00:00.000Z`;
    const decision = decide(verdict, standing, { at, isWorse: worseBy(rule, world.indicator) });
    standing = standingAfter(decision, standing, { rule, series: figure, reference: `R-${nth}`, at });
    return decision;
  });
}

interface Step {
  readonly rule: Rule;
  readonly series: SeriesKey;
  readonly reference: string;
  readonly at: string;
}

/** What stands after a decision; nothing once it has cleared or was dropped. */
function standingAfter(decision: Decision, standing: Exception | undefined, step: Step): Exception | undefined {
  switch (decision.action) {
    case 'none':
      return standing;
    case 'raise':
    case 'wait':
      return standing ? confirmedException(decision, standing, step.at) : raisedException(decision, step);
    case 'update':
    case 'worse':
      return standing && changedException(decision, standing, step.at);
    case 'clear':
    case 'drop':
      return undefined;
  }
}
