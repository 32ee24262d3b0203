import { defaultMeaning } from '../default-meaning.ts';
import type { Token } from '../token.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Entity } from '../vocabulary-source.ts';

/** A name in an order: the one thing that it stands for, or all that share it. */
export interface NameRead {
  readonly at: number;
  readonly next: number;
  readonly meanings: readonly Entity[];
}

/** Reads the longest name at a place; words that several things share stand for all of them unless one is meant by default. */
export function nameAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): NameRead | undefined {
  const found = vocabulary.names.longest(tokens, at);
  if (found === undefined) return undefined;
  const meanings = [...new Map(found.meanings.map((each) => [`${each.as} ${each.id}`, each])).values()];
  const usual = meanings.length > 1 ? defaultMeaning(meanings, tokens.slice(at, found.next)) : undefined;
  return { at, next: found.next, meanings: usual === undefined ? meanings : [usual] };
}
