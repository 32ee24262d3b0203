/** The two levels in use: 95% to compare with a benchmark, 99.8% for control limits. */
export const confidences = [0.95, 0.998] as const;
export type Confidence = (typeof confidences)[number];

/** An interval around an estimate, both ends included, in the estimate's own unit. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

const quantiles = { 0.95: 1.959963984540054, 0.998: 3.090232306167813 } as const;

/** The standard normal quantile z for a two-sided level: 1.96 for 95%, 3.09 for 99.8%. */
export function zOf(confidence: Confidence): number {
  return quantiles[confidence];
}
