import { isName } from './english/is-english.ts';
import type { Understanding, UnclearReason } from './question.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that kept a question from being answered, with the known word nearest to it; nothing tells who asked or where. */
export interface UnansweredWord {
  readonly word: string;
  readonly reason: UnclearReason;
  /** The known word that is nearest; empty where none is near. */
  readonly nearest: string;
}

/** A word with how often it stood in the way, and since when and until when. */
export interface UnansweredCount extends UnansweredWord {
  readonly times: number;
  /** Civil dates of the first and last day. */
  readonly first: string;
  readonly last: string;
}

/** Finds what kept questions from being answered. */
export interface UnansweredReader {
  /** By word, the most frequent first. */
  counted(most: number): Promise<readonly UnansweredCount[]>;
}

/** Keeps what kept questions from being answered, counted by day. */
export interface UnansweredWords extends UnansweredReader {
  count(words: readonly UnansweredWord[], day: string): Promise<void>;
  /** Forgets the days before one, and says how many counts that were. */
  forgetBefore(day: string): Promise<number>;
}

/** More words than these are no question. */
const mostWords = 5;

/** An address of a person, a page or a place on a disk. */
const isAddress = /\S[@/\\.:]\S/u;

/** Longer words than this are none. */
const longestWord = 40;

/**
 * The words in the way of an understanding that may be kept: none with a digit or sign, and none that looks like a name, as
 * one with a capital does that is not all in capitals, one of a list of names, or one beside such a word. A name that
 * is spelt like another word and in small letters is not told from it.
 */
export function unansweredWords(understood: Understanding, vocabulary: Vocabulary): readonly UnansweredWord[] {
  if (understood.outcome !== 'unclear') return [];
  const { reason, words } = understood;
  const kept = words.flatMap((stretch) => keptOf(stretch, vocabulary)).slice(0, mostWords);
  return [...new Set(kept)].map((word) => ({ word, reason, nearest: nearestTo(word, vocabulary) }));
}

function keptOf(stretch: string, vocabulary: Vocabulary): readonly string[] {
  if (isAddress.test(stretch)) return [];
  const tokens = tokenise(stretch);
  const names = tokens.map((token) => looksLikeName(token, stretch, vocabulary));
  return tokens.flatMap(({ text }, at) => {
    const beside = names[at] === true || names[at - 1] === true || names[at + 1] === true;
    return beside || text.length > longestWord || !/^\p{L}{2,}$/u.test(text) ? [] : [text];
  });
}

function looksLikeName({ text, from }: Token, stretch: string, { wordSet }: Vocabulary): boolean {
  if (wordSet.has(text)) return false;
  const [first = '', second = ''] = stretch.slice(from);
  const capital = first !== first.toLowerCase() && second !== second.toUpperCase();
  return capital || isName(text);
}

function nearestTo(word: string, vocabulary: Vocabulary): string {
  return vocabulary.oneSlip(word).find((near) => vocabulary.nameWords.has(near)) ?? vocabulary.near(word, 1)[0] ?? '';
}
