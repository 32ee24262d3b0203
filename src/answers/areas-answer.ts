import type { Area } from '../indicators/area.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Verdict } from '../indicators/compare.ts';
import type { Caveat, Indicator } from '../indicators/indicator.ts';
import type { Period } from '../indicators/period.ts';
import type { Asks, Choice, End } from '../questions/question.ts';
import type { Figure } from './answer.ts';
import type { Says } from './says.ts';

/** A figure beside one of another area, and what may be said of the two. */
export interface Beside {
  readonly figure: Figure;
  readonly other: Figure;
  readonly verdict: Verdict;
}

/** Areas side by side for one period, best first; ties share a rank. */
export interface AreasAnswer {
  readonly kind: 'compare-areas';
  readonly indicator: Indicator;
  readonly basis: Basis;
  readonly period: Period;
  readonly rows: readonly { readonly figure: Figure; readonly rank?: number }[];
  readonly benchmarks: readonly Figure[];
  /** The area whose place is asked for. */
  readonly focus?: Area;
  /** Which end is asked for, and how many areas of it. */
  readonly end?: End;
  readonly count?: number;
  /** Where a yes or no was asked for of one area beside another: what it comes to. */
  readonly asked?: { readonly asks: Asks; readonly significant?: true; readonly says: Says } & Beside;
  /** Where the areas on one side of a wider one were asked for: which those are, and of which nobody can say. */
  readonly side?: {
    readonly asks: Asks;
    readonly significant?: true;
    readonly than: Area;
    /** Absent where no figure of it is held for the period. */
    readonly other?: Figure;
    readonly on: readonly Beside[];
    readonly unknown: readonly Area[];
  };
  /** Areas asked for that have no figure for the period. */
  readonly without: readonly Area[];
  readonly caveats: readonly Caveat[];
  readonly old: boolean;
  readonly next: readonly Choice[];
}
