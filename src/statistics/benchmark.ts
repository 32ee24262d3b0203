import type { Limits } from './confidence.ts';

/** How an estimate stands beside a benchmark that is taken as known. */
export type BesideBenchmark = 'similar' | 'higher' | 'lower';

/**
 * Similar where the benchmark lies within the estimate's interval, both ends included; otherwise higher or lower as the
 * whole interval lies. What of the two is better is not for numbers to say.
 */
export function besideBenchmark({ lower, upper }: Limits, benchmark: number): BesideBenchmark {
  if (benchmark < lower) return 'higher';
  return benchmark > upper ? 'lower' : 'similar';
}
