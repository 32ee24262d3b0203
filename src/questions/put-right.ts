import { respelt } from './corrections.ts';
import { isEnglish } from './english/is-english.ts';
import { isFormWord } from './form-words.ts';
import { resolve } from './resolve.ts';
import { placesIn } from './resolved.ts';
import type { Resolved } from './resolved.ts';
import { isSlipOfTheFinger } from './slip-of-the-finger.ts';
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

/** A text with the place of its misspelt word. */
interface Slip {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly typed: string;
  /** Whether the text asks nothing without the word, so that the word is no addition that could change what it asks. */
  readonly isNeeded: boolean;
}

/** A word that the misspelt one may stand for, with the question that it makes. */
interface Way {
  readonly word: string;
  readonly read: PutRight;
  /** The question as text, by which ways are told apart. */
  readonly asks: string;
  /** How many of its neighbours are claimed together with it. */
  readonly held: number;
  /** Whether a name or a period holds it, and whether that is the name of an area. */
  readonly inName: boolean;
  readonly isPlace: boolean;
  /** Whether it stands in a name, in the middle or at an end that the text needs: its neighbours vouch for it. */
  readonly vouchedFor: boolean;
}

/**
 * Puts the one misspelt word of a text right, where only one question can come of that. A word that is English, a name or
 * known here is never misspelt. Where its neighbours in a name do not vouch for it, nothing is put right that could also
 * be a word that turns the question.
 */
export function putRight(tokens: readonly Token[], resolved: Resolved, vocabulary: Vocabulary): PutRight | undefined {
  if (resolved.outcome === 'question' || resolved.outcome === 'command') return undefined;
  const slip = slipIn(tokens, resolved, vocabulary);
  if (slip === undefined) return undefined;
  const near = vocabulary.oneSlip(slip.typed).filter((word) => word.length > 2);
  const ways = near.flatMap((word) => wayOf(slip, word, vocabulary));
  const vouchedFor = ways.filter(
    (way) => way.vouchedFor && (slip.typed.length > 3 || isSlipOfTheFinger(slip.typed, way.word)),
  );
  if (vouchedFor.length > 0) return onlyOne(vouchedFor);
  if (mayTurn(slip, near, vocabulary)) return undefined;
  return onlyOne(ways.filter((way) => mayStandAlone(slip, way)));
}

/** The way that all of those agree on that hold most neighbours. */
function onlyOne(ways: readonly Way[]): PutRight | undefined {
  const most = Math.max(...ways.map(({ held }) => held));
  const [first, ...others] = ways.filter(({ held }) => held === most);
  return others.every(({ asks }) => asks === first?.asks) ? first?.read : undefined;
}

function slipIn(tokens: readonly Token[], resolved: Resolved, vocabulary: Vocabulary): Slip | undefined {
  const taken = new Set(placesIn([...resolved.claims, ...resolved.cues]));
  const [at, ...more] = [...tokens.keys()].filter(
    (place) => !taken.has(place) && isMisspelt(tokens[place], vocabulary),
  );
  const typed = at === undefined ? undefined : tokens[at]?.text;
  if (at === undefined || typed === undefined || more.length > 0) return undefined;
  const without = tokens.filter((_, place) => place !== at);
  return { tokens, at, typed, isNeeded: resolve(without, vocabulary).outcome !== 'question' };
}

function wayOf({ tokens, at, isNeeded }: Slip, word: string, vocabulary: Vocabulary): readonly Way[] {
  const right = respelt(tokens, [at], [word]);
  const resolved = resolve(right, vocabulary);
  if (resolved.outcome !== 'question') return [];
  const holds = (each: { readonly at: number; readonly next: number }): boolean => each.at <= at && at < each.next;
  const name = resolved.claims.find(holds);
  const holding = name ?? resolved.cues.find(holds) ?? { at, next: at + 1 };
  const held = holding.next - holding.at - 1;
  const isInside = holding.at < at && at < holding.next - 1;
  return [
    {
      word,
      read: { tokens: right, resolved, at },
      asks: JSON.stringify(resolved.question),
      held,
      inName: name !== undefined,
      isPlace: name?.as === 'entity' && name.meanings[0]?.as === 'area',
      vouchedFor: name !== undefined && held > 0 && (isInside || isNeeded),
    },
  ];
}

function isMisspelt(token: Token | undefined, { wordSet }: Vocabulary): boolean {
  if (token === undefined || token.text.length < 3 || !/^[a-z]+$/u.test(token.text)) return false;
  return mayBeASlip(token.text) && !wordSet.has(token.text) && !isEnglish(token.text);
}

/** Whether one of the near words is of no name or cue and would turn the question, or of three letters forms one. */
function mayTurn({ typed }: Slip, near: readonly string[], { wordSet }: Vocabulary): boolean {
  if (near.some((word) => turningWords.has(word) && !wordSet.has(word))) return true;
  return typed.length === 3 && near.some(isFormWord);
}

/**
 * Whether a word that no neighbours vouch for may be meant. Of three letters only two that changed places tell a word. A
 * word that forms the question rather than names something decides what is asked, or is one too many, so that more must
 * speak for it: how it was mistyped and how it begins. Only the name of a place is looked for where a place would stand.
 */
function mayStandAlone(slip: Slip, way: Way): boolean {
  const { typed } = slip;
  const { word, held } = way;
  if (typed.length === 3) return word.length === 3 && sorted(typed) === sorted(word);
  if (held === 0 && !way.isPlace && !slip.isNeeded && followsPreposition(slip)) return false;
  const isSlip = isSlipOfTheFinger(typed, word);
  if (way.inName) return word.length > 5 || isSlip;
  return word.length > 3 && isSlip && (held > 0 || beginsAlike(typed, word));
}

const prepositions = new Set(['in', 'for', 'of', 'at', 'on', 'about', 'from', 'to', 'with', 'by']);

function followsPreposition({ tokens, at }: Slip): boolean {
  return prepositions.has(tokens[at - 1]?.text ?? '');
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
