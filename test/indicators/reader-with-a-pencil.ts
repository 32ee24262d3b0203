/** What a reader knows of some unknown counts: their sum, some taken away, lies between two numbers. */
export interface Clue {
  readonly of: readonly number[];
  /** Counts that are taken away. */
  readonly less?: readonly number[];
  readonly least: number;
  readonly most: number;
}

interface Term {
  readonly at: number;
  readonly sign: 1 | -1;
}

interface Bounded {
  readonly terms: readonly Term[];
  readonly least: number;
  readonly most: number;
}

/** What each count can still be. */
type Ranges = readonly (readonly [number, number])[];

/** No count is larger in any world of these tests. */
const enough = 400;

/** Thrown where the search can't say within its steps. */
export class TooLong extends Error {}

/**
 * Whether all clues allow the unknown counts to be such that those of `target` add up to `value`: an exact search over
 * whole numbers of 0 and more, which knows nothing of how figures are hidden.
 */
export function canBe(clues: readonly Clue[], target: Omit<Clue, 'least' | 'most'>, value: number): boolean {
  const merged = withoutTwins([{ ...target, least: value, most: value }, ...clues]);
  const all = Array.from({ length: merged.unknowns }, () => [0, enough] as const);
  return search(merged.bounds, all, { left: 4000 });
}

/** Counts that stand in the same sums are one count to the reader. */
function withoutTwins(clues: readonly Clue[]): { readonly unknowns: number; readonly bounds: readonly Bounded[] } {
  const names = new Map<number, string>();
  for (const [index, { of, less = [] }] of clues.entries()) {
    for (const each of of) names.set(each, `${names.get(each) ?? ''},${String(index)}`);
    for (const each of less) names.set(each, `${names.get(each) ?? ''},-${String(index)}`);
  }
  const kinds = [...new Set(names.values())];
  const at = (each: number): number => kinds.indexOf(names.get(each) ?? '');
  const distinct = (all: readonly number[], sign: 1 | -1): readonly Term[] =>
    [...new Set(all.map(at))].map((each) => ({ at: each, sign }));
  return {
    unknowns: kinds.length,
    bounds: clues.map(({ of, less = [], least, most }) => ({
      terms: [...distinct(of, 1), ...distinct(less, -1)],
      least,
      most,
    })),
  };
}

function search(bounds: readonly Bounded[], from: Ranges, steps: { left: number }): boolean {
  steps.left -= 1;
  if (steps.left < 0) throw new TooLong();
  const ranges = narrowed(bounds, from);
  if (ranges === undefined) return false;
  const open = ranges
    .map(([low, high], index) => ({ low, high, index }))
    .filter(({ low, high }) => low < high)
    .toSorted((a, b) => a.high - a.low - (b.high - b.low));
  const [first] = open;
  if (first === undefined) return true;
  for (let count = first.low; count <= first.high; count += 1) {
    if (search(bounds, ranges.with(first.index, [count, count]), steps)) return true;
  }
  return false;
}

/** The ranges as far as adding up and taking away narrows them; undefined where nothing is left. */
function narrowed(bounds: readonly Bounded[], from: Ranges): Ranges | undefined {
  const ranges = from.map(([low, high]): [number, number] => [low, high]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { terms, least, most } of bounds) {
      const lows = terms.reduce((sum, { at, sign }) => sum + (sign === 1 ? low(ranges, at) : -high(ranges, at)), 0);
      const highs = terms.reduce((sum, { at, sign }) => sum + (sign === 1 ? high(ranges, at) : -low(ranges, at)), 0);
      if (lows > most || highs < least) return undefined;
      for (const { at, sign } of terms) {
        const [here, there] = [low(ranges, at), high(ranges, at)];
        const [own, mine] = sign === 1 ? [here, there] : [-there, -here];
        const [from1, to1] = [least - (highs - mine), most - (lows - own)];
        const [down, up] = sign === 1 ? [from1, to1] : [-to1, -from1];
        const [next, last] = [Math.max(here, down), Math.min(there, up)];
        if (next > last) return undefined;
        if (next === here && last === there) continue;
        ranges[at] = [next, last];
        changed = true;
        break;
      }
    }
  }
  return ranges;
}

function low(ranges: Ranges, at: number): number {
  return ranges[at]?.[0] ?? 0;
}

function high(ranges: Ranges, at: number): number {
  return ranges[at]?.[1] ?? 0;
}
