import type { Confidence, Limits } from './confidence.ts';

const largest = 500;

/**
 * The exact (Garwood) interval of a Poisson count: the means at which so many or more, and so few or fewer, each have
 * probability α/2; the lower end of 0 is 0. Equal to half the χ² quantiles with 2x and 2x + 2 degrees of freedom.
 * Undefined unless the count is a whole number from 0 to 500: above, e to the power of minus the mean comes too near to
 * 0 to be held, and Byar's approximation is good there.
 *
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936).
 */
export function poisson(count: number, confidence: Confidence): Limits | undefined {
  if (!Number.isInteger(count) || count < 0 || count > largest) return undefined;
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : meanWhere((mean) => 1 - atMost(count - 1, mean) >= tail, count),
    upper: meanWhere((mean) => atMost(count, mean) <= tail, count),
  };
}

/** The probability of at most `count` events where `mean` are expected. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let events = 1; events <= count; events += 1) {
    term *= mean / events;
    sum += term;
  }
  return sum;
}

/** The smallest mean for which a condition holds that, once true, stays true as the mean grows: by bisection. */
function meanWhere(holds: (mean: number) => boolean, count: number): number {
  let low = 0;
  let high = 4 * count + 20;
  for (let middle = high / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
