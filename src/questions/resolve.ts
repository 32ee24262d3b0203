import type { Indicator } from '../indicators/indicator.ts';
import { attempt, idsOf, namedBy } from './attempt.ts';
import type { Attempt, Named } from './attempt.ts';
import { claimNames } from './claim.ts';
import type { Claim, EntityClaim } from './claim.ts';
import { commandIn } from './command-reading.ts';
import type { CommandReading } from './command-reading.ts';
import { declineOf } from './decline.ts';
import { defaultMeaning } from './default-meaning.ts';
import { extra } from './intent.ts';
import type { Formed } from './intent.ts';
import { intents } from './intents/intents.ts';
import type { Command, DeclineReason, Question, UnclearReason } from './question.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Entity } from './vocabulary-source.ts';

/** A stretch of tokens. */
export interface Stretch {
  readonly at: number;
  readonly next: number;
}

/** What a text comes to before anything is offered: the question it asks, or what keeps it from asking one. */
export type Resolved = { readonly claims: readonly Claim[]; readonly cues: Attempt['cues'] } & (
  | { readonly outcome: 'question'; readonly question: Question; readonly otherwise: readonly Question[] }
  | { readonly outcome: 'command'; readonly command: CommandReading }
  | { readonly outcome: 'declined'; readonly reason: DeclineReason; readonly indicators: readonly string[] }
  | {
      readonly outcome: 'unclear';
      readonly reason: UnclearReason;
      readonly about: readonly Stretch[];
      readonly offers: readonly Question[];
      /** The command that the text speaks of among words that are no part of one. */
      readonly command?: Command['kind'];
    }
);

/** How many readings of shared words are looked at; more things than this share no word in a sound catalogue. */
const mostReadings = 12;

/** Resolves the tokens of a text: command, else the first intent that claims every word, else what is in the way. */
export function resolve(tokens: readonly Token[], vocabulary: Vocabulary): Resolved {
  const claims = claimNames(tokens, vocabulary);
  const command = commandIn(tokens, placesOf(claims));
  if (command !== undefined) return commandOf(command, claims);
  const readings = readingsOf(tokens, claims, vocabulary);
  const [first] = readings;
  if (readings.length === 1 && first !== undefined && !first.undecided) return first.resolved;
  const left = readings.find(({ resolved }) => resolved.outcome !== 'question' && isBeyondNames(resolved));
  if (left !== undefined) return withSingleNames(left.resolved, claims);
  return sharedWords(claims, readings);
}

function commandOf(command: CommandReading, claims: readonly Claim[]): Resolved {
  const left = command.residual.filter((at) => !placesOf(claims).has(at));
  if (left.length === 0 && claims.length === 0 && command.next > command.at) {
    return { outcome: 'command', command, claims, cues: [] };
  }
  const about = [...left.map((at) => ({ at, next: at + 1 })), ...claims];
  return {
    outcome: 'unclear',
    reason: 'unknown-words',
    about: joinStretches(about),
    offers: [],
    claims,
    cues: [],
    command: command.kind,
  };
}

/** A refusal names no indicator that only one way to take shared words gives. */
function withSingleNames(resolved: Resolved, claims: readonly Claim[]): Resolved {
  if (resolved.outcome !== 'declined') return resolved;
  const single = claims.filter((claim) => claim.as !== 'entity' || claim.meanings.length === 1);
  return { ...resolved, indicators: idsOf(single, 'indicator') };
}

interface Reading {
  readonly resolved: Resolved;
  /** Whether shared words had to be taken one way for it, with nothing to say which. */
  readonly undecided: boolean;
}

/** One reading for every way to take the shared words; the one by default alone, with the others beside it. */
function readingsOf(tokens: readonly Token[], claims: readonly Claim[], vocabulary: Vocabulary): readonly Reading[] {
  const decided = claims.map((claim) => withDefault(claim, tokens));
  const undecided = decided.some((claim) => claim.as === 'entity' && claim.meanings.length > 1);
  const readings = expand(decided).map((each) => ({ resolved: resolveNamed(tokens, each, vocabulary), undecided }));
  const [only] = readings;
  if (undecided || only?.resolved.outcome !== 'question') return readings;
  const others = otherDefaults(claims, decided).map((each) => resolveNamed(tokens, each, vocabulary));
  const questions = others.flatMap((each) => (each.outcome === 'question' ? [each.question] : []));
  return [{ undecided, resolved: { ...only.resolved, otherwise: [...only.resolved.otherwise, ...questions] } }];
}

