import type { Claim } from '../claim.ts';
import { phraseList } from '../phrase-list.ts';
import { tokenise } from '../token.ts';
import type { Token } from '../token.ts';
import { createTrie } from '../trie.ts';

/** Words after which a name is what a figure is set against; those that join both sides need another name before it. */
const phrases = {
  against: phraseList(`
    compare with, compare to, compare it with, compare it to, compare that with, compare that to, compared with,
    compared to, comparing with, comparing to, comparison with, comparison to, compares with, compares to, against,
    versus, vs, v, than, above, below, over, under, up on, down on, similar to, the same as, same as, different from,
    different to, difference from, difference to
  `),
  joins: phraseList('compare, compared, comparing, comparison, comparison of, difference between'),
} as const;

const comparing = createTrie<keyof typeof phrases>();
for (const as of ['against', 'joins'] as const) for (const text of phrases[as]) comparing.add(tokenise(text), as, true);

const articles = new Set(['the', 'a', 'all', 'of', 'with', 'to', 'average']);

/**
 * Whether the names of one sort in a text are what a figure is to be set against ("compared with Blaby"), and none to look
 * at instead. "Compare Blaby and Melton" names both sides itself.
 */
export function namesOtherSide(tokens: readonly Token[], names: readonly Claim[]): boolean {
  const [first, ...more] = names;
  if (first === undefined) return false;
  for (let at = 0; at < first.at;) {
    const found = comparing.longest(tokens, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    const between = tokens.slice(found.next, first.at);
    const leads = between.every(({ text }) => articles.has(text));
    if (leads && (found.meanings.includes('against') || more.length === 0)) return true;
    at = found.next;
  }
  return false;
}
