import type { Difference, Verdict } from '../indicators/compare.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Asks, Side } from '../questions/question.ts';

/** What a question for a yes or no comes to; why nobody can say is told by the verdict itself. */
export type Says = 'yes' | 'no' | 'unknown';

/**
 * Yes or no for what is asked of two figures. Above and below are facts of the values, strict at the boundary. Better and
 * worse need a polarity, and a difference that chance would not explain where that is known; what may not be compared is
 * neither.
 */
export function saysOf(
  asks: Asks,
  verdict: Verdict | undefined,
  { polarity }: Pick<Indicator, 'polarity'>,
  significant = false,
): Says {
  if (verdict?.comparable !== true) return 'unknown';
  const { difference, similar } = verdict;
  if (significant) {
    const plain = saysOf(asks, verdict, { polarity });
    return plain === 'yes' ? sayMoreThanChance(similar) : plain;
  }
  switch (asks) {
    case 'different':
      return difference.direction === 'level' ? 'no' : sayMoreThanChance(similar);
    case 'above':
      return sayIf(difference.direction === 'up');
    case 'below':
      return sayIf(difference.direction === 'down');
    case 'similar':
      return similar === undefined ? sayOnly(difference.direction === 'level') : sayIf(similar);
    case 'better':
    case 'worse':
      return polarity === 'neutral' ? 'unknown' : sayIf(difference.meaning === asks && similar !== true);
    case 'meets':
    case 'misses':
      return polarity === 'neutral' ? 'unknown' : sayIf(isMet(difference) === (asks === 'meets'));
  }
}

/** Whether a difference is more than chance would explain; without an interval nobody knows. */
function sayMoreThanChance(similar: boolean | undefined): Says {
  return similar === undefined ? 'unknown' : sayIf(!similar);
}

/** A target is met at its very number. */
function isMet({ meaning }: Difference): boolean {
  return meaning !== 'worse';
}

function sayIf(is: boolean): Says {
  return is ? 'yes' : 'no';
}

/** Without an interval only equal values are known to be similar. */
function sayOnly(is: boolean): Says {
  return is ? 'yes' : 'unknown';
}

/** Yes or no for a figure beside a number; strict where the words are: 40.0 is not above 40. */
export function isBeyond(value: number, side: Side, bound: number): boolean {
  switch (side) {
    case 'above':
      return value > bound;
    case 'at-or-above':
      return value >= bound;
    case 'below':
      return value < bound;
    case 'at-or-below':
      return value <= bound;
  }
}
