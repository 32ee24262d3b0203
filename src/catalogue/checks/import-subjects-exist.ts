import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** Every name in a foreign file stands for an indicator that the folder knows. */
export function importSubjectsExist(draft: Draft): readonly Problem[] {
  const indicators = idsOf(draft.indicators);
  return draft.imports.flatMap(({ value, at }) =>
    unknownIds(
      [value.indicator],
      indicators,
      () => at('indicator'),
      (id) => `An import is mapped to "${id}", which is not an indicator of this folder.`,
    ),
  );
}
