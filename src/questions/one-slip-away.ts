import { editDistance } from './edit-distance.ts';

/** The words that are one slip of the finger away: a letter added, dropped or changed, or two neighbours swapped. */
export type OneSlipAway = (typed: string) => readonly string[];

/**
 * An index of words by what is left of each when any one letter is dropped. Two words one slip apart share such a rest, so
 * that a look-up takes as many steps as the word has letters, however many words there are.
 */
export function oneSlipAway(words: Iterable<string>): OneSlipAway {
  const byRest = new Map<string, string[]>();
  let longest = 0;
  for (const word of new Set(words)) {
    longest = Math.max(longest, word.length);
    for (const rest of rests(word)) {
      const sharing = byRest.get(rest);
      if (sharing === undefined) byRest.set(rest, [word]);
      else sharing.push(word);
    }
  }
  return (typed) => {
    if (typed.length > longest + 1) return [];
    const near = new Set([...rests(typed)].flatMap((rest) => byRest.get(rest) ?? []));
    return [...near].filter((word) => editDistance(typed, word, 1) === 1);
  };
}

/** The word, and the word without each of its letters. */
function rests(word: string): ReadonlySet<string> {
  return new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
}
