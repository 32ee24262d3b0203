import { isBesidePlace } from './corrections.ts';
import { isPassedOver } from './passed-over-words.ts';
import { resolve } from './resolve.ts';
import { placesIn } from './resolved.ts';
import type { Resolved } from './resolved.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text without the words that say nothing in it, and the question that the rest of it is. */
export interface WithoutWords {
  readonly tokens: readonly Token[];
  readonly resolved: Extract<Resolved, { outcome: 'question' }>;
}

/** Reads a text in which no word is unknown but such as say nothing. Right beside a place they may be part of its name. */
export function withoutPassedOver(
  tokens: readonly Token[],
  resolved: Resolved,
  vocabulary: Vocabulary,
): WithoutWords | undefined {
  if (resolved.outcome !== 'unclear' || resolved.reason !== 'unknown-words' || resolved.command !== undefined)
    return undefined;
  const places = placesIn(resolved.about);
  const saysNothing = (at: number): boolean =>
    isPassedOver(tokens[at]?.text ?? '') && !isBesidePlace(tokens, at, resolved.claims);
  if (places.length === 0 || !places.every(saysNothing)) return undefined;
  const left = tokens.filter((_, at) => !places.includes(at));
  const read = resolve(left, vocabulary);
  return read.outcome === 'question' ? { tokens: left, resolved: read } : undefined;
}
