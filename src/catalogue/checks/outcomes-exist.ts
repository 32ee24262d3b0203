import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** Every indicator belongs to an outcome of outcomes.yaml. */
export function outcomesExist(draft: Draft): readonly Problem[] {
  const held = idsOf(draft.outcomes);
  return draft.indicators.flatMap(({ value, at }) =>
    unknownIds(
      [value.outcome],
      held,
      () => at('outcome'),
      (id) => `"${value.id}" belongs to the outcome "${id}", which is not in outcomes.yaml.`,
    ),
  );
}
