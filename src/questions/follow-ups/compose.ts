import { idsOf } from '../attempt.ts';
import { claimNames } from '../claim.ts';
import type { Claim } from '../claim.ts';
import { functionWords } from '../function-words.ts';
import { tokenise, wordsAsTyped } from '../token.ts';
import type { Token } from '../token.ts';
import { createTrie } from '../trie.ts';
import { aspectText } from './about.ts';
import type { About, Aspect } from './about.ts';
import { namesOtherSide } from './comparing.ts';
import type { Context } from './context.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What a part of a question says: what it is about, where, and when. */
type Part = 'subject' | 'area' | 'period';

const polite = createTrie<true>();
for (const phrase of [...functionWords, 'just', 'only']) polite.add(tokenise(phrase), true, true);

/**
 * The whole questions that a text may stand for after what was told before: the parts that it names take the place of
 * those, and what it does not name stays. Where it has words of its own beside names ("source?"), they say what is asked,
 * so only what the conversation is about stays. Each is to be understood as if it had been typed: nothing is taken on trust.
 */
export function composed(text: string, { asked = '', about = nothing }: Context, vocabulary: Vocabulary): Composed {
  const own = named(text, vocabulary);
  const earlier = named(asked, vocabulary);
  const ways = inherited
    .map((stays) => besideNames(own, about, stays, vocabulary))
    .filter((each) => each !== undefined);
  if (own.others.length > 0) return { ownWords: true, ways: [...ways, ...replacedBeside(own, earlier)] };
  if (own.claims.length === 0) return { ownWords: false, ways: [] };
  const aboutNames = ways.slice(0, 1);
  return { ownWords: false, ways: narrows(own, about) ? aboutNames : [...replaced(own, earlier), ...aboutNames] };
}

const nothing: About = { indicators: [], areas: [] };

/** Whether a text names some of several places that were told of: it asks for those alone. */
function narrows({ claims }: Named, { areas }: About): boolean {
  const named = idsOf(claims, 'area');
  return named.length > 0 && named.length < areas.length && named.every((each) => areas.includes(each));
}

/** What a text may stand for after another one, the likeliest first. */
export interface Composed {
  /** Whether it has words of its own beside names, which say what is asked. */
  readonly ownWords: boolean;
  readonly ways: readonly Way[];
}

/** One question that a text may stand for. */
export interface Way {
  readonly text: string;
  /** What it goes on from, where that is what the conversation is about and not the question before as it was asked. */
  readonly names?: string;
  /** Whether words were added to the question before. */
  readonly adds?: true;
  /** Whether the area that the conversation is about was left out. */
  readonly leavesArea?: true;
}

/** Which names a text with words of its own inherits: as many as what it asks has a place for. */
const inherited: readonly (readonly Aspect[])[] = [
  ['indicators', 'areas', 'period'],
  ['indicators', 'areas'],
  ['indicators', 'period'],
  ['indicators'],
];

/** The text beside what stays of what the conversation is about; its own names take the place of those. */
function besideNames(own: Named, about: About, stays: readonly Aspect[], vocabulary: Vocabulary): Way | undefined {
  const byPart = [...Map.groupBy(own.claims, partOf)];
  const instead = byPart.filter(([, claims]) => !namesOtherSide(own.tokens, claims));
  const replacing = new Set<Aspect>(instead.map(([part]) => aspectOf[part]));
  if (own.tokens.some(({ text }) => newest.has(text))) replacing.add('period');
  const names = stays.filter((each) => !replacing.has(each)).map((each) => aspectText(about, each, vocabulary));
  if (names.includes(undefined)) return undefined;
  const said = names.filter((name) => name !== '').join(' ');
  if (said === '') return undefined;
  const leavesArea = about.areas.length > 0 && !stays.includes('areas') && !replacing.has('areas');
  return { text: `${said} ${own.text}`, names: said, ...(leavesArea ? { leavesArea } : {}) };
}

/** Words that ask for the newest figure, whatever was told before. */
const newest = new Set(['latest', 'newest', 'current', 'currently', 'recent', 'now', 'today']);

const aspectOf = { subject: 'indicators', area: 'areas', period: 'period' } as const;

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
  const pointing = pointingAt(tokens, claims);
  if (pointing !== undefined) return named(without(text, tokens, pointing), vocabulary);
  const taken = new Set(claims.flatMap(({ at, next }) => Array.from({ length: next - at }, (_, i) => at + i)));
  const others: number[] = [];
  for (let at = 0; at < tokens.length;) {
    const next = taken.has(at) ? at + 1 : polite.longest(tokens, at)?.next;
    if (next === undefined) others.push(at);
    at = next ?? at + 1;
  }
  return { text, tokens, claims, others };
}

/** Words that stand for what was told before. */
const pointers = new Set(['that', 'this', 'those', 'these']);

function pointingAt(tokens: readonly Token[], claims: readonly Claim[]): number | undefined {
  const free = (place: number): boolean => !claims.some(({ at, next }) => at <= place && place < next);
  return [...tokens.keys()].find((place) => pointers.has(tokens[place]?.text ?? '') && free(place));
}

function without(text: string, tokens: readonly Token[], place: number): string {
  return `${text.slice(0, tokens[place]?.from)}${text.slice(tokens[place]?.to)}`;
}

function partOf(claim: Claim): Part {
  if (claim.as === 'period') return 'period';
  return claim.meanings[0]?.as === 'area' ? 'area' : 'subject';
}

function wordsOf({ text, tokens }: Named, { at, next }: { readonly at: number; readonly next: number }): string {
  return next > at ? wordsAsTyped(text, tokens, at, next) : '';
}

/** The question before with each part of the text in the place of one of its own; one question for each such place. */
function replaced(own: Named, earlier: Named): readonly Way[] {
  const byPart = Map.groupBy(own.claims, partOf);
  const placesOf = (part: Part): readonly number[] =>
    earlier.claims.flatMap((claim, index) => (partOf(claim) === part ? [index] : []));
  let texts: readonly (readonly string[])[] = [piecesOf(earlier)];
  for (const [part, claims] of byPart) {
    const words = claims.map((claim) => wordsOf(own, claim)).join(' and ');
    const places = placesOf(part);
    texts = texts.flatMap((pieces) =>
      places.length === 0 ? [[...pieces, words]] : places.map((place) => pieces.with(place * 2 + 1, words)),
    );
  }
  const adds = [...byPart.keys()].some((part) => placesOf(part).length === 0);
  return texts.map((pieces) => wayOf(pieces.filter((piece) => piece !== '').join(' '), adds));
}

function wayOf(text: string, adds: boolean): Way {
  return { text, ...(adds ? { adds } : {}) };
}

/** With words of the text's own: the question before, its parts replaced, and those words after it; none where the text
 * names what to compare with, which takes the place of nothing. */
function replacedBeside(own: Named, earlier: Named): readonly Way[] {
  const otherSide = [...Map.groupBy(own.claims, partOf).values()].some((claims) => namesOtherSide(own.tokens, claims));
  if (otherSide) return [];
  const beside = own.others.map((at) => wordsAsTyped(own.text, own.tokens, at, at + 1)).join(' ');
  return replaced(own, earlier).map(({ text }) => wayOf(`${text} ${beside}`, true));
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
