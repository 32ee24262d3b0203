import type { Cell, Days } from './cell.ts';

interface Step {
  readonly to: number;
  readonly by: number;
}

/** Some days in which there can't have been more cases than this. */
export interface Ceiling extends Days {
  readonly most: number;
}

/**
 * The most cases that an area can have had within some days, by its own figures and what others leave for it: the
 * counts since the first day never fall, and each figure fixes how far apart two of them are, so the answer is a
 * shortest way between the two days.
 */
export function mostPossible(cells: readonly Cell[], ceilings: readonly Ceiling[], days: Days): number {
  const exact = cells.find((cell) => cell.from === days.from && cell.to === days.to);
  const lids = ceilings.map(({ from, to, most }) => ({ from, to, by: most }));
  const own = exact?.cases ?? Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(own, shortest(stepsOf(cells, lids, days), days.from, days.to)));
}

/** The fewest cases that an area can have had within some days, by its own figures. */
export function leastPossible(cells: readonly Cell[], days: Days): number {
  const exact = cells.find((cell) => cell.from === days.from && cell.to === days.to);
  return exact?.cases ?? Math.max(0, -shortest(stepsOf(cells, [], days), days.to, days.from));
}

interface Lid extends Days {
  readonly by: number;
}

function stepsOf(cells: readonly Cell[], lids: readonly Lid[], days: Days): ReadonlyMap<number, readonly Step[]> {
  const steps = new Map<number, Step[]>();
  const add = (from: number, to: number, by: number): void => {
    const held = steps.get(from);
    if (held === undefined) steps.set(from, [{ to, by }]);
    else held.push({ to, by });
  };
  for (const { from, to, cases } of cells) {
    if (cases === undefined) continue;
    add(from, to, cases);
    add(to, from, -cases);
  }
  for (const { from, to, by } of lids) add(from, to, by);
  const ends = [...new Set([...steps.keys(), ...lids.map(({ to }) => to), days.from, days.to])].toSorted(
    (a, b) => a - b,
  );
  ends.forEach((end, index) => {
    const before = ends[index - 1];
    if (before !== undefined) add(end, before, 0);
  });
  return steps;
}

/** The shortest way by rounds; figures that contradict each other would go round for ever, so the rounds are counted. */
function shortest(steps: ReadonlyMap<number, readonly Step[]>, start: number, end: number): number {
  const far = new Map([[start, 0]]);
  let changed = true;
  for (let round = 0; changed && round <= steps.size; round += 1) {
    changed = false;
    for (const [from, each] of steps) {
      const here = far.get(from);
      if (here === undefined) continue;
      for (const { to, by } of each) {
        if (here + by >= (far.get(to) ?? Number.POSITIVE_INFINITY)) continue;
        far.set(to, here + by);
        changed = true;
      }
    }
  }
  return far.get(end) ?? Number.POSITIVE_INFINITY;
}
