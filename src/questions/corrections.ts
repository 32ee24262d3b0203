import type { Claim } from './claim.ts';
import type { Question } from './question.ts';
import { resolve } from './resolve.ts';
import { placesIn } from './resolved.ts';
import type { Resolved, Stretch } from './resolved.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { changesTheQuestion, mayBeASlip } from './weighty-words.ts';

/** Questions that the text may have meant, and the words that were read otherwise for them. */
export interface Corrected {
  readonly questions: readonly Question[];
  readonly about: readonly Stretch[];
}

type Unclear = Extract<Resolved, { outcome: 'unclear' }>;

/** More unknown words than this are no slips of the finger. */
const mostSlips = 4;

/** The questions that come of the text when its unknown words are taken for the known words next to them. */
export function corrected(
  raw: string,
  tokens: readonly Token[],
  unknown: readonly Stretch[],
  vocabulary: Vocabulary,
): Corrected {
  const places = placesIn(unknown);
  const slips = places.filter((at) => isSlip(tokens[at], vocabulary));
  if (slips.length === 0 || slips.length > mostSlips) return { questions: [], about: [] };
  const near = slips.map((at) => vocabulary.near(tokens[at]?.text ?? '', 3));
  const about = slips.map((at) => ({ at, next: at + 1 }));
  const questions = waysOf(near).flatMap((words) => {
    const text = replaced(raw, tokens, slips, words);
    return questionsIn(resolve(tokenise(text), vocabulary));
  });
  return { questions, about };
}

/** The question that is left when the unknown words are left out, where none of them would have changed it. */
export function withoutUnknown(
  raw: string,
  tokens: readonly Token[],
  { about, claims }: Unclear,
  vocabulary: Vocabulary,
): readonly Question[] {
  const places = placesIn(about);
  if (places.some((at) => changesTheQuestion(tokens, at) || isBesidePlace(tokens, at, claims))) return [];
  const text = replaced(
    raw,
    tokens,
    places,
    places.map(() => ''),
  );
  return questionsIn(resolve(tokenise(text), vocabulary));
}

/** Whether the token stands right next to the name of an area, which it may narrow: "Leicester Forest". */
function isBesidePlace(tokens: readonly Token[], at: number, claims: readonly Claim[]): boolean {
  const places = claims.filter((claim) => claim.as === 'entity' && claim.meanings[0]?.as === 'area');
  const parted = (place: number): boolean => (tokens[place]?.before ?? '') !== '';
  return places.some((claim) => (claim.next === at && !parted(at)) || (claim.at === at + 1 && !parted(claim.at)));
}

function isSlip(token: Token | undefined, { wordSet }: Vocabulary): boolean {
  return token !== undefined && mayBeASlip(token.text) && !wordSet.has(token.text);
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

function replaced(raw: string, tokens: readonly Token[], places: readonly number[], words: readonly string[]): string {
  let text = '';
  let from = 0;
  places.forEach((at, index) => {
    const token = tokens[at];
    if (token === undefined) return;
    text += `${raw.slice(from, token.from)}${words[index] ?? ''}`;
    from = token.to;
  });
  return text + raw.slice(from);
}
