import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** The region, the country and the county that figures are set against are areas of areas.yaml. */
export function comparatorsExist(draft: Draft): readonly Problem[] {
  const held = idsOf(draft.areas);
  const { value, at } = draft.partnership;
  return (['county', 'region', 'country'] as const).flatMap((which) =>
    unknownIds(
      [value.comparators[which]],
      held,
      () => at('comparators', which),
      (id) => `The ${which} to compare with is "${id}", which is not an area of areas.yaml.`,
    ),
  );
}
