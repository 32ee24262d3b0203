import type { Indicator } from '../indicators/indicator.ts';
import type { Observation } from '../indicators/observation.ts';
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
  | (Judged & { readonly kind: 'breach'; readonly reason: DecisionReason; readonly before?: JudgedFigure })
  /** In breach, and not yet as many periods running as the rule asks for. */
  | (Judged & { readonly kind: 'unconfirmed'; readonly before?: JudgedFigure })
  /** Neither in breach nor at recovery. */
  | (Judged & { readonly kind: 'between' })
  | (Judged & { readonly kind: 'recovered'; readonly reason: DecisionReason })
  | { readonly kind: 'not-judgeable'; readonly reason: DecisionReason };

/** An observation with a value that a rule may judge. */
export type Figure = Observation & { readonly value: number };

/** What a rule looks at: the figures of one series that count for it, oldest first, and the newest of them. */
export interface JudgedSeries {
  readonly indicator: Indicator;
  readonly figures: readonly Figure[];
  readonly newest: Figure;
  /** The exception of this rule that stands on the series. */
  readonly standing?: Exception;
}

/** A rule made ready for use by the file that knows its kind. */
export interface Judge {
  /** Whether the rule has anything to say of a series with these observations. */
  readonly touches: (observations: readonly Observation[]) => boolean;
  readonly judge: (series: JudgedSeries) => Verdict;
  /** How far a figure lies beyond the rule's limit, relative to the limit; 0 where the rule has none. */
  readonly distance: (figure: JudgedFigure) => number;
}

/** Makes a rule ready where it is of one kind, and leaves it alone otherwise. */
export type RuleKind = (rule: Rule) => Judge | undefined;
