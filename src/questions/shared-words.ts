import type { Claim, EntityClaim } from './claim.ts';
import { defaultMeaning } from './default-meaning.ts';
import type { Token } from './token.ts';
import type { Entity } from './vocabulary-source.ts';

/** How many ways to take shared words are looked at; more things than this share no word in a sound catalogue. */
const mostWays = 12;

/** The claims with every shared word that has a default meaning taken for it. */
export function withDefaults(claims: readonly Claim[], tokens: readonly Token[]): readonly Claim[] {
  return claims.map((claim) => {
    if (!isShared(claim)) return claim;
    const meaning = defaultMeaning(claim.meanings, tokens.slice(claim.at, claim.next));
    return meaning ? { ...claim, meanings: [meaning] } : claim;
  });
}

/** Whether several things claim the words. */
export function isShared(claim: Claim): claim is EntityClaim {
  return claim.as === 'entity' && claim.meanings.length > 1;
}

/** The claims with each default taken the other ways, one at a time. */
export function otherDefaults(claims: readonly Claim[], decided: readonly Claim[]): readonly (readonly Claim[])[] {
  return claims.flatMap((claim, index) => {
    const chosen = decided[index];
    if (!isShared(claim) || chosen?.as !== 'entity') return [];
    const others = claim.meanings.filter(({ id }) => id !== chosen.meanings[0]?.id);
    return others.map((meaning) => decided.with(index, { ...claim, meanings: [meaning] }));
  });
}

/** Every way to give each claim one meaning; words that the same things share are taken the same way throughout. */
export function waysToTake(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const shared = new Map(claims.filter(isShared).map((claim) => [sharers(claim), claim.meanings]));
  let ways: readonly ReadonlyMap<string, Entity>[] = [new Map()];
  for (const [key, meanings] of shared) {
    ways = ways.flatMap((way) => meanings.map((meaning) => new Map([...way, [key, meaning]]))).slice(0, mostWays);
  }
  return ways.map((way) => claims.map((claim) => taken(claim, way)));
}

function taken(claim: Claim, way: ReadonlyMap<string, Entity>): Claim {
  const meaning = isShared(claim) ? way.get(sharers(claim)) : undefined;
  return claim.as === 'entity' && meaning !== undefined ? { ...claim, meanings: [meaning] } : claim;
}

function sharers({ meanings }: EntityClaim): string {
  return meanings.map(({ as, id }) => `${as} ${id}`).join();
}
