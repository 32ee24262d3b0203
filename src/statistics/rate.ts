import { byar } from './byar.ts';
import type { Confidence, Limits } from './confidence.ts';
import { poisson } from './poisson.ts';

const exactBelow = 10;

/**
 * The interval of a count, or of a rate per `multiplier` of a denominator: Byar's from a count of 10, exact Poisson
 * below, the denominator taken as known without error. For a plain count leave the denominator at 1.
 * Undefined where the count is negative or, below 10, not whole, or the denominator is not above 0.
 */
export function rateInterval(
  count: number,
  confidence: Confidence,
  denominator = 1,
  multiplier = 1,
): Limits | undefined {
  if (!(denominator > 0)) return undefined;
  const limits = count < exactBelow ? poisson(count, confidence) : byar(count, confidence);
  if (limits === undefined) return undefined;
  const scale = multiplier / denominator;
  return { lower: limits.lower * scale, upper: limits.upper * scale };
}
