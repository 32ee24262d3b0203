import type { Area } from '../indicators/area.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Verdict } from '../indicators/compare.ts';
import type { Underivable } from '../indicators/derive.ts';
import type { Break, Caveat, Indicator, Statement, Target } from '../indicators/indicator.ts';
import type { Publication } from '../indicators/indicator-store.ts';
import type { AssessedRag } from '../indicators/compute-rag.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import type { Rag } from '../indicators/rag.ts';
import type { Signal } from '../indicators/signal.ts';
import type { Asks, Choice, Comparator, Side } from '../questions/question.ts';
import type { AreasAnswer } from './areas-answer.ts';
import type { ChangeAnswer } from './change-answer.ts';
import type { RagAnswer } from './rag-answer.ts';
import type { Says } from './says.ts';
import type {
  AreaAnswer,
  ChangesAnswer,
  DashboardAnswer,
  ExceptionsAnswer,
  ListAnswer,
  OutcomeAnswer,
  SeveralAnswer,
  WhyAnswer,
} from './overview-answers.ts';
import type {
  DeclinedAnswer,
  DefinitionAnswer,
  HeldAnswer,
  HelpAnswer,
  PeriodsAnswer,
  TermAnswer,
  ThanksAnswer,
} from './told-answers.ts';
import type { ReleasesAnswer } from './releases-answer.ts';
import type { ExpectedRelease } from './next-release.ts';

/** A figure with everything that must be shown beside it. */
export interface Figure {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly observation: StoredObservation;
}

/** The figure set against another one, and what may be said of the two. */
export interface Comparison {
  readonly with: Comparator;
  readonly other: Figure;
  readonly verdict: Verdict;
}

/** The colour that a stated rule gives to a figure, or why it gives none. */
export type ComputedRag = { readonly figure: Figure } & (
  | (AssessedRag & {
      /** The figure that it was set against, where it was one. */
      readonly other?: Figure;
      /** The part of both figures that was judged, where only that is like for like. */
      readonly component?: string;
    })
  | {
      readonly assessed: false;
      readonly because: 'no-rule' | 'no-value' | 'illustrative' | 'nothing-beside' | 'not-comparable' | 'other-basis';
    }
);

/** One line of an answer over many: a figure with what belongs to it in short. */
export interface FigureRow {
  readonly figure: Figure;
  /** Whether the period ended more than a year before today. */
  readonly old: boolean;
  readonly caveats: readonly Caveat[];
  /** The newest published colour, which may be of an earlier period than the figure. */
  readonly published?: { readonly rag: Rag; readonly period: Period };
  /** Absent where the indicator has no rule for a colour, or where no colour is asked for. */
  readonly computed?: ComputedRag;
  readonly comparisons: readonly Comparison[];
  readonly signal?: Signal;
  readonly target?: { readonly target: Target; readonly verdict: Verdict };
}

/** What travels with every answer that states a figure. */
export interface FigureAnswer {
  readonly figure: Figure;
  /** The caveats that belong to this figure's period and area, with those of named periods it touches. */
  readonly caveats: readonly Caveat[];
  /** Breaks in the series within the periods shown. */
  readonly breaks: readonly Break[];
  /** Whether the period ended more than a year before today, or before the day it is asked as of, so that the headline says so. */
  readonly old: boolean;
  /** What is expected after the newest figure; absent where no calendar speaks of its series, and beside an older one. */
  readonly nextRelease?: ExpectedRelease;
  /** Up to three next questions. */
  readonly next: readonly Choice[];
}

export interface LatestAnswer extends FigureAnswer {
  readonly kind: 'latest';
  readonly comparisons: readonly Comparison[];
  /** Figures of the same indicator and area on other bases whose period ends later, such as a year to date. */
  readonly newerOnOtherBasis: readonly Figure[];
  /** What the quarters of the same period come to, where that is not what was published. */
  readonly fromQuarters?: Figure;
  readonly target?: { readonly target: Target; readonly verdict: Verdict };
  /** Absent where the indicator has no rule for a colour. */
  readonly computed?: ComputedRag;
  readonly statements: readonly Statement[];
}

