import { idsOf, namedBy } from './attempt.ts';
import { bestAttempt, isWhole } from './best-attempt.ts';
import { claimNames } from './claim.ts';
import type { Claim } from './claim.ts';
import { commandIn } from './command-reading.ts';
import type { CommandReading } from './command-reading.ts';
import { declineOf } from './decline.ts';
import { inTheWay } from './in-the-way.ts';
import { joinStretches, placesIn, stretchesOf } from './resolved.ts';
import type { Resolved } from './resolved.ts';
import { isShared, otherDefaults, waysToTake, withDefaults } from './shared-words.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Resolves the tokens of a text: a command, else the first intent that claims every word, else what is in the way. */
export function resolve(tokens: readonly Token[], vocabulary: Vocabulary): Resolved {
  const claims = claimNames(tokens, vocabulary);
  const command = commandIn(tokens, new Set(placesIn(claims)));
  if (command !== undefined) return commandOf(command, claims);
  const decided = withDefaults(claims, tokens);
  if (decided.some(isShared)) return sharedWords(tokens, decided, vocabulary);
  const resolved = resolveNamed(tokens, decided, vocabulary);
  if (resolved.outcome !== 'question') return resolved;
  const others = otherDefaults(claims, decided).map((each) => resolveNamed(tokens, each, vocabulary));
  const questions = others.flatMap((each) => (each.outcome === 'question' ? [each.question] : []));
  return { ...resolved, otherwise: [...resolved.otherwise, ...questions] };
}

/** A command stands alone: among other words it is offered, never carried out. */
function commandOf({ kind, at, next, residual }: CommandReading, claims: readonly Claim[]): Resolved {
  if (residual.length === 0 && claims.length === 0 && next > at) {
    return { outcome: 'command', command: kind, claims, cues: [] };
  }
  const about = joinStretches([...stretchesOf(residual), ...claims]);
  return { outcome: 'unclear', reason: 'unknown-words', about, offers: [], claims, cues: [], command: kind };
}

/** Shared words are asked back with a question for each way to take them, unless something else is in every way. */
function sharedWords(tokens: readonly Token[], claims: readonly Claim[], vocabulary: Vocabulary): Resolved {
  const ways = waysToTake(claims).map((each) => resolveNamed(tokens, each, vocabulary));
  const questions = ways.flatMap((each) => (each.outcome === 'question' ? [each.question] : []));
  const other = questions.length > 0 ? undefined : ways.find(isBeyondNames);
  // Whatever the shared words mean, the text is no question: the reading must not show one of their meanings.
  const certain = claims.filter((each) => !isShared(each));
  if (other?.outcome === 'declined') {
    const perhaps = new Set(ways.flatMap((each) => (each.outcome === 'declined' ? each.indicators : [])));
    return { ...other, claims: certain, indicators: idsOf(certain, 'indicator'), perhaps: [...perhaps] };
  }
  if (other !== undefined) return { ...other, claims: certain };
  const offers = ways.flatMap((each) => (each.outcome === 'unclear' ? each.offers : []));
  return {
    outcome: 'unclear',
    reason: 'ambiguous',
    about: claims.filter(isShared),
    offers: [...questions, ...offers],
    claims: certain,
    cues: ways[0]?.cues ?? [],
  };
}

/** Whether words are left over or declined, whatever the names mean. */
function isBeyondNames(resolved: Resolved): boolean {
  return (
    resolved.outcome === 'declined' ||
    (resolved.outcome === 'unclear' && resolved.reason === 'unknown-words' && resolved.offers.length === 0)
  );
}

/** Resolves claims that each have one meaning. What is left over may be what a refusal is known by. */
function resolveNamed(tokens: readonly Token[], claims: readonly Claim[], vocabulary: Vocabulary): Resolved {
  const ids = idsOf(claims, 'indicator');
  const indicators = ids.flatMap((id) => vocabulary.indicators.get(id) ?? []);
  const named = namedBy(tokens, claims, indicators, vocabulary);
  const best = bestAttempt(named, vocabulary);
  const { formed, cues } = best;
  if (isWhole(best) && formed.fits) {
    return { outcome: 'question', question: formed.question, otherwise: formed.otherwise ?? [], claims, cues };
  }
  const declined = declineOf(tokens, best.residual);
  if (declined !== undefined) {
    const { reason } = declined;
    const shown = [...cues, { ...declined, cue: reason }];
    return { outcome: 'declined', reason, indicators: ids, perhaps: [], claims, cues: shown };
  }
  return { outcome: 'unclear', ...inTheWay(best, named, vocabulary), claims, cues };
}
