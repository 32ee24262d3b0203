import type { Indicator } from '../indicators/indicator.ts';
import { attempt, namedBy } from './attempt.ts';
import type { Attempt, Named } from './attempt.ts';
import type { Claim } from './claim.ts';
import type { SlotName } from './intent.ts';
import type { Question, UnclearReason } from './question.ts';
import { stretchesOf } from './resolved.ts';
import type { Resolved, Stretch } from './resolved.ts';
import type { Vocabulary } from './vocabulary.ts';

type Obstacle = Pick<Extract<Resolved, { outcome: 'unclear' }>, 'reason' | 'about' | 'offers'>;

/** What keeps an attempt from being a question, in the order in which it is asked back: one thing at a time. */
export function inTheWay(best: Attempt, named: Named, vocabulary: Vocabulary): Obstacle {
  const { formed, residual, periodOffers } = best;
  const { claims, indicators } = named;
  if (residual.length > 0) return obstacle('unknown-words', stretchesOf(residual));
  if (indicators.length > 1) {
    const each = asked(indicators, best, named, vocabulary);
    return obstacle('too-much', claimsOf(claims, 'indicator'), each.length > 0 ? each : figuresOf(named));
  }
  if (periodOffers !== undefined) {
    const offers = periodOffers.flatMap((each) => (each.fits ? [each.question] : []));
    return obstacle('unknown-period', claimsOf(claims, 'period'), offers);
  }
  if (formed.fits) throw new Error('An attempt with nothing in its way is a question.');
  if ('extra' in formed) return leftOver(formed.extra, claims, formed.offers);
  if (formed.lacks === 'comparator') return obstacle('ambiguous', cueStretches(best), formed.offers);
  const examples = asked(vocabulary.source.indicators.slice(0, 3), best, named, vocabulary);
  return obstacle('no-indicator', [], [...formed.offers, ...examples]);
}

function obstacle(reason: UnclearReason, about: readonly Stretch[], offers: readonly Question[] = []): Obstacle {
  return { reason, about, offers };
}

/** The figure of each indicator alone, where nothing but indicators is named. */
function figuresOf({ claims, indicators }: Named): readonly Question[] {
  if (claims.some((claim) => claim.as === 'period' || claim.meanings[0]?.as !== 'indicator')) return [];
  return indicators.map(({ id }) => ({ kind: 'latest', indicator: id }));
}

/** Names and periods that the question has no place for. */
function leftOver(slots: readonly SlotName[], claims: readonly Claim[], offers: readonly Question[]): Obstacle {
  const reason = slots.every((each) => each === 'period') ? 'unknown-period' : 'unknown-words';
  return obstacle(
    reason,
    slots.flatMap((each) => claimsOf(claims, each)),
    offers,
  );
}

/** What the intent makes of the text when it is asked of each indicator alone. */
function asked(
  indicators: readonly Indicator[],
  { intent }: Attempt,
  { tokens, claims }: Named,
  vocabulary: Vocabulary,
): readonly Question[] {
  return indicators.flatMap((indicator) => {
    const alone = attempt(intent, namedBy(tokens, claims, [indicator], vocabulary), vocabulary);
    return alone?.formed.fits === true ? [alone.formed.question] : [];
  });
}

function claimsOf(claims: readonly Claim[], slot: SlotName): readonly Stretch[] {
  return claims.filter((claim) => (claim.as === 'period' ? slot === 'period' : claim.meanings[0]?.as === slot));
}

function cueStretches({ cues }: Attempt): readonly Stretch[] {
  return cues.filter(({ cue }) => cue !== '' && cue !== 'unit');
}
