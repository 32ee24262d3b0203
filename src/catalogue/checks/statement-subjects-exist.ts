import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** Every statement is about an indicator and an area that the folder knows. */
export function statementSubjectsExist(draft: Draft): readonly Problem[] {
  const indicators = idsOf(draft.indicators);
  const areas = idsOf(draft.areas);
  return draft.statements.flatMap(({ value, at }) => [
    ...unknownIds(
      [value.indicator],
      indicators,
      () => at('indicator'),
      (id) => `A statement is about "${id}", which is not an indicator of this folder.`,
    ),
    ...unknownIds(
      [value.area],
      areas,
      () => at('area'),
      (id) => `A statement is about the area "${id}", which is not in areas.yaml.`,
    ),
  ]);
}
