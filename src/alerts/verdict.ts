import type { Area } from '../indicators/area.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Observation } from '../indicators/observation.ts';
import type { Interval } from '../indicators/period.ts';
import type { Evidence } from './evidence.ts';
import type { DecisionReason, Exception, JudgedFigure } from './exception.ts';
import type { Rule } from './rule.ts';

interface Judged {
  readonly figure: JudgedFigure;
  /** What the verdict was reached by, beside the figure. */
  readonly evidence?: Evidence;
}

/** What a rule says of a series' newest figure, before it is known what was told earlier. */
export type Verdict =
  | (Judged & {
      readonly kind: 'breach';
      readonly reason: DecisionReason;
      readonly before?: JudgedFigure;
      /** Set where the rule itself finds it worse by a step than what stands. */
      readonly worse?: true;
    })
  /** In breach, and not yet as many periods running as the rule asks for. */
  | (Judged & { readonly kind: 'unconfirmed'; readonly before?: JudgedFigure })
  /** Neither in breach nor at recovery. */
  | (Judged & { readonly kind: 'between' })
  | (Judged & { readonly kind: 'recovered'; readonly reason: DecisionReason })
  | { readonly kind: 'not-judgeable'; readonly reason: DecisionReason };

/** An observation with a value that a rule may judge. */
export type Figure = Observation & { readonly value: number };

/** A figure that a publication revised, and what it was until then. */
export interface Revision {
  readonly now: Figure;
  readonly was: Figure;
}

/** The figures of other areas, for the same indicator and basis; what was not asked for before is not there. */
export interface Surroundings {
  readonly across: (areas: readonly string[], period: Interval) => readonly Observation[];
}

/** What a rule looks at: the figures of one series that count for it, oldest first, and the newest of them. */
export interface JudgedSeries {
  readonly indicator: Indicator;
  /** The series' area, whose residents tell how large a rate's count is. */
  readonly area?: Area;
  readonly figures: readonly Figure[];
  readonly newest: Figure;
  /** Everything that is held of it, hidden figures included, oldest first. */
  readonly observed?: readonly Observation[];
  /** The exception of this rule that stands on the series. */
  readonly standing?: Exception;
  readonly surroundings?: Surroundings;
  /** What this publication revised in the series. */
  readonly revised?: readonly Revision[];
  /** Every rule there is, for one that judges what others say. */
  readonly others?: () => readonly ReadyRule[];
  /** The civil day, for a rule that looks at the clock. */
  readonly today?: string;
}

/** A rule made ready for use by the file that knows its kind. */
export interface Judge {
  /** Whether the rule has anything to say of a series with these observations. */
  readonly touches: (observations: readonly Observation[]) => boolean;
  readonly judge: (series: JudgedSeries) => Verdict;
  /** How far a figure lies beyond the rule's limit, relative to the limit; 0 where the rule has none. */
  readonly distance: (figure: JudgedFigure) => number;
  /** Set where it speaks of how figures came, and of no value, so that none is tested for a signal. */
  readonly ofArrival?: true;
  /**
   * The figures of which one must have just become known for the newest to be judged; without it the newest alone, so
   * that history arrives in silence.
   */
  readonly looksAt?: (figures: readonly Figure[], indicator: Indicator) => readonly Figure[];
  /** The other areas, and the periods of a series, for which the judge must be given the figures there. */
  readonly beside?: {
    readonly areas: readonly string[];
    readonly periods: (figures: readonly Figure[], indicator: Indicator) => readonly Interval[];
  };
}

/** A rule with its judge. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly judge: Judge;
}

/** Makes a rule ready where it is of one kind, and leaves it alone otherwise. */
export type RuleKind = (rule: Rule) => Judge | undefined;
