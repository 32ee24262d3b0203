/** A stream of numbers from 0 to below 1 that is the same for the same seed (mulberry32). */
export interface Random {
  next(): number;
  /** A whole number from 0 to below the given one. */
  below(count: number): number;
  /** One of the list. */
  pick<T>(list: readonly T[]): T;
}

/** The numbers of a seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error('There is nothing to pick from.');
    return one;
  };
  return { next, below, pick };
}
