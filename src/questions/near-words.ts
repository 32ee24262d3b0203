import { editDistance } from './edit-distance.ts';

/** How many slips of the finger a word of this length may hold and still be told. */
function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

/** In words of three letters only two that changed places are told apart from another word. */
function mayStandFor(typed: string, word: string): boolean {
  if (typed.length > 3 && word.length > 3) return true;
  return typed.split('').toSorted().join('') === word.split('').toSorted().join('');
}

/** The known words that a word may be a slip of, the nearest first; equals keep the order of the list. */
export function nearWords(typed: string, known: readonly string[], most: number): readonly string[] {
  const limit = slipsAllowed(typed.length);
  if (limit === 0) return [];
  return known
    .flatMap((word) => {
      const distance = editDistance(typed, word, limit);
      return distance === undefined || distance === 0 || !mayStandFor(typed, word) ? [] : [{ word, distance }];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ word }) => word);
}
