import type { CueClaim } from './attempt.ts';
import type { Claim } from './claim.ts';
import type { PlainCommand, DeclineReason, Question, UnclearReason } from './question.ts';

/** A stretch of tokens. */
export interface Stretch {
  readonly at: number;
  readonly next: number;
}

/** What a text comes to before anything is offered: the question it asks, or what keeps it from asking one. */
export type Resolved = { readonly claims: readonly Claim[]; readonly cues: readonly CueClaim[] } & (
  | { readonly outcome: 'question'; readonly question: Question; readonly otherwise: readonly Question[] }
  | { readonly outcome: 'command'; readonly command: PlainCommand }
  | {
      readonly outcome: 'declined';
      readonly reason: DeclineReason;
      readonly indicators: readonly string[];
      /** The indicators that shared words may mean. */
      readonly perhaps: readonly string[];
    }
  | {
      readonly outcome: 'unclear';
      readonly reason: UnclearReason;
      /** The tokens in the way. */
      readonly about: readonly Stretch[];
      readonly offers: readonly Question[];
      /** The command that the text speaks of among words that are no part of one. */
      readonly command?: PlainCommand;
    }
);

/** Stretches in order, those that touch as one. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const { at, next } of stretches.toSorted((a, b) => a.at - b.at)) {
    const last = joined.at(-1)?.next === at ? joined.pop() : undefined;
    joined.push({ at: last?.at ?? at, next });
  }
  return joined;
}

/** Single tokens as stretches, neighbours as one. */
export function stretchesOf(places: readonly number[]): readonly Stretch[] {
  return joinStretches(places.map((at) => ({ at, next: at + 1 })));
}

/** The places of all tokens in the stretches. */
export function placesIn(stretches: readonly Stretch[]): readonly number[] {
  return stretches.flatMap(({ at, next }) => Array.from({ length: next - at }, (_, i) => at + i));
}
