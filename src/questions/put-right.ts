import { respelt } from './corrections.ts';
import { isEnglish } from './english/is-english.ts';
import { isFormWord } from './form-words.ts';
import { resolve } from './resolve.ts';
import { placesIn } from './resolved.ts';
import type { Resolved } from './resolved.ts';
import type { Token } from './token.ts';
import { turningWords } from './turning-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { mayBeASlip } from './weighty-words.ts';

/** A text in which one misspelt word was put right, and what it comes to then. */
export interface PutRight {
  readonly tokens: readonly Token[];
  readonly resolved: Extract<Resolved, { outcome: 'question' }>;
  /** Where the misspelt word stands. */
  readonly at: number;
}

/**
 * Puts the one misspelt word of a text right, where only one question can come of that. A word that is English, a name or
 * known here is never misspelt; nothing is put right where the word could also be one that turns the question.
 */
export function putRight(tokens: readonly Token[], resolved: Resolved, vocabulary: Vocabulary): PutRight | undefined {
  if (resolved.outcome === 'question' || resolved.outcome === 'command') return undefined;
  const taken = new Set(placesIn([...resolved.claims, ...resolved.cues]));
  const [at, ...more] = [...tokens.keys()].filter(
    (place) => !taken.has(place) && isMisspelt(tokens[place], vocabulary),
  );
  const typed = at === undefined ? undefined : tokens[at];
  if (at === undefined || typed === undefined || more.length > 0) return undefined;
  const near = vocabulary.oneSlip(typed.text).filter((word) => mayBe(typed.text, word, vocabulary));
  if (near.some((word) => turningWords.has(word) && !vocabulary.wordSet.has(word))) return undefined;
  if (typed.text.length === 3 && near.some(isFormWord)) return undefined;
  const ways = near.flatMap((word) => wayOf(respelt(tokens, [at], [word]), at, vocabulary));
  return ways.every((way) => way.asks === ways[0]?.asks) ? ways[0]?.read : undefined;
}

interface Way {
  readonly read: PutRight;
  /** The question as text, by which ways are told apart. */
  readonly asks: string;
}

function wayOf(tokens: readonly Token[], at: number, vocabulary: Vocabulary): readonly Way[] {
  const resolved = resolve(tokens, vocabulary);
  if (resolved.outcome !== 'question') return [];
  return [{ read: { tokens, resolved, at }, asks: JSON.stringify(resolved.question) }];
}

function isMisspelt(token: Token | undefined, { wordSet }: Vocabulary): boolean {
  if (token === undefined || token.text.length < 3 || !/^[a-z]+$/u.test(token.text)) return false;
  return mayBeASlip(token.text) && !wordSet.has(token.text) && !isEnglish(token.text);
}

/**
 * Of three letters only two that changed places tell a word. A word that forms the question rather than names something
 * decides what is asked, so a short one must begin as it does.
 */
function mayBe(typed: string, word: string, { nameWords }: Vocabulary): boolean {
  if (typed.length === 3) return word.length === 3 && sorted(typed) === sorted(word);
  if (nameWords.has(word) || turningWords.has(word)) return word.length > 2;
  return word.length > 3 && (word.length > 5 || beginsAlike(typed, word));
}

/** Whether both begin with the same letter, with the same two in whatever order, or one only lacks the other's first letter. */
function beginsAlike(typed: string, word: string): boolean {
  return (
    typed[0] === word[0] ||
    sorted(typed.slice(0, 2)) === sorted(word.slice(0, 2)) ||
    (word.length > 4 && typed === word.slice(1))
  );
}

function sorted(word: string): string {
  return word.split('').toSorted().join('');
}
