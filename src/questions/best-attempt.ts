import { attempt, namedBy } from './attempt.ts';
import type { Attempt, Named } from './attempt.ts';
import { extra, fits } from './intent.ts';
import type { Intent } from './intent.ts';
import { intents } from './intents/intents.ts';
import { mayBeAskedTogether } from './together.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The first intent that claims every word and makes a question; where there is none, the one that comes nearest. */
export function bestAttempt(named: Named, vocabulary: Vocabulary): Attempt {
  const attempts: Attempt[] = [];
  for (const intent of intents) {
    const tried = applied(intent, named, vocabulary);
    if (tried !== undefined && isWhole(tried)) return tried;
    if (tried !== undefined) attempts.push(tried);
  }
  const [best] = attempts.toSorted(byFit);
  if (best === undefined) throw new Error('No intent takes a text without cues; the list must end with one that does.');
  return best;
}

/** Whether the attempt is a question with no word left over. */
export function isWhole({ residual, formed, periodOffers }: Attempt): boolean {
  return residual.length === 0 && formed.fits && periodOffers === undefined;
}

/**
 * The intent on the text, where it applies: one that finds no indicator where there is one does not. Several indicators fit
 * only a question of how they relate; any other intent is tried with the first of them, and can't be whole.
 */
function applied(intent: Intent, named: Named, vocabulary: Vocabulary): Attempt | undefined {
  const several = named.indicators.length > 1 && intent.name !== 'definition';
  const { indicators } = named;
  const joined = several ? together(intent, named, vocabulary) : undefined;
  if (joined !== undefined) return joined;
  const tried = attempt(intent, several ? { ...named, indicators: indicators.slice(0, 1) } : named, vocabulary);
  if (tried === undefined || (lacksIndicator(tried) && indicators.length > 0)) return undefined;
  return several ? { ...tried, formed: extra(['indicator'], []) } : tried;
}

/** The intent asked of each of several indicators that are joined, where each of them alone would be asked just so. */
function together(intent: Intent, named: Named, vocabulary: Vocabulary): Attempt | undefined {
  if (!mayBeAskedTogether(intent, named)) return undefined;
  const each = named.indicators.map((indicator) =>
    bestAttempt(namedBy(named.tokens, named.claims, [indicator], vocabulary), vocabulary),
  );
  const [first] = each;
  const alike = each.filter((one) => one.intent === intent && isWhole(one));
  const questions = alike.flatMap(({ formed }) =>
    formed.fits && formed.question.kind !== 'several' ? formed.question : [],
  );
  if (first === undefined || questions.length < each.length) return undefined;
  return { ...first, formed: fits({ kind: 'several', questions }) };
}

function lacksIndicator({ formed }: Attempt): boolean {
  return !formed.fits && 'lacks' in formed && formed.lacks === 'indicator';
}

/** Fewest words left first, then those that make a question, then the intents' own order. */
function byFit(a: Attempt, b: Attempt): number {
  return a.residual.length - b.residual.length || distance(a) - distance(b);
}

function distance({ formed }: Attempt): number {
  if (formed.fits) return 0;
  if ('extra' in formed) return 1;
  return formed.lacks === 'comparator' ? 2 : 3;
}
