import { phraseList } from '../phrase-list.ts';
import { tokenise } from '../token.ts';
import type { Token } from '../token.ts';
import { createTrie } from '../trie.ts';

/** What the first words of a text make of it: it goes on from the question before, or puts that right. */
export type Opening = 'goes-on' | 'puts-right';

const phrases: Readonly<Record<Opening, readonly string[]>> = {
  'goes-on': phraseList(`
    and, and what about, and how about, and for, and in, what about, how about, what of, and what of, same for,
    same again for, the same for, and the same for, same in, the same in, now for, and now for, ditto for, but for,
    but what about, also, also for, or, or for, ok and, okay and, then what about
  `),
  'puts-right': phraseList(`
    no, nope, no sorry, sorry, no i meant, i meant, i mean, no i mean, sorry i meant, no that is wrong, wrong,
    thats wrong, that is wrong, not that, no not that, no thats not what i meant, thats not what i meant, rather,
    i said, no i said, actually, no actually, make that, no make that, undo
  `),
};

const openers = createTrie<Opening>();
for (const opening of ['goes-on', 'puts-right'] as const) {
  for (const phrase of phrases[opening]) openers.add(tokenise(phrase), opening, true);
}

/** How a text opens, and the place of the first word after it; undefined where it opens like any question. */
export function openingOf(tokens: readonly Token[]): { readonly opening: Opening; readonly next: number } | undefined {
  const found = openers.longest(tokens, 0);
  const opening = found?.meanings[0];
  return found === undefined || opening === undefined ? undefined : { opening, next: found.next };
}
