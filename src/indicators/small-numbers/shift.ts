import type { Cell } from './cell.ts';
import type { Ledger } from './ledger.ts';
import type { Possible } from './possible.ts';
import type { Move } from './target.ts';

/** Another way in which the cases may have fallen: while every figure that it changes is hidden, a reader can't rule it out. */
export interface Shift {
  readonly moves: readonly Move[];
  /** The figures that it changes and that are to be hidden for it. */
  readonly toHide: readonly Cell[];
  readonly cost: number;
}

/** What it costs to hide a figure: 1 for one of a part, more for a zero, and most for a total, as where nothing else helps. */
const costs = { part: 1, zero: 500, total: 10_000 } as const;

/** Where shifts are looked for. */
export interface Ground {
  readonly ledger: Ledger;
  readonly possible: Possible;
  /** A figure that is to stay as it is. */
  readonly not?: Cell;
}

/**
 * What it takes to keep a shift open since a publication. Undefined where figures shown before, or the counts
 * themselves, rule it out, and where it costs `limit` or more.
 */
export function shiftOf(ground: Ground, moves: readonly Move[], since: number, limit = Infinity): Shift | undefined {
  const { ledger, not, possible } = ground;
  const toHide: Cell[] = [];
  let cost = 0;
  let needsZero = false;
  let hasZero = false;
  for (const { cell, by } of changedBy(ledger, moves)) {
    if (isPrintedAlike(cell, by)) continue;
    if (cell === not || cell.unseenSince > since || !isPossible(cell, by)) return undefined;
    needsZero ||= cell.cases !== undefined && cell.cases + by === 0;
    hasZero ||= cell.cases === 0;
    if (cell.hidden) continue;
    if (!cell.mayHide) return undefined;
    toHide.push(cell);
    cost += costOf(ledger, cell);
    if (cost >= limit) return undefined;
  }
  // A reader who takes every hidden figure for 1 or more would see through a shift that needs a hidden 0, unless one is there.
  if (needsZero && !hasZero) return undefined;
  if (moves.some((move) => move.by < 0 && possible.most(move.indicator, move.area, move) < 1)) return undefined;
  return { moves, toHide, cost };
}

/** A figure whose count moves change, and by how much. */
export interface Change {
  readonly cell: Cell;
  readonly by: number;
}

/** Every figure whose count the moves change. */
export function changedBy(ledger: Ledger, moves: readonly Move[]): readonly Change[] {
  const { sums } = ledger;
  const touched: Cell[] = [];
  for (const move of moves) {
    for (const cell of ledger.covering(move)) {
      touched.push(cell);
      sums[cell.number] = (sums[cell.number] ?? 0) + move.by;
    }
  }
  const changed: Change[] = [];
  for (const cell of touched) {
    const by = sums[cell.number] ?? 0;
    // Emptied at once, so that a figure that several moves touch is told of once.
    sums[cell.number] = 0;
    if (by !== 0) changed.push({ cell, by });
  }
  return changed;
}

/** Whether a figure that is shown would look the same: it was rounded further than one case. */
function isPrintedAlike({ cases, hidden, alike }: Cell, by: number): boolean {
  return !hidden && cases !== undefined && alike[0] <= cases + by && cases + by <= alike[1];
}

function isPossible({ cases, most }: Cell, by: number): boolean {
  return cases === undefined || (cases + by >= 0 && cases + by <= most);
}

function costOf({ kin }: Ledger, { area, cases }: Cell): number {
  if (!kin.below.has(area)) return costs.total;
  return cases === 0 ? costs.zero : costs.part;
}
