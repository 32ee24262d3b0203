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

/** The wider areas that figures are set against. */
export const widerAreas = ['county', 'region', 'country'] as const;
export type Wider = (typeof widerAreas)[number];

/** A period that a question names: exact, or counted back from the indicator's newest published period. */
export type PeriodRef =
  | {
      readonly kind: 'exact';
      readonly interval: Interval;
      readonly text: string;
      /** Set where the words name the months themselves, so that a rolling year which ends with them is not meant. */
      readonly months?: true;
    }
  | { readonly kind: 'back'; readonly unit: 'quarter' | 'year'; readonly count: number; readonly text: string };

/** What a list over all indicators picks out of them. */
export const picks = [
  'red',
  'amber',
  'green',
  'worse',
  'better',
  'concern',
  'improvement',
  'has-target',
  'on-target',
  'off-target',
  'no-target',
  'no-rag',
  'no-baseline',
  'not-updated',
] as const;
export type Pick = (typeof picks)[number];

/** Which indicators are of a sort, over all of them or those of an outcome, in an area or where each is usually told. */
export interface ListQuestion {
  readonly kind: 'list';
  readonly pick: Pick;
  readonly outcome?: string;
  readonly area?: string;
  /** What "worse" and "better" are against; without it against the period before and against a year before. */
  readonly against?: 'last-quarter' | 'last-year';
  /** What "worse" and "better" are beside, where it is a wider area for the same period. */
  readonly than?: Wider;
  /** For a colour: the one that was published for a period that ended then, instead of the newest. */
  readonly period?: PeriodRef;
  /** For what is not updated: the period since whose end nothing newer came. */
  readonly since?: Interval;
}
