import { idsOf } from '../draft.ts';
import { unknownIds } from './unknown.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';

/** Parents, headline areas and the areas of caveats and breaks are areas of areas.yaml. */
export function areasExist(draft: Draft): readonly Problem[] {
  const held = idsOf(draft.areas);
  const parents = draft.areas.flatMap(({ value, at }) =>
    unknownIds(
      [value.parent],
      held,
      () => at('parent'),
      (id) => `"${value.id}" lies in "${id}", which is not an area of areas.yaml.`,
    ),
  );
  return [...parents, ...draft.indicators.flatMap((entry) => ofIndicator(entry, held))];
}

const one = { caveats: 'caveat', breaks: 'break' } as const;

function ofIndicator({ value, at }: Entry<IndicatorEntry>, held: ReadonlySet<string>): readonly Problem[] {
  const headline = unknownIds(
    [value.headlineArea],
    held,
    () => at('headlineArea'),
    (id) => `The headline area of "${value.id}" is "${id}", which is not an area of areas.yaml.`,
  );
  const limited = (['caveats', 'breaks'] as const).flatMap((kind) =>
    value[kind].flatMap(({ areas = [] }, index) =>
      unknownIds(
        areas,
        held,
        (nth) => at(kind, index, 'areas', nth),
        (id) => `A ${one[kind]} of "${value.id}" is for "${id}", which is not an area of areas.yaml.`,
      ),
    ),
  );
  return [...headline, ...limited];
}
