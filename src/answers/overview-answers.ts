import type { Exception } from '../alerts/exception.ts';
import type { Rule } from '../alerts/rule.ts';
import type { Area } from '../indicators/area.ts';
import type { Indicator, Outcome, OutcomeJudgement } from '../indicators/indicator.ts';
import type { Publication } from '../indicators/indicator-store.ts';
import type { Interval, Period } from '../indicators/period.ts';
import type { Choice } from '../questions/question.ts';
import type { ListQuestion, Pick } from '../questions/question-parts.ts';
import type { Signal } from '../indicators/signal.ts';
import type { Answer, FigureRow } from './answer.ts';
import type { ShownStep } from './shown-history.ts';

/** An exception with what the catalogue knows of it. */
export interface NamedException {
  readonly exception: Exception;
  readonly indicator: Indicator;
  readonly area: Area;
  readonly rule?: Rule;
}

/** Why a figure that was looked at could not be judged. */
export type Unjudged =
  | 'no-published-rag'
  | 'hidden'
  | 'illustrative'
  | 'neutral'
  | 'nothing-earlier'
  | 'nothing-beside'
  | 'not-comparable'
  | 'no-target'
  | 'other-basis'
  | Extract<Signal, { tested: false }>['why'];

/** Which indicators are of a sort, of how many looked at. */
export interface ListAnswer {
  readonly kind: 'list';
  readonly pick: Pick;
  readonly against?: ListQuestion['against'];
  /** The wider area that figures are set against. */
  readonly than?: Area;
  /** The period within which a colour was to be published. */
  readonly during?: { readonly label: string };
  readonly since?: Interval;
  readonly outcome?: Outcome;
  /** The area that was asked for; without it each indicator stands for where it is usually told. */
  readonly area?: Area;
  readonly rows: readonly FigureRow[];
  /** Those to which only their rule gives the colour asked for. */
  readonly byRule: readonly FigureRow[];
  /** How many indicators hold a figure there. */
  readonly lookedAt: number;
  /** Indicators that hold none, which were not looked at. */
  readonly without: readonly Indicator[];
  readonly unjudged: readonly { readonly why: Unjudged; readonly indicators: readonly Indicator[] }[];
  readonly next: readonly Choice[];
}

/** A board priority with its judgement, its indicators and their exceptions. */
export interface OutcomeAnswer {
  readonly kind: 'outcome';
  readonly outcome: Outcome;
  readonly judgement?: OutcomeJudgement;
  readonly rows: readonly FigureRow[];
  /** Indicators of the outcome with no figure held. */
  readonly without: readonly Indicator[];
  readonly standing: readonly NamedException[];
  readonly next: readonly Choice[];
}

/** Everything that is held for an area, by outcome. */
export interface AreaAnswer {
  readonly kind: 'area';
  readonly area: Area;
  readonly groups: readonly { readonly outcome: Outcome; readonly rows: readonly FigureRow[] }[];
  /** How many indicators there are, held for the area or not. */
  readonly lookedAt: number;
  readonly standing: readonly NamedException[];
  readonly next: readonly Choice[];
}

/** An outcome in a quarter: its judgement, its figures that end with the quarter, and its indicators without one. */
export interface DashboardGroup {
  readonly outcome: Outcome;
  readonly judgement?: OutcomeJudgement;
  readonly rows: readonly FigureRow[];
  /** Of indicators without such a figure, the newest of the year before the quarter's end. */
  readonly earlier: readonly FigureRow[];
  readonly without: readonly Indicator[];
}

/** A quarter as a whole: every outcome with its indicators. */
export interface DashboardAnswer {
  readonly kind: 'dashboard';
  readonly period: Period;
  readonly groups: readonly DashboardGroup[];
  /** How many indicators hold a figure of any period, of how many there are. */
  readonly held: number;
  readonly lookedAt: number;
  /** What stands now, whatever the quarter. */
  readonly standing: readonly NamedException[];
  readonly next: readonly Choice[];
}

/** An indicator of which something became known: its newest such figure, and how many there are in how many areas. */
export interface ChangedIndicator {
  readonly row: FigureRow;
  readonly added: number;
  readonly revised: number;
  readonly areas: number;
}

/** What became known after a day; or that nobody can tell after which. */
export type ChangesAnswer =
  | { readonly kind: 'changes'; readonly unknown: true; readonly next: readonly Choice[] }
  | {
      readonly kind: 'changes';
      readonly unknown?: never;
      /** Civil date: what became known after it. */
      readonly since: string;
      readonly indicators: readonly ChangedIndicator[];
      readonly lookedAt: number;
      /** What was published here after the day, with the civil date of each. */
      readonly publications: readonly (Publication & { readonly day: string })[];
      readonly raised: readonly NamedException[];
      readonly cleared: readonly NamedException[];
      readonly next: readonly Choice[];
    };

export interface ExceptionsAnswer {
  readonly kind: 'exceptions';
  /** What they were asked for, where not for all. */
  readonly about?: { readonly indicator?: Indicator; readonly outcome?: Outcome; readonly area?: Area };
  readonly exceptions: readonly NamedException[];
  /** How many others stand; absent where there are none. */
  readonly elsewhere?: number;
  /** Where it is asked as of a day: whether this store held any figure by then, without which nothing is raised. */
  readonly byThen?: 'held-figures' | 'held-none';
  /** How many indicators are watched by at least one rule, of how many held. */
  readonly watched: number;
  readonly lookedAt: number;
  readonly next: readonly Choice[];
}

/** How an exception came about; without it where none of that reference is known. */
export interface WhyAnswer {
  readonly kind: 'why';
  readonly reference: string;
  readonly about?: { readonly named: NamedException; readonly history: readonly ShownStep[] };
  readonly next: readonly Choice[];
}

/** The answers to several questions that were asked at once. */
export interface SeveralAnswer {
  readonly kind: 'several';
  readonly answers: readonly Answer[];
  readonly next: readonly Choice[];
}
