import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** What an indicator is part of, or shares cases with, is an indicator too. */
export function relatedExist(draft: Draft): readonly Problem[] {
  const held = idsOf(draft.indicators);
  return draft.indicators.flatMap(({ value, at }) => [
    ...unknownIds(
      value.subsetOf,
      held,
      (index) => at('subsetOf', index),
      (id) => `"${value.id}" is a part of "${id}", which is not an indicator of this folder.`,
    ),
    ...unknownIds(
      value.overlaps,
      held,
      (index) => at('overlaps', index),
      (id) => `"${value.id}" overlaps "${id}", which is not an indicator of this folder.`,
    ),
  ]);
}
