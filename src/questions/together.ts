import type { Named } from './attempt.ts';
import type { Claim } from './claim.ts';
import type { Intent } from './intent.ts';
import { phraseList } from './phrase-list.ts';
import type { Question } from './question.ts';
import type { Token } from './token.ts';

/** How many things are answered at once; more are asked back. */
export const mostTogether = 4;

/** The kinds of question that mean the same whether they are asked of one indicator or of several. */
const kinds: ReadonlySet<Question['kind']> = new Set([
  'latest',
  'trend',
  'rag',
  'source',
  'caveats',
  'behind',
  'compare-areas',
  'compare-with',
]);

/** What joins two names of which both are asked for. */
const joiningWords: readonly string[] = phraseList(
  'and, or, plus, and also, as well as, along with, together with, and then, and the, and our, and for',
);

const joiners = joiningWords.map((each) => each.split(' '));

function endsBefore(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, place) => tokens[at - words.length + place]?.text === word);
}

/**
 * Whether the intent may be asked of each indicator that a text names: they must be joined by "and", "or" or a comma, for
 * two names side by side may mean what both have in common.
 */
export function mayBeAskedTogether({ name }: Intent, { tokens, claims, indicators }: Named): boolean {
  if (!kinds.has(name) || indicators.length > mostTogether) return false;
  const named = claims.filter((claim) => claim.as === 'entity' && claim.meanings[0]?.as === 'indicator');
  if (isEachInItsPlace(claims, named)) return false;
  return named.slice(1).every(({ at }) => {
    const before = tokens[at]?.before ?? '';
    return /[,;/]/u.test(before) || joiners.some((words) => endsBefore(tokens, at, words));
  });
}

/** "Burglary in Blaby and vehicle crime in Melton": each of several places belongs to its own indicator. */
function isEachInItsPlace(claims: readonly Claim[], named: readonly Claim[]): boolean {
  const places = claims.filter((claim) => claim.as === 'entity' && claim.meanings[0]?.as === 'area');
  const [first, last] = [named[0]?.at ?? 0, named.at(-1)?.at ?? 0];
  return places.length > 1 && places.some(({ at }) => first < at && at < last);
}
