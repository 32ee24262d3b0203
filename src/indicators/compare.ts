import { breaksIn } from './breaks.ts';
import type { Break, Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';

/** Why two figures may not be set against each other. */
export type Incomparable =
  | { readonly why: 'basis' }
  /** Both count from the start of a year or pool years, but not as many months. */
  | { readonly why: 'length'; readonly months: number; readonly otherMonths: number }
  | { readonly why: 'definition'; readonly break: Break }
  | { readonly why: 'components'; readonly onlyOneStates?: true }
  /** Both are worked out, for residents of two vintages of the estimates. */
  | { readonly why: 'population'; readonly vintage: string; readonly other: string }
  /** One of the two is made up. */
  | { readonly why: 'illustrative' }
  /** Counts of two places say how large the places are. */
  | { readonly why: 'size' }
  | { readonly why: 'no-value' };

/** What a direction can mean. */
export const meanings = ['better', 'worse', 'neither'] as const;

/** How a figure stands against another of the same indicator. */
export interface Difference {
  /** This value minus the other, in the indicator's unit; percentages differ in percentage points. */
  readonly absolute: number;
  /** The difference relative to the other value, in percent; absent where the other is 0 or the unit is already a percentage. */
  readonly percent?: number;
  readonly direction: 'up' | 'down' | 'level';
  /** What the direction means, from the indicator's polarity; `neither` where it is neutral or level. */
  readonly meaning: (typeof meanings)[number];
}

/** A like-for-like difference worked out from the components that both figures hold. */
export interface LikeForLike {
  readonly component: string;
  readonly value: number;
  readonly other: number;
  readonly difference: Difference;
}

export type Verdict =
  | {
      readonly comparable: true;
      readonly difference: Difference;
      /** Set where the other value lies inside (`similar`) or outside the 95% interval of this one; absent where no interval can be had. */
      readonly similar?: boolean;
    }
  | { readonly comparable: false; readonly because: Incomparable; readonly likeForLike?: LikeForLike };

/** The difference of two values, in words that the indicator's polarity decides. */
export function difference(indicator: Indicator, value: number, other: number): Difference {
  const absolute = tidy(value - other);
  const direction = absolute > 0 ? 'up' : absolute < 0 ? 'down' : 'level';
  const percent = other === 0 || indicator.unit.kind === 'percent' ? undefined : tidy((100 * (value - other)) / other);
  return {
    absolute,
    ...(percent === undefined ? {} : { percent }),
    direction,
    meaning: meaningOf(indicator, value, other),
  };
}

/** Whether a value is better or worse than another for the indicator's polarity. */
function meaningOf(indicator: Indicator, value: number, other: number): Difference['meaning'] {
  const gain = goodness(indicator, value) - goodness(indicator, other);
  return gain > 0 ? 'better' : gain < 0 ? 'worse' : 'neither';
}

/** A number that grows as a value gets better; constant where the indicator is neutral. */
function goodness(indicator: Indicator, value: number): number {
  switch (indicator.polarity) {
    case 'higher-is-better':
      return value;
    case 'lower-is-better':
      return -value;
    case 'within-band': {
      const { low, high } = indicator.band ?? { low: value, high: value };
      return -Math.max(low - value, value - high, 0);
    }
    case 'neutral':
      return 0;
  }
}

/**
 * The breaks of the indicator, in the area of either figure, that lie after the start of the earlier figure and not after
 * the end of the later one.
 */
export function breaksBetween(
  indicator: Indicator,
  a: Pick<Observation, 'area' | 'period'>,
  b: Pick<Observation, 'area' | 'period'>,
): readonly Break[] {
  const [earlier, later] = a.period.end <= b.period.end ? [a, b] : [b, a];
  return breaksIn(indicator, [a.area, b.area]).filter(
    (each) => each.from > earlier.period.start && each.from <= later.period.end,
  );
}

/** Rounds away what floating point adds, and nothing that was published. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
