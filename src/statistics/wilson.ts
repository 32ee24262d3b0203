import { zOf, type Confidence, type Limits } from './confidence.ts';

/**
 * Wilson's score interval of a proportion, as fractions of 1: for x of n with p = x/n and z of the level,
 * (2x + z² ± z√(z² + 4x(1 − p))) / (2(n + z²)). Undefined unless 0 ≤ x ≤ n and n > 0.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), in the
 * form used for public health indicators in England.
 */
export function wilson(numerator: number, denominator: number, confidence: Confidence): Limits | undefined {
  if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) return undefined;
  const z = zOf(confidence);
  const middle = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  const scale = 2 * (denominator + z * z);
  // The ends are exact where none or all have it; rounding would leave them a little beside 0 and 1.
  return {
    lower: numerator === 0 ? 0 : (middle - spread) / scale,
    upper: numerator === denominator ? 1 : (middle + spread) / scale,
  };
}
