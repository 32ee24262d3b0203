import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Ambiguity } from '../catalogue.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** An ambiguity offers at least two things, all of which the folder knows. */
export function choicesExist(draft: Draft): readonly Problem[] {
  const indicators = idsOf(draft.indicators);
  const areas = idsOf(draft.areas);
  return draft.ambiguities.flatMap((entry) => [
    ...tooFew(entry),
    ...unknownIds(
      entry.value.indicators,
      indicators,
      (index) => entry.at('indicators', index),
      (id) => `An ambiguity offers "${id}", which is not an indicator of this folder.`,
    ),
    ...unknownIds(
      entry.value.areas,
      areas,
      (index) => entry.at('areas', index),
      (id) => `An ambiguity offers the area "${id}", which is not in areas.yaml.`,
    ),
  ]);
}

function tooFew({ value, at }: Entry<Ambiguity>): readonly Problem[] {
  if (new Set([...value.indicators, ...value.areas]).size > 1) return [];
  return [
    { ...at(), message: `"${value.words.join('", "')}" is listed as ambiguous but offers fewer than two things.` },
  ];
}
