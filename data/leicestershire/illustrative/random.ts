import type { Random } from '../../../src/statistics/seeded-random.ts';

/** A factor around 1 that stays within the given swing; near 1 is likeliest. */
export function aroundOne(random: Random, swing: number): number {
  return 1 + (swing * (random() + random() + random() - 1.5)) / 1.5;
}
