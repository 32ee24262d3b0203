import type { Place, Problem } from '../problem.ts';

/** A problem for each id that is not held; `say` makes its sentence. */
export function unknownIds(
  ids: readonly (string | undefined)[],
  held: ReadonlySet<string>,
  at: (index: number) => Place,
  say: (id: string) => string,
): readonly Problem[] {
  return ids.flatMap((id, index) => (id === undefined || held.has(id) ? [] : [{ ...at(index), message: say(id) }]));
}