export interface TrendAnswer extends FigureAnswer {
  readonly kind: 'trend';
  /** Oldest first, all on the figure's basis; the last is the figure itself. */
  readonly points: readonly StoredObservation[];
  /** The same periods of the county, for a district's trend; may be empty. */
  readonly countyPoints: readonly StoredObservation[];
  /** The name of the county, or of what is the whole here. */
  readonly wholeName?: string;
  readonly comparisons: readonly Comparison[];
  /** The newest figure against the first point shown. */
  readonly overall?: Verdict;
  /** How many periods running it has gone one way, up to the newest; 0 where the last step was level or is not known. */
  readonly run: { readonly direction: 'up' | 'down' | 'level'; readonly periods: number };
  readonly signal: Signal;
  readonly target?: { readonly target: Target; readonly verdict: Verdict };
  /** Absent where the indicator has no rule for a colour. */
  readonly computed?: ComputedRag;
  readonly statements: readonly Statement[];
}

export interface ComparisonAnswer extends FigureAnswer {
  readonly kind: 'compare-with';
  readonly comparator: Comparator;
  /** The area to compare with, where it is one. */
  readonly against?: Area;
  /** Absent where the store holds nothing to compare with. */
  readonly comparison?: Comparison;
  readonly target?: { readonly target: Target; readonly verdict: Verdict };
  /** Where a yes or no was asked for: about what, and what it comes to. */
  readonly asked?: { readonly asks: Asks; readonly says: Says };
}

/** A figure beside a number: whether it lies on the side asked about. */
export interface BeyondAnswer extends FigureAnswer {
  readonly kind: 'beyond';
  readonly side: Side;
  readonly value: number;
  readonly says: Says;
  readonly target?: { readonly target: Target; readonly verdict: Verdict };
}

/** A figure with the numbers behind it, where they are held. */
export interface BehindAnswer extends FigureAnswer {
  readonly kind: 'behind';
}

/** What is recorded that a reader of a figure must know. */
export interface CaveatsAnswer extends FigureAnswer {
  readonly kind: 'caveats';
  /** Caveats that belong to other figures of the series only. */
  readonly elsewhere: readonly Caveat[];
}

/** The published places of a figure among other areas. */
export interface NeighboursAnswer extends FigureAnswer {
  readonly kind: 'neighbours';
  /** Whether any was published with the figure. */
  readonly placed: boolean;
  /** A newer figure of the series without one. */
  readonly newer?: Figure;
}

export interface SourceAnswer extends FigureAnswer {
  readonly kind: 'source';
  /** Every vintage of the figure, oldest first. */
  readonly vintages: readonly StoredObservation[];
}

/** Every version of a figure with what brought it, and the figure of the period before. */
export interface HistoryAnswer extends FigureAnswer {
  readonly kind: 'history';
  /** Oldest first; the last is the figure itself. */
  readonly versions: readonly { readonly observation: StoredObservation; readonly publication?: Publication }[];
  /** The newest version against the one before it, where it was revised. */
  readonly revision?: Verdict;
  readonly before?: Comparison;
}

/** A series that is held: how far it goes, and whether all of it is made up. */
export interface HeldSeries {
  readonly area: Area;
  readonly basis: Basis;
  readonly newest: Period;
  readonly illustrative: boolean;
}

/** Nothing is held for what was asked: which part is missing, and what is held instead. */
export interface NoFigureAnswer {
  readonly kind: 'no-figure';
  readonly indicator: Indicator;
  readonly area: Area;
  readonly basis?: Basis;
  /** The areas of a comparison of which none has a figure. */
  readonly among?: readonly Area[];
  readonly missing: 'series' | 'period' | 'published-rag' | 'suppressed';
  /** The figure asked for, without its value, where it is a small number or would give one away. */
  readonly hidden?: Figure;
  readonly asked?: string;
  /** The newest published figures whose periods share months with the one asked for. */
  readonly overlapping?: readonly Figure[];
  /** Why it could not be worked out from the quarters that are held, where there are any. */
  readonly underivable?: Underivable;
  readonly held: readonly HeldSeries[];
  readonly statements: readonly Statement[];
  readonly next: readonly Choice[];
}

export type Answer =
  | LatestAnswer
  | TrendAnswer
  | AreasAnswer
  | ComparisonAnswer
  | ChangeAnswer
  | BeyondAnswer
  | NeighboursAnswer
  | BehindAnswer
  | CaveatsAnswer
  | PeriodsAnswer
  | RagAnswer
  | OutcomeAnswer
  | SeveralAnswer
  | ListAnswer
  | AreaAnswer
  | DashboardAnswer
  | ChangesAnswer
  | ExceptionsAnswer
  | DefinitionAnswer
  | SourceAnswer
  | HistoryAnswer
  | HeldAnswer
  | HelpAnswer
  | ReleasesAnswer
  | TermAnswer
  | WhyAnswer
  | ThanksAnswer
  | NoFigureAnswer
  | DeclinedAnswer;
