/** Numbers from 0 up to 1 that look random and are the same for the same seed on every machine. */
export type Random = () => number;

/** The generator "mulberry32": 32 bits of state, whole-number arithmetic only. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number from the standard normal distribution, by the Box–Muller transform of two random numbers. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** Beyond this many expected events the normal distribution stands in for the exact one. */
const exactUpTo = 500;

/** How many of so many cases have it, each with the same probability: from the binomial distribution. */
export function binomial(random: Random, cases: number, probability: number): number {
  const mean = cases * probability;
  if (cases > exactUpTo) return clamp(mean + normal(random) * Math.sqrt(mean * (1 - probability)), cases);
  let found = 0;
  for (let each = 0; each < cases; each += 1) if (random() < probability) found += 1;
  return found;
}

/** How many events happen where so many are expected: from the Poisson distribution, by Knuth's product of numbers. */
export function poissonCount(random: Random, mean: number): number {
  if (mean > exactUpTo) return clamp(mean + normal(random) * Math.sqrt(mean), Number.POSITIVE_INFINITY);
  const limit = Math.exp(-mean);
  let found = 0;
  for (let product = random(); product > limit; product *= random()) found += 1;
  return found;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value), 0), most);
}