function withDefault(claim: Claim, tokens: readonly Token[]): Claim {
  if (claim.as !== 'entity' || claim.meanings.length < 2) return claim;
  const meaning = defaultMeaning(claim.meanings, tokens.slice(claim.at, claim.next));
  return meaning ? { ...claim, meanings: [meaning] } : claim;
}

/** The claims with each default taken the other ways in turn. */
function otherDefaults(claims: readonly Claim[], decided: readonly Claim[]): readonly (readonly Claim[])[] {
  return claims.flatMap((claim, index) => {
    const taken = decided[index];
    if (claim.as !== 'entity' || claim.meanings.length < 2 || taken?.as !== 'entity') return [];
    const others = claim.meanings.filter(({ id }) => id !== taken.meanings[0]?.id);
    return others.map((meaning) => decided.with(index, { ...claim, meanings: [meaning] }));
  });
}

/** Every way to give each claim one meaning; words that the same things share are taken the same way throughout. */
function expand(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const shared = new Map(
    claims.flatMap((claim) => (claim.as === 'entity' ? [[sharers(claim), claim.meanings] as const] : [])),
  );
  const ways = [...shared].reduce<readonly ReadonlyMap<string, Entity>[]>(
    (sum, [key, meanings]) =>
      sum.flatMap((way) => meanings.map((meaning) => new Map([...way, [key, meaning]]))).slice(0, mostReadings),
    [new Map()],
  );
  return ways.map((way) => claims.map((claim) => taken(claim, way)));
}

function taken(claim: Claim, way: ReadonlyMap<string, Entity>): Claim {
  const meaning = claim.as === 'entity' ? way.get(sharers(claim)) : undefined;
  return claim.as === 'entity' && meaning !== undefined ? { ...claim, meanings: [meaning] } : claim;
}

function sharers({ meanings }: EntityClaim): string {
  return meanings.map(({ as, id }) => `${as} ${id}`).join();
}

/** Whether something other than the shared words is in the way. */
function isBeyondNames(resolved: Resolved): boolean {
  return resolved.outcome === 'declined' || (resolved.outcome === 'unclear' && resolved.reason === 'unknown-words');
}

function sharedWords(claims: readonly Claim[], readings: readonly Reading[]): Resolved {
  const about = claims.filter((claim): claim is EntityClaim => claim.as === 'entity' && claim.meanings.length > 1);
  const offers = readings.flatMap(({ resolved }) => {
    if (resolved.outcome === 'question') return [resolved.question];
    return resolved.outcome === 'unclear' ? resolved.offers : [];
  });
  return { outcome: 'unclear', reason: 'ambiguous', about, offers, claims, cues: readings[0]?.resolved.cues ?? [] };
}

/** Resolves claims that each have one meaning. */
function resolveNamed(tokens: readonly Token[], claims: readonly Claim[], vocabulary: Vocabulary): Resolved {
  const ids = idsOf(claims, 'indicator');
  const indicators = ids.flatMap((id) => vocabulary.indicators.get(id) ?? []);
  const named = namedBy(tokens, claims, indicators, vocabulary.source.calendar);
  const attempts = attemptsOf(named, vocabulary);
  const best = attempts.find(isWhole) ?? attempts.toSorted(byFit)[0];
  if (best === undefined) throw new Error('No intent takes a text without cues; the list must end with one that does.');
  const whole = isWhole(best) ? questionOf(best.formed) : undefined;
  if (whole !== undefined) return { outcome: 'question', ...whole, claims, cues: best.cues };
  const declined = declineOf(tokens, best.residual);
  if (declined !== undefined) {
    return {
      outcome: 'declined',
      reason: declined.reason,
      indicators: ids,
      claims,
      cues: [...best.cues, { ...declined, cue: declined.reason }],
    };
  }
  return inTheWay(best, named, vocabulary);
}

/** An intent that finds no indicator where there is one does not apply. */
function applies({ formed }: Attempt, { indicators }: Named): boolean {
  return formed.fits || 'extra' in formed || formed.lacks !== 'indicator' || indicators.length === 0;
}

/** More than one indicator fits only a question about how they relate; every other intent is tried with each of them. */
function attemptsOf(named: Named, vocabulary: Vocabulary): readonly Attempt[] {
  const several = named.indicators.length > 1;
  const first = { ...named, indicators: named.indicators.slice(0, 1) };
  return intents.flatMap((intent) => {
    const relates = intent.name === 'definition';
    const tried = attempt(intent, several && !relates ? first : named, vocabulary);
    if (tried === undefined || !applies(tried, named)) return [];
    return several && !relates ? [{ ...tried, formed: extra(['indicator'], []) }] : [tried];
  });
}

