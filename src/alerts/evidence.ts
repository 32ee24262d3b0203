import type { Limits } from '../statistics/confidence.ts';
import type { SpecialCause } from '../statistics/xmr-signals.ts';
import type { Assurance } from '../statistics/xmr.ts';
import type { DecisionReason } from './exception.ts';

/** What a verdict was reached by, beside the figure itself: kept with the exception, so that it can be explained later. */
export type Evidence = readonly Ground[];

/** Which way a series went from one period to the next. */
export const ways = ['up', 'level', 'down'] as const;
export type Way = (typeof ways)[number];

/** Whose figure one was set against: another area's, the mean of several areas', its own of a year before, or the target. */
export const besides = ['region', 'country', 'county', 'neighbours', 'last-year', 'target', 'band'] as const;
export type BesideName = (typeof besides)[number];

/** A value of an earlier period that a verdict looked at. */
export interface PeriodValue {
  readonly label: string;
  readonly end: string;
  readonly value: number;
}

/** A figure of the same indicator and basis that one was set against, by itself or as one of several. */
export interface BesideFigure {
  readonly area: string;
  /** Civil date on which its period ends. */
  readonly end: string;
  readonly value: number;
}

/** One thing that a verdict stands on. */
export type Ground =
  /** The 95% interval of the figure. */
  | { readonly kind: 'interval'; readonly limits: Limits }
  /** The periods of the run, oldest first and the newest last, and how many the rule asks for. */
  | { readonly kind: 'run'; readonly periods: readonly PeriodValue[]; readonly asked: number }
  /** The limits of the figure's XmR chart over so many points, and what made the point stand out. */
  | {
      readonly kind: 'limits';
      readonly mean: number;
      readonly limits: Limits;
      readonly points: number;
      readonly trial: boolean;
      readonly cause?: SpecialCause;
    }
  /** How the limits lie to the target now, and how they lay before. */
  | { readonly kind: 'assurance'; readonly target: number; readonly now: Assurance; readonly before: Assurance }
  /** What the figure was set against, and the areas and the period that it is of. */
  | {
      readonly kind: 'beside';
      readonly name: BesideName;
      readonly value: number;
      readonly areas: readonly string[];
      readonly period?: string;
      /** The figures that the value was made of, so that it goes when one of them is taken back. */
      readonly figures?: readonly BesideFigure[];
    }
  /** The change from what it was set against, in percent of that, and the tolerance that the rule states. */
  | { readonly kind: 'change'; readonly absolute: number; readonly percent?: number; readonly tolerance: number }
  | { readonly kind: 'direction'; readonly now: Way; readonly before: Way }
  /** The places among the areas of a set that have a figure that counts, of whom 1 is the best; so many have none. */
  | {
      readonly kind: 'rank';
      readonly now: number;
      readonly before: number;
      readonly of: number;
      readonly set: string;
      readonly without?: number;
    }
  /** In how many areas the figure is what it was in the period before. */
  | { readonly kind: 'identical'; readonly areas: number; readonly before: string }
  /** The periods that should have been released by now, oldest first, with the day on which each was due. */
  | {
      readonly kind: 'overdue';
      readonly periods: readonly { readonly label: string; readonly end: string; readonly due: string }[];
    }
  /** A verdict of another rule that a revision turned round. */
  | {
      readonly kind: 'revised';
      readonly rule: string;
      readonly period: string;
      /** Civil date on which the period ends. */
      readonly end?: string;
      readonly from: number;
      readonly to: number;
      readonly breachNow: boolean;
      readonly reason: DecisionReason;
    };
