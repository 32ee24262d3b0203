/** A figure as a reader works with it: the cases of some parts over some quarters, known or hidden. */
export interface Clue {
  /** Which unknown counts (part × quarter) it adds up. */
  readonly of: readonly number[];
  /** Undefined where it is hidden. */
  readonly sum?: number;
}

/** Counts whose sum lies between two numbers. */
interface Bounded {
  readonly of: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** What each count can still be. */
type Ranges = readonly (readonly [number, number])[];

const enough = 200;

/** Thrown where the search can't say within its steps. */
export class TooLong extends Error {}

/**
 * Whether all that is shown allows the unknown counts to be such that those of `target` add up to `value`: an exact
 * search over whole numbers of 0 and more. `least` is what a reader takes every hidden figure to be at least.
 */
export function canBe(
  unknowns: number,
  clues: readonly Clue[],
  target: readonly number[],
  value: number,
  least: number,
): boolean {
  const bounds: readonly Bounded[] = [
    { of: target, least: value, most: value },
    ...clues.flatMap(({ of, sum }) =>
      sum === undefined && least === 0 ? [] : [{ of, least: sum ?? least, most: sum ?? enough * of.length }],
    ),
  ];
  const merged = withoutTwins(unknowns, bounds);
  return search(
    merged.bounds,
    Array.from({ length: merged.unknowns }, () => [0, enough] as const),
    { left: 3000 },
  );
}

/** Counts that stand in the same sums are one count to the reader. */
function withoutTwins(unknowns: number, bounds: readonly Bounded[]) {
  const names = Array.from({ length: unknowns }, (_, each) =>
    bounds.flatMap(({ of }, index) => (of.includes(each) ? [index] : [])).join(','),
  );
  const kinds = [...new Set(names)].filter((name) => name !== '');
  return {
    unknowns: kinds.length,
    bounds: bounds.map((bound) => ({
      ...bound,
      of: [...new Set(bound.of.map((each) => kinds.indexOf(names[each] ?? '')))],
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
    for (const { of, least, most } of bounds) {
      const lows = of.reduce((sum, each) => sum + (ranges[each]?.[0] ?? 0), 0);
      const highs = of.reduce((sum, each) => sum + (ranges[each]?.[1] ?? 0), 0);
      for (const each of of) {
        const range = ranges[each];
        if (range === undefined) continue;
        const low = Math.max(range[0], least - (highs - range[1]));
        const high = Math.min(range[1], most - (lows - range[0]));
        if (low > high) return undefined;
        if (low === range[0] && high === range[1]) continue;
        ranges[each] = [low, high];
        changed = true;
        break;
      }
    }
  }
  return ranges;
}