/** The same text, asked of one indicator only. */
function about({ tokens, claims }: Named, indicator: Indicator, vocabulary: Vocabulary): Named {
  return namedBy(tokens, claims, [indicator], vocabulary.source.calendar);
}

function isWhole({ residual, formed, periodOffers }: Attempt): boolean {
  return residual.length === 0 && formed.fits && periodOffers === undefined;
}

function questionOf(
  formed: Formed,
): { readonly question: Question; readonly otherwise: readonly Question[] } | undefined {
  return formed.fits ? { question: formed.question, otherwise: formed.otherwise ?? [] } : undefined;
}

/** Fewest words left first, then those that make a question, then the intents' own order. */
function byFit(a: Attempt, b: Attempt): number {
  return a.residual.length - b.residual.length || rankOf(a) - rankOf(b);
}

function rankOf({ formed }: Attempt): number {
  if (formed.fits) return 0;
  return 'extra' in formed ? 1 : formed.lacks === 'comparator' ? 2 : 3;
}

/** What keeps the attempt from being a question, in the order in which it is asked back. */
function inTheWay(best: Attempt, named: Named, vocabulary: Vocabulary): Resolved {
  const { claims } = named;
  const unclear = (reason: UnclearReason, about: readonly Stretch[], offers: readonly Question[]): Resolved => ({
    outcome: 'unclear',
    reason,
    about,
    offers,
    claims,
    cues: best.cues,
  });
  const { formed, residual, periodOffers } = best;
  if (residual.length > 0) return unclear('unknown-words', stretchesOf(residual), []);
  if (named.indicators.length > 1) {
    return unclear('too-much', claimsOf(claims, 'indicator'), askedOf(named.indicators, best, named, vocabulary));
  }
  if (periodOffers !== undefined)
    return unclear('unknown-period', claimsOf(claims, 'period'), periodOffers.flatMap(questionsIn));
  if (formed.fits) return unclear('empty', [], []);
  if ('extra' in formed)
    return unclear(
      formed.extra.every((each) => each === 'period') ? 'unknown-period' : 'unknown-words',
      formed.extra.flatMap((each) => claimsOf(claims, each)),
      formed.offers,
    );
  if (formed.lacks === 'comparator') return unclear('ambiguous', cueStretches(best), formed.offers);
  return unclear(
    'no-indicator',
    [],
    formed.offers.length > 0
      ? formed.offers
      : askedOf(vocabulary.source.indicators.slice(0, 3), best, named, vocabulary),
  );
}

function questionsIn(formed: Formed): readonly Question[] {
  return formed.fits ? [formed.question] : [];
}

function cueStretches({ cues }: Attempt): readonly Stretch[] {
  return cues.filter(({ cue }) => cue !== '' && cue !== 'unit');
}

/** What the intent makes of the text when it is asked of each indicator alone. */
function askedOf(
  indicators: readonly Indicator[],
  { intent }: Attempt,
  named: Named,
  vocabulary: Vocabulary,
): readonly Question[] {
  return indicators.flatMap((indicator) => {
    const alone = attempt(intent, about(named, indicator, vocabulary), vocabulary);
    return alone?.formed.fits === true ? [alone.formed.question] : [];
  });
}

function claimsOf(claims: readonly Claim[], as: 'indicator' | 'area' | 'outcome' | 'period'): readonly Stretch[] {
  return claims.filter((claim) => (claim.as === 'period' ? as === 'period' : claim.meanings[0]?.as === as));
}

function placesOf(claims: readonly Claim[]): ReadonlySet<number> {
  return new Set(claims.flatMap(({ at, next }) => Array.from({ length: next - at }, (_, i) => at + i)));
}

/** Neighbouring places as one stretch. */
export function stretchesOf(places: readonly number[]): readonly Stretch[] {
  return joinStretches(places.map((at) => ({ at, next: at + 1 })));
}

function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches
    .toSorted((a, b) => a.at - b.at)
    .reduce<readonly Stretch[]>((joined, { at, next }) => {
      const last = joined.at(-1);
      return last?.next === at ? [...joined.slice(0, -1), { at: last.at, next }] : [...joined, { at, next }];
    }, []);
}
