import type { Limits } from '../../statistics/confidence.ts';
import { normal, seededRandom } from '../../statistics/seeded-random.ts';
import { assurances, xmr } from '../../statistics/xmr.ts';
import type { SpecialCause } from '../../statistics/xmr-signals.ts';

/** Points of each simulated series: its limits are estimated from all of them, the newest included. */
const points = 24;

/** How often a point of independent standard normal noise lies outside known limits: 0.27% where they are 3 away. */
export function outsideKnownLimits({ lower, upper }: Limits, count: number, seed: number): number {
  const random = seededRandom(seed);
  let outside = 0;
  for (let point = 0; point < count; point += 1) {
    const value = normal(random);
    if (value < lower || value > upper) outside += 1;
  }
  return outside / count;
}

/** For so many noise series, how often the newest point is a special cause of concern, by what made it one. */
export function signalsOfNoise(series: number, seed: number): ReadonlyMap<SpecialCause, number> {
  const random = seededRandom(seed);
  const found = new Map<SpecialCause, number>();
  for (let nth = 0; nth < series; nth += 1) {
    const newest = xmr(noise(random), { improvement: 'decrease' }).points.at(-1);
    if (newest?.specialCause === undefined || newest.meaning !== 'concern') continue;
    found.set(newest.specialCause, (found.get(newest.specialCause) ?? 0) + 1 / series);
  }
  return found;
}

/** For so many noise series, how often the newest point loses the assurance of a target so many deviations away. */
export function assuranceLostOnNoise(series: number, seed: number, target: number): number {
  const random = seededRandom(seed);
  const held = (values: readonly number[]): number => {
    const { assurance } = xmr(values, { improvement: 'decrease', target });
    return assurance === undefined ? -1 : assurances.indexOf(assurance);
  };
  let lost = 0;
  for (let nth = 0; nth < series; nth += 1) {
    const values = noise(random);
    if (held(values) > held(values.slice(0, -1))) lost += 1;
  }
  return lost / series;
}

function noise(random: () => number): readonly number[] {
  return Array.from({ length: points }, () => normal(random));
}
