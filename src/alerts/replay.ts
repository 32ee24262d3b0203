import type { Indicator } from '../indicators/indicator.ts';
import type { Observation, SeriesKey, StoredObservation } from '../indicators/observation.ts';
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
  const told = figures.map((figure, nth) => ({ figure, known: [...history, ...figures.slice(0, nth + 1)] }));
  return decisionsOn(rule, told, world);
}

/**
 * What a rule would have decided of a series, told every vintage of it in the order in which they became known; those that
 * came together, the oldest period first, as if each had been told by itself.
 */
export function replayVintages(
  rule: Rule,
  vintages: readonly StoredObservation[],
  world: ReplayWorld,
): readonly { readonly figure: StoredObservation; readonly decision: Decision }[] {
  const inOrder = vintages.toSorted(
    (a, b) =>
      a.published.localeCompare(b.published) ||
      a.publication - b.publication ||
      a.period.end.localeCompare(b.period.end) ||
      a.vintage - b.vintage,
  );
  const newest = new Map<string, StoredObservation>();
  const told = inOrder.map((figure) => {
    newest.set(`${figure.period.start} ${figure.period.end}`, figure);
    return { figure, known: [...newest.values()].toSorted((a, b) => a.period.end.localeCompare(b.period.end)) };
  });
  const decisions = decisionsOn(rule, told, world);
  return inOrder.flatMap((figure, nth) => {
    const decision = decisions[nth];
    return decision === undefined ? [] : [{ figure, decision }];
  });
}

interface Told {
  /** What has just become known. */
  readonly figure: Observation;
  /** All that is known by then, oldest period first. */
  readonly known: readonly Observation[];
}

function decisionsOn(rule: Rule, told: readonly Told[], world: ReplayWorld): readonly Decision[] {
  let standing: Exception | undefined;
  return told.map(({ figure, known: observations }, nth) => {
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
