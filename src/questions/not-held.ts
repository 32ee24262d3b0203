import { idsOf } from './attempt.ts';
import { isHarmless } from './harmless-words.ts';
import type { Question } from './question.ts';
import { placesIn } from './resolved.ts';
import type { Resolved, Stretch } from './resolved.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import { createTrie } from './trie.ts';
import type { Trie } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { NotHeldWords } from './vocabulary-source.ts';

/** Words of a text for something that no figure is held of, and what is held that is near to it. */
export interface NotHeld {
  readonly what: NotHeldWords['what'];
  readonly about: readonly Stretch[];
  readonly near: readonly Question[];
}

const tries = new WeakMap<readonly NotHeldWords[], Trie<NotHeldWords>>();

/**
 * The first words in the way that the catalogue lists as not held. They may hold a word that is a name by itself ("knife
 * crime"). What is near is offered in the place that is named, and only where nothing else is said.
 */
export function notHeldIn(
  tokens: readonly Token[],
  { about, claims }: Pick<Extract<Resolved, { outcome: 'unclear' }>, 'about' | 'claims'>,
  vocabulary: Vocabulary,
): NotHeld | undefined {
  const { notHeld } = vocabulary.source;
  if (notHeld === undefined) return undefined;
  const unknown = placesIn(about);
  for (const at of tokens.keys()) {
    const found = trieOf(notHeld).longest(tokens, at);
    const [entry] = found?.meanings ?? [];
    if (found === undefined || entry === undefined) continue;
    const within = (place: number): boolean => at <= place && place < found.next;
    if (!unknown.some(within)) continue;
    const others = claims.filter((claim) => !within(claim.at));
    const rest = unknown.filter((place) => !within(place));
    const alone =
      rest.every((place) => isHarmless(tokens[place]?.text ?? '')) &&
      others.every((claim) => claim.as === 'entity' && claim.meanings[0]?.as === 'area');
    const [area, ...more] = idsOf(others, 'area');
    const near: readonly Question[] =
      alone && more.length === 0
        ? entry.near.map((indicator) => ({ kind: 'latest', indicator, ...(area === undefined ? {} : { area }) }))
        : [];
    return { what: entry.what, about: [{ at, next: found.next }], near };
  }
  return undefined;
}

function trieOf(notHeld: readonly NotHeldWords[]): Trie<NotHeldWords> {
  const known = tries.get(notHeld);
  if (known !== undefined) return known;
  const trie = createTrie<NotHeldWords>();
  for (const entry of notHeld) for (const text of entry.words) trie.add(tokenise(text), entry, false);
  tries.set(notHeld, trie);
  return trie;
}
