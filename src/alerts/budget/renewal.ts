/** How likely one figure is to be in breach, and to be at recovery, while nothing is wrong. */
export interface Chances {
  readonly breach: number;
  readonly recovery: number;
}

/**
 * How often a period raises, where each is in breach with probability p and at recovery with r independently of the
 * others, and c in breach running raise: 1 / ((1 − pᶜ) / ((1 − p) pᶜ) + 1 / r). The first part is how long a run of c
 * takes to come, the second how long it takes to clear. Where periods overlap it is more than what happens, as what is
 * in breach then stays so for longer.
 *
 * Source: W. Feller, "An Introduction to Probability Theory and Its Applications", volume I, XIII.7 (success runs).
 */
export function raisesAPeriod({ breach: p, recovery: r }: Chances, confirm = 1): number {
  if (p <= 0) return 0;
  if (r <= 0) return 0;
  const untilRun = p >= 1 ? confirm : (1 - p ** confirm) / ((1 - p) * p ** confirm);
  return 1 / (untilRun + 1 / r);
}
