import { claimNames } from '../claim.ts';
import type { Claim } from '../claim.ts';
import { functionWords } from '../function-words.ts';
import { tokenise, wordsAsTyped } from '../token.ts';
import type { Token } from '../token.ts';
import { createTrie } from '../trie.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What a part of a question says: what it is about, where, and when. */
type Part = 'subject' | 'area' | 'period';

const polite = createTrie<true>();
for (const phrase of functionWords) polite.add(tokenise(phrase), true, true);

/**
 * The whole questions that a text may stand for after another one: the parts that it names take the place of those, and
 * what it does not name stays. Where it has words of its own beside names ("source?"), they say what is asked, so only
 * the names of the question before stay. Each is to be understood as if it had been typed: nothing is taken on trust.
 */
export function composed(text: string, before: string, vocabulary: Vocabulary): Composed {
  const own = named(text, vocabulary);
  const earlier = named(before, vocabulary);
  if (own.others.length === 0) return { ownWords: false, texts: own.claims.length === 0 ? [] : replaced(own, earlier) };
  const withNames = inherited.map((parts) => [...kept(own, earlier, parts), text].join(' '));
  return { ownWords: true, texts: [...withNames, ...replacedBeside(own, earlier)] };
}

/** What a text may stand for after another one, the likeliest first. */
export interface Composed {
  /** Whether it has words of its own beside names, which say what is asked. */
  readonly ownWords: boolean;
  readonly texts: readonly string[];
}

/** Which names a text with words of its own inherits: as many as what it asks has a place for. */
const inherited: readonly (readonly Part[])[] = [
  ['subject', 'area', 'period'],
  ['subject', 'area'],
  ['subject', 'period'],
  ['subject'],
];

/** Whether a text names an indicator or an outcome. */
export function namesSubject(text: string, vocabulary: Vocabulary): boolean {
  return named(text, vocabulary).claims.some((claim) => partOf(claim) === 'subject');
}

interface Named {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly claims: readonly Claim[];
  /** Places of words that are neither a name nor such as may stand in any question. */
  readonly others: readonly number[];
}

function named(text: string, vocabulary: Vocabulary): Named {
  const tokens = tokenise(text);
  const claims = claimNames(tokens, vocabulary);
  const taken = new Set(claims.flatMap(({ at, next }) => Array.from({ length: next - at }, (_, i) => at + i)));
  const others: number[] = [];
  for (let at = 0; at < tokens.length;) {
    const next = taken.has(at) ? at + 1 : polite.longest(tokens, at)?.next;
    if (next === undefined) others.push(at);
    at = next ?? at + 1;
  }
  return { text, tokens, claims, others };
}

function partOf(claim: Claim): Part {
  if (claim.as === 'period') return 'period';
  return claim.meanings[0]?.as === 'area' ? 'area' : 'subject';
}

function wordsOf({ text, tokens }: Named, { at, next }: { readonly at: number; readonly next: number }): string {
  return next > at ? wordsAsTyped(text, tokens, at, next) : '';
}

/** The names of the question before, of these parts, that the text does not replace. */
function kept(own: Named, earlier: Named, parts: readonly Part[]): readonly string[] {
  const replacing = new Set(own.claims.map(partOf));
  const stays = (part: Part): boolean => parts.includes(part) && !replacing.has(part);
  return earlier.claims.filter((claim) => stays(partOf(claim))).map((claim) => wordsOf(earlier, claim));
}

/** The question before with each part of the text in the place of one of its own; one question for each such place. */
function replaced(own: Named, earlier: Named): readonly string[] {
  const byPart = Map.groupBy(own.claims, partOf);
  let texts: readonly (readonly string[])[] = [piecesOf(earlier)];
  for (const [part, claims] of byPart) {
    const words = claims.map((claim) => wordsOf(own, claim)).join(' and ');
    const places = earlier.claims.flatMap((claim, index) => (partOf(claim) === part ? [index] : []));
    texts = texts.flatMap((pieces) =>
      places.length === 0 ? [[...pieces, words]] : places.map((place) => pieces.with(place * 2 + 1, words)),
    );
  }
  return texts.map((pieces) => pieces.filter((piece) => piece !== '').join(' '));
}

/** With words of the text's own: the question before, its parts replaced, and those words after it. */
function replacedBeside(own: Named, earlier: Named): readonly string[] {
  const beside = own.others.map((at) => wordsAsTyped(own.text, own.tokens, at, at + 1)).join(' ');
  return replaced(own, earlier).map((text) => `${text} ${beside}`);
}

/** The text in turns: what stands between the names, and the names. */
function piecesOf(whole: Named): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const claim of whole.claims) {
    pieces.push(wordsOf(whole, { at, next: claim.at }), wordsOf(whole, claim));
    at = claim.next;
  }
  return [...pieces, wordsOf(whole, { at, next: whole.tokens.length })];
}
