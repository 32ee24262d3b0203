import type { Interval } from '../indicators/period.ts';

/** A part that an indicator may include: words of its description, or another indicator. */
export type PartAsked = { readonly words: readonly string[] } | { readonly indicator: string };

/** Since when changes are asked for: a period named, one counted back, a day, or the last time that the person looked. */
export type ChangesSince =
  | { readonly kind: 'named'; readonly interval: Interval }
  | { readonly kind: 'back'; readonly unit: 'quarter' | 'year'; readonly count: number }
  | { readonly kind: 'day'; readonly day: string }
  /** To be replaced by the day of that visit before it is answered; as it is, it is asked back. */
  | { readonly kind: 'last-visit' };

/** A stretch of days from today, in which something is due: the unit that runs now, or the one after it. */
export interface Ahead {
  readonly unit: 'week' | 'month' | 'quarter' | 'year';
  readonly which: 'this' | 'next';
}
