import type { Draft } from '../draft.ts';
import { idsOf } from '../draft.ts';
import { foldName } from '../fold-name.ts';
import type { Problem } from '../problem.ts';
import { unknownIds } from './unknown.ts';

/** What is said not to be held has no name of an indicator or area, and what is near to it is known. */
export function notHeldClear(draft: Draft): readonly Problem[] {
  const indicators = idsOf(draft.indicators);
  const named = new Map(
    [...draft.indicators, ...draft.areas].flatMap(({ value }) =>
      [value.name, ...value.aliases].map((name) => [foldName(name), value.name] as const),
    ),
  );
  return draft.notHeld.flatMap((entry) => [
    ...entry.value.words.flatMap((words, index) => {
      const holder = named.get(foldName(words));
      const message = `"${words}" is listed as not held, but it is a name of "${holder ?? ''}".`;
      return holder === undefined ? [] : [{ ...entry.at('words', index), message }];
    }),
    ...unknownIds(
      entry.value.near,
      indicators,
      (index) => entry.at('near', index),
      (id) => `What is not held is near "${id}", which is not an indicator of this folder.`,
    ),
  ]);
}
