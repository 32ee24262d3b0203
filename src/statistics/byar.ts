import { zOf, type Confidence, type Limits } from './confidence.ts';

/**
 * Byar's approximation to the interval of a Poisson count, good from 10 upwards: with z of the level,
 * lower = x(1 − 1/(9x) − z/(3√x))³ and upper = (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³.
 * Undefined below a count of 1, where the lower formula has no meaning.
 *
 * Source: N. E. Breslow and N. E. Day, "Statistical Methods in Cancer Research", volume II (1987).
 */
export function byar(count: number, confidence: Confidence): Limits | undefined {
  if (!(count >= 1)) return undefined;
  const z = zOf(confidence);
  const next = count + 1;
  return {
    lower: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}
