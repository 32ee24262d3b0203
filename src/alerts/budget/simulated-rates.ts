import type { Signal } from '../rule.ts';

/**
 * How often the newest of 24 points of independent normal noise is a special cause of concern, its limits estimated from
 * the same points: by the signal that is named, and by any. With known limits the first would be 0.135%, half of 0.27%,
 * as only one side is of concern. Source: `signalsOfNoise`
 * of 100,000 series, seed 1, which the tests repeat with another seed.
 */
export const specialCauseRates: Readonly<Record<Signal | 'all', number>> = {
  'outside-limits': 0.00314,
  trend: 0.00025,
  'two-in-three': 0.00066,
  shift: 0.00393,
  all: 0.00798,
};

/**
 * How often a further point of such noise makes the limits reach a target four standard deviations away from the level.
 * Source: `assuranceLostOnNoise`, which the tests repeat.
 */
export const assuranceLostRate = 0.0063;
