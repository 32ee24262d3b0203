import type { Exception, Withdrawal } from '../alerts/exception.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import type { Rag } from '../indicators/rag.ts';

/** A figure as a digest tells it. */
export interface DigestMoment {
  readonly period: Period;
  readonly value: number;
  readonly publishedRag?: Rag;
  /** Set where it may still be changed by who published it. */
  readonly provisional?: true;
  /** Set once the figure was taken back: since then its value is shown to nobody. */
  readonly withdrawn?: Withdrawal;
}

/** A change of an indicator's newest figure since the last digest. */
export interface DigestMove {
  readonly series: SeriesKey;
  readonly now: DigestMoment;
  readonly before?: DigestMoment;
}

/** Why nobody can say whether a new figure is better or worse than the one before it. */
export const whyNotJudged = ['neutral', 'nothing-earlier', 'not-comparable'] as const;
export type WhyNotJudged = (typeof whyNotJudged)[number];

/** What the week was, for one conversation: never empty, in a stable order, with no incomplete period. */
export interface Digest {
  /** The instant the digest is for, and since when it looks. */
  readonly at: string;
  readonly since: string;
  /** How many indicators were looked at. */
  readonly lookedAt: number;
  /** Exceptions that stand: those raised since `since` first, then the continuing ones, worst first. */
  readonly raised: readonly Exception[];
  readonly continuing: readonly Exception[];
  /** How many of those that stand somebody has in hand, rows left out included; absent where nobody has any. */
  readonly acknowledged?: number;
  readonly cleared: readonly Exception[];
  readonly improved: readonly DigestMove[];
  readonly worsened: readonly DigestMove[];
  /** How many indicators got a new figure that is the same as the one before. */
  readonly unchanged: number;
  /** How many moved no further than chance may explain; absent where none did. */
  readonly byChance?: number;
  /** How many got a new figure that can't be called better or worse, by why; absent where every one can. */
  readonly notJudged?: Partial<Readonly<Record<WhyNotJudged, number>>>;
  /** Indicators whose newest figure is older than the newest quarter held, with what they go up to. */
  readonly notUpdated: readonly { readonly indicator: string; readonly newest: Period }[];
  /** Rows left out of the lists above because the card would grow too long. */
  readonly leftOut: number;
  /** How long each list was before rows were left out; absent where none was, so that a sentence counts the whole. */
  readonly totals?: DigestTotals;
  /** Whether nothing was raised, cleared or published since. */
  readonly quiet: boolean;
}

/** The length of each list of a digest before rows were left out. */
export interface DigestTotals {
  readonly raised: number;
  readonly continuing: number;
  readonly cleared: number;
  readonly improved: number;
  readonly worsened: number;
  readonly notUpdated: number;
}
