import { within, type Cell, type Days } from './cell.ts';

interface Step {
  readonly to: number;
  readonly by: number;
}

/**
 * The most cases that an area can have had within some days, by all its own figures: the counts since the first day
 * never fall, and each figure fixes how far apart two of them are, so the answer is a shortest way between the two days.
 */
export function mostPossible(cells: readonly Cell[], days: Days): number {
  const known = cells.filter((cell) => cell.cases !== undefined);
  const exact = known.find((cell) => cell.from === days.from && cell.to === days.to);
  if (exact?.cases !== undefined) return exact.cases;
  const around = known.filter((cell) => within(days, cell));
  if (around.length === 0) return Number.POSITIVE_INFINITY;
  const ceiling = Math.min(...around.map((cell) => cell.cases ?? Number.POSITIVE_INFINITY));
  return Math.max(0, Math.min(ceiling, shortest(stepsOf(known, days), days)));
}

function stepsOf(cells: readonly Cell[], days: Days): ReadonlyMap<number, readonly Step[]> {
  const steps = new Map<number, Step[]>();
  const add = (from: number, to: number, by: number): void => {
    const held = steps.get(from);
    if (held === undefined) steps.set(from, [{ to, by }]);
    else held.push({ to, by });
  };
  for (const { from, to, cases = 0 } of cells) {
    add(from, to, cases);
    add(to, from, -cases);
  }
  const ends = [...new Set([...steps.keys(), days.from, days.to])].toSorted((a, b) => a - b);
  ends.forEach((end, index) => {
    const before = ends[index - 1];
    if (before !== undefined) add(end, before, 0);
  });
  return steps;
}

/** The shortest way by rounds; figures that contradict each other would go round for ever, so the rounds are counted. */
function shortest(steps: ReadonlyMap<number, readonly Step[]>, days: Days): number {
  const far = new Map([[days.from, 0]]);
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
  return far.get(days.to) ?? Number.POSITIVE_INFINITY;
}
