import { writtenOut } from './abbreviations.ts';
import type { Claim } from './claim.ts';
import type { Question } from './question.ts';
import { isEnglish } from './english/is-english.ts';
import { functionWords } from './function-words.ts';
import { isFormWord } from './form-words.ts';
import { isHarmless } from './harmless-words.ts';
import { resolve } from './resolve.ts';
import { placesIn } from './resolved.ts';
import type { Resolved, Stretch } from './resolved.ts';
import { isSlipOfTheFinger } from './slip-of-the-finger.ts';
import { stem } from './token.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { turningWords } from './turning-words.ts';
import { mayBeASlip } from './weighty-words.ts';

/** Questions that the text may have meant, and the words that were read otherwise for them. */
export interface Corrected {
  readonly questions: readonly Question[];
  readonly about: readonly Stretch[];
}

type Unclear = Extract<Resolved, { outcome: 'unclear' }>;

/** More unknown words than this are no slips of the finger. */
const mostSlips = 4;

/** No more questions than these are looked for. */
const mostQuestions = 4;

/** How many words a slip is tried as. */
const mostNear = 6;

/** The questions that come of the text when its unknown words are taken for the known words next to them. */
export function corrected(tokens: readonly Token[], unknown: readonly Stretch[], vocabulary: Vocabulary): Corrected {
  const places = placesIn(unknown);
  const slips = places.filter((at) => isSlip(tokens[at], vocabulary));
  if (slips.length === 0 || slips.length > mostSlips || isOneWordOfEnglish(tokens)) return { questions: [], about: [] };
  const near = slips.map((at) => nearest(tokens[at]?.text ?? '', vocabulary));
  const about = slips.map((at) => ({ at, next: at + 1 }));
  const questions: Question[] = [];
  for (const words of waysOf(near)) {
    if (questions.length >= mostQuestions) break;
    const resolved = resolve(respelt(tokens, slips, words), vocabulary);
    const leftOut = slips.some((at, nth) =>
      isLeftOut(tokens[at]?.text ?? '', at, words[nth] ?? '', resolved, vocabulary),
    );
    if (!leftOut) questions.push(...questionsIn(resolved));
  }
  return { questions, about };
}

const silent: ReadonlySet<string> = new Set(functionWords.flatMap((phrase) => phrase.split(' ')));

/** A word of English by itself says what it says: nothing beside it speaks for another. */
function isOneWordOfEnglish(tokens: readonly Token[]): boolean {
  const [only, ...others] = tokens.filter(({ text }) => !silent.has(text));
  return only !== undefined && others.length === 0 && isEnglish(only.text);
}

/**
 * The words that a word may be a slip of: those one slip away, the likeliest first, else those further off. A word that is
 * English is taken for another only where fingers slip so, and for none that is two slips away.
 */
function nearest(typed: string, { oneSlip, near, nameWords, wordSet }: Vocabulary): readonly string[] {
  const english = isEnglish(typed);
  const mayForm = (word: string): boolean =>
    word.length > 3 && (wordSet.has(word) || isFormWord(word) || !turningWords.has(word));
  const mayBe = (word: string): boolean =>
    word.length > 2 && (nameWords.has(word) || mayForm(word)) && (!english || isSlipOfTheFinger(typed, word));
  const one = typed.length < 3 ? [] : oneSlip(typed).filter(mayBe);
  const likeliest = one.toSorted((a, b) => unlikeliness(typed, a, nameWords) - unlikeliness(typed, b, nameWords));
  const words = one.length > 0 || english ? likeliest : near(typed, 3);
  return words.slice(0, mostNear);
}

/** Words that fingers slip to come first, then those of names. */
function unlikeliness(typed: string, word: string, nameWords: ReadonlySet<string>): number {
  return (isSlipOfTheFinger(typed, word) ? 0 : 2) + (nameWords.has(word) ? 0 : 1);
}

/**
 * Whether a word would be left out by taking it for one that says nothing, or would turn the question by itself. Where
 * that one belongs to a phrase of the question, as in "sow me" and "iver the last year", its neighbours show that it was meant.
 */
function isLeftOut(
  typed: string,
  at: number,
  word: string,
  { claims, cues }: Resolved,
  { nameWords }: Vocabulary,
): boolean {
  const turns = turningWords.has(word) || (silent.has(word) && isEnglish(typed));
  if (nameWords.has(word) || !turns) return false;
  return ![...claims, ...cues].some((each) => each.at <= at && at < each.next && each.next - each.at > 1);
}

/** The question that is left when the unknown words are left out, where all of them are such as say nothing. */
export function withoutUnknown(
  tokens: readonly Token[],
  { about, claims }: Unclear,
  vocabulary: Vocabulary,
): readonly Question[] {
  const places = placesIn(about);
  if (!places.every((at) => isHarmless(tokens[at]?.text ?? '') && !isBesidePlace(tokens, at, claims))) return [];
  const left = tokens.filter((_, at) => !places.includes(at));
  return questionsIn(resolve(left, vocabulary));
}

/** Whether the token stands right next to the name of an area, which it may narrow: "Leicester Forest". */
export function isBesidePlace(tokens: readonly Token[], at: number, claims: readonly Claim[]): boolean {
  const places = claims.filter((claim) => claim.as === 'entity' && claim.meanings[0]?.as === 'area');
  const parted = (place: number): boolean => (tokens[place]?.before ?? '') !== '';
  return places.some((claim) => (claim.next === at && !parted(at)) || (claim.at === at + 1 && !parted(claim.at)));
}

function isSlip(token: Token | undefined, { wordSet }: Vocabulary): boolean {
  return token !== undefined && mayBeASlip(token.text) && !wordSet.has(token.text) && !isFormWord(token.text);
}

function questionsIn(resolved: Resolved): readonly Question[] {
  if (resolved.outcome === 'question') return [resolved.question];
  return resolved.outcome === 'unclear' && resolved.reason === 'ambiguous' ? resolved.offers : [];
}

/** The nearest word for each slip; then, one slip at a time, the words next to that. */
function waysOf(near: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const nearest = near.map(([word]) => word);
  if (nearest.includes(undefined)) return [];
  const best = nearest.filter((word) => word !== undefined);
  return [best, ...near.flatMap((words, slip) => words.slice(1).map((word) => best.with(slip, word)))];
}

/** The tokens with those at the places written as other words. */
export function respelt(
  tokens: readonly Token[],
  places: readonly number[],
  words: readonly string[],
): readonly Token[] {
  return tokens.map((token, at) => {
    const word = words[places.indexOf(at)];
    if (word === undefined) return token;
    const text = writtenOut(word);
    return { ...token, text, stem: stem(text) };
  });
}
