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

/** A factor around 1 that stays within the given swing; near 1 is likeliest. */
export function aroundOne(random: Random, swing: number): number {
  return 1 + (swing * (random() + random() + random() - 1.5)) / 1.5;
}
