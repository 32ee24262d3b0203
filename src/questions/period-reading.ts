import type { Basis } from '../indicators/basis.ts';
import type { Interval } from '../indicators/period.ts';
import type { Ahead } from './question-parts.ts';

/** What the words of a period mean before it is known which series they are asked of. */
export type PeriodReading =
  | {
      readonly kind: 'exact';
      readonly interval: Interval;
      readonly basis?: Basis;
      /** Set where the words name the months themselves, so that a rolling year which ends with them is not meant. */
      readonly months?: true;
      /** The other reading of "FY20", which was taken as the year that ends in 2020. */
      readonly otherwise?: Interval;
    }
  /** Several periods from one to another, or a named period: a span. */
  | {
      readonly kind: 'range';
      readonly interval: Interval;
      /** The first and the last period, where it is named by them. */
      readonly ends?: readonly [Interval, Interval];
    }
  | {
      readonly kind: 'since';
      readonly start: string;
      /** The quarter, month or year named, where it is one; of a day, the month that ends with it. */
      readonly named?: Interval;
      /** The day named, where it is one. */
      readonly day?: string;
    }
  | { readonly kind: 'last'; readonly count: number; readonly unit: 'month' | 'quarter' | 'year' | 'period' }
  /** Counted back from the newest period; a `period` is one step of the series. */
  | { readonly kind: 'back'; readonly count: number; readonly unit: 'quarter' | 'year' | 'period' }
  /** A basis; `each` where every period of it is asked for: "quarter by quarter". */
  | { readonly kind: 'basis'; readonly basis: Basis; readonly each?: true }
  /** A stretch of days from today, in which something is due. */
  | { readonly kind: 'ahead'; readonly ahead: Ahead }
  /** Words that could be several periods, or that need more to be one. */
  | { readonly kind: 'unclear'; readonly readings: readonly PeriodReading[] };

/** The far end of a span that is still open. */
export const openEnd = '9999-12-31';
