import { within, type Cell, type Days } from './cell.ts';
import type { Table } from './table.ts';

/** One case more or fewer in an area within some days. */
export interface Move {
  readonly area: string;
  readonly days: Days;
  readonly by: 1 | -1;
}

/** Another way in which the cases may have fallen: while every figure that it changes is hidden, a reader can't rule it out. */
export interface Shift {
  readonly moves: readonly Move[];
  /** The figures that it changes and that are to be hidden for it. */
  readonly toHide: readonly Cell[];
  readonly cost: number;
}

/** A figure of a part costs 1 and a zero more; a total that is new is withheld only where nothing else helps. */
const costs = { part: 1, zero: 500, total: 10_000 } as const;

/** What it takes to keep a shift open, or undefined where figures shown before, or the counts themselves, rule it out. */
export function shiftOf(table: Table, moves: readonly Move[], publication: number): Shift | undefined {
  const changed = changesOf(table, moves);
  const counts = changed.flatMap(({ cell, by }) => (cell.cases === undefined ? [] : [{ cell, now: cell.cases, by }]));
  if (counts.some(({ cell, now, by }) => now + by < 0 || now + by > cell.most)) return undefined;
  // A reader who takes every hidden figure for 1 or more would see through a shift that needs a hidden 0, unless one is there.
  const needsZero = counts.some(({ now, by }) => now + by === 0);
  if (needsZero && !counts.some(({ now }) => now === 0)) return undefined;
  const toHide = changed.map(({ cell }) => cell).filter((cell) => !table.isHidden(cell));
  if (toHide.some((cell) => cell.publication !== publication)) return undefined;
  if (moves.some(({ area, days, by }) => by < 0 && table.mostIn(area, days) < 1)) return undefined;
  return { moves, toHide, cost: toHide.reduce((sum, cell) => sum + costOf(table, cell), 0) };
}

function costOf(table: Table, { area, cases }: Cell): number {
  if (!table.family.below.has(area)) return costs.total;
  return cases === 0 ? costs.zero : costs.part;
}

interface Change {
  readonly cell: Cell;
  readonly by: number;
}

/** Every figure whose count the moves change, that of an area and of the areas that it is counted in. */
function changesOf(table: Table, moves: readonly Move[]): readonly Change[] {
  const areas = new Set(moves.flatMap(({ area }) => table.upwards(area)));
  return [...areas].flatMap((area) => {
    const here = moves.filter((move) => table.upwards(move.area).includes(area));
    return table.cellsOf(area).flatMap((cell) => {
      const by = here.reduce((sum, move) => sum + (within(move.days, cell) ? move.by : 0), 0);
      return by === 0 ? [] : [{ cell, by }];
    });
  });
}
