import type { PeriodReading } from './period-reading.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Entity } from './vocabulary-source.ts';

/** Tokens from `at` to before `next` that a name or a period of the vocabulary takes. */
export type Claim = EntityClaim | PeriodClaim;

export interface EntityClaim {
  readonly as: 'entity';
  readonly at: number;
  readonly next: number;
  /** More than one where the words are shared. */
  readonly meanings: readonly Entity[];
}

export interface PeriodClaim {
  readonly as: 'period';
  readonly at: number;
  readonly next: number;
  readonly reading: PeriodReading;
}

/** Takes names and periods from left to right, the longest at each place; of equals the name. */
export function claimNames(tokens: readonly Token[], vocabulary: Vocabulary): readonly Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < tokens.length;) {
    const claim = longestAt(tokens, at, vocabulary);
    if (claim !== undefined) claims.push(claim);
    at = claim?.next ?? at + 1;
  }
  return claims;
}

function longestAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Claim | undefined {
  const name = vocabulary.names.longest(tokens, at);
  const period = vocabulary.period(tokens, at);
  if (period !== undefined && period.next > (name?.next ?? at)) {
    return { as: 'period', at, next: period.next, reading: period.value };
  }
  return name && { as: 'entity', at, next: name.next, meanings: distinct(name.meanings) };
}

function distinct(meanings: readonly Entity[]): readonly Entity[] {
  return [...new Map(meanings.map((each) => [`${each.as} ${each.id}`, each])).values()];
}
