import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** No area lies in itself and no indicator is a part of itself, however long the way round. */
export function noCircles(draft: Draft): readonly Problem[] {
  const parents = new Map(draft.areas.map(({ value }) => [value.id, value.parent === undefined ? [] : [value.parent]]));
  const wholes = new Map(draft.indicators.map(({ value }) => [value.id, value.subsetOf]));
  return [
    ...draft.areas.flatMap(({ value, at }) =>
      reaches(value.id, value.id, parents)
        ? [{ ...at('parent'), message: `The area "${value.id}" lies in itself by way of its parent.` }]
        : [],
    ),
    ...draft.indicators.flatMap(({ value, at }) =>
      reaches(value.id, value.id, wholes)
        ? [{ ...at('subsetOf'), message: `The indicator "${value.id}" is a part of itself by way of subsetOf.` }]
        : [],
    ),
  ];
}

function reaches(from: string, to: string, above: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(above.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (!seen.has(id)) open.push(...(above.get(id) ?? []));
    seen.add(id);
  }
  return false;
}
