import { editDistance } from './edit-distance.ts';

/** The known words that a word may be a slip of, the nearest first; equals keep the order in which they were given. */
export type NearWords = (typed: string, most: number) => readonly string[];

interface Known {
  readonly word: string;
  /** One bit for each letter that the word holds. */
  readonly letters: number;
  readonly isCue: boolean;
  readonly rank: number;
}

/**
 * Finds what a misspelt word may have been among the words of names and those of cues. Only words of about its length and
 * of nearly its letters are measured. A cue decides what is asked, so a word must come closer to be taken for one.
 */
export function nearWords(names: readonly string[], cues: readonly string[]): NearWords {
  const all = [...new Set([...names, ...cues])];
  const cue = new Set(cues);
  const known = all.map((word, rank) => ({ word, letters: lettersOf(word), isCue: cue.has(word), rank }));
  const byLength = Map.groupBy(known, ({ word }) => word.length);
  return (typed, most) => {
    const limit = slipsAllowed(typed.length);
    if (limit === 0) return [];
    const letters = lettersOf(typed);
    const lengths = Array.from({ length: 2 * limit + 1 }, (_, i) => typed.length - limit + i);
    const near: (Known & { readonly distance: number })[] = [];
    for (const length of lengths) {
      for (const each of byLength.get(length) ?? []) {
        const mayBe = hasAtMost(limit, each.letters & ~letters) && hasAtMost(limit, letters & ~each.letters);
        const distance = mayBe ? distanceTo(each, typed, limit) : undefined;
        if (distance !== undefined) near.push({ ...each, distance });
      }
    }
    return near
      .toSorted((a, b) => a.distance - b.distance || a.rank - b.rank)
      .slice(0, most)
      .map(({ word }) => word);
  };
}

/** How far the word is, where what was typed may stand for it. */
function distanceTo(known: Known, typed: string, limit: number): number | undefined {
  const distance = editDistance(typed, known.word, limit);
  if (distance === undefined || distance === 0 || !mayStandFor(typed, known.word)) return undefined;
  return known.isCue && !mayStandForCue(typed, known.word, distance) ? undefined : distance;
}

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

/** A cue keeps its first letter; two slips are forgiven only in a long one that keeps its first two. */
function mayStandForCue(typed: string, cue: string, distance: number): boolean {
  if (distance === 1) return typed[0] === cue[0];
  return cue.length >= 8 && typed.length >= 8 && typed.slice(0, 2) === cue.slice(0, 2);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

/** Whether no more bits than these are set: a slip takes at most one letter away and brings at most one. */
function hasAtMost(most: number, bits: number): boolean {
  let left = bits;
  for (let taken = 0; taken < most; taken += 1) left &= left - 1;
  return left === 0;
}
