import type { Unit } from '../../indicators/indicator.ts';

/** A value that a figure may take by chance, with its numerator and denominator, and how likely that is. */
export interface Outcome {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly probability: number;
}

/**
 * Every value that a figure takes by chance about a true level: a share of so many cases by the binomial distribution,
 * a rate or a count of so many expected cases by the Poisson distribution, cut off where next to nothing is left.
 */
export function outcomes(unit: Pick<Unit, 'kind' | 'per'>, level: number, cases: number): readonly Outcome[] {
  if (unit.kind === 'percent') {
    const of = Math.round(cases);
    return binomialOutcomes(of, level / 100).map(({ count, probability }) => ({
      value: (100 * count) / of,
      numerator: count,
      denominator: of,
      probability,
    }));
  }
  const expected = unit.kind === 'count' ? level : cases;
  const per = unit.per ?? 1;
  const denominator = unit.kind === 'count' ? 1 : (expected * per) / level;
  return poissonOutcomes(expected).map(({ count, probability }) => ({
    value: unit.kind === 'count' ? count : (per * count) / denominator,
    numerator: count,
    denominator,
    probability,
  }));
}

/** The probability that a standard normal value is larger; Abramowitz and Stegun 7.1.26, within 1.5e-7. */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return (series * Math.exp(-x * x)) / 2;
}

interface Counted {
  readonly count: number;
  readonly probability: number;
}

function binomialOutcomes(cases: number, probability: number): readonly Counted[] {
  const odds = Math.log(probability) - Math.log1p(-probability);
  const found: Counted[] = [];
  let log = cases * Math.log1p(-probability);
  for (let count = 0; count <= cases; count += 1) {
    found.push({ count, probability: Math.exp(log) });
    log += Math.log((cases - count) / (count + 1)) + odds;
  }
  return found;
}

function poissonOutcomes(mean: number): readonly Counted[] {
  const last = Math.ceil(mean + 10 * Math.sqrt(mean) + 10);
  const found: Counted[] = [];
  let log = -mean;
  for (let count = 0; count <= last; count += 1) {
    found.push({ count, probability: Math.exp(log) });
    log += Math.log(mean / (count + 1));
  }
  return found;
}
