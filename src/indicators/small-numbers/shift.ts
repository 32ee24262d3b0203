import type { BaseWorld } from './base-world.ts';
import type { Cell } from './cell.ts';
import type { Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import { isSensitive } from './standing.ts';
import type { Move } from './target.ts';

/** Another way in which the cases may have fallen: while every figure that it changes is hidden, a reader can't rule it out. */
export interface Shift {
  readonly moves: readonly Move[];
  /** The figures that are to be hidden for it. */
  readonly toHide: readonly Cell[];
  readonly cost: number;
}

/**
 * What it costs to hide a figure: 1 for one of a part, more for a zero, far more for a total, and most for one of an
 * indicator that is not sensitive, as where nothing else helps.
 */
const costs = { part: 1, zero: 500, total: 10_000, open: 1_000_000 } as const;

/** From here on it is worth looking further: a 0 or a total would be hidden. */
export const costsMuch = costs.zero;

/** Where shifts are looked for. */
export interface Ground {
  readonly ledger: Ledger;
  readonly world: BaseWorld;
  readonly limits: Limits;
  /** A figure that is to stay as it is. */
  readonly not?: Cell;
}

/**
 * What it takes to keep a shift open since a publication. Undefined where figures shown before, or the counts
 * themselves, rule it out, and where it costs `limit` or more.
 */
export function shiftOf(ground: Ground, moves: readonly Move[], since: number, limit = Infinity): Shift | undefined {
  const { ledger, not, world } = ground;
  const toHide: Cell[] = [];
  let cost = 0;
  let needsZero = false;
  for (const { cell, by } of changedBy(ledger, moves)) {
    const count = world.sum(cell) + by;
    if (world.isOutdated(cell) || isPrintedAlike(world, cell, count)) continue;
    if (cell === not || !isFree(cell, since) || !isPossible(world, cell, count)) return undefined;
    needsZero ||= count === 0;
    if (cell.hidden) continue;
    toHide.push(cell);
    cost += costOf(ledger, cell);
    if (cost >= limit) return undefined;
  }
  // A reader who takes every hidden figure for 1 or more would see through a shift that needs a hidden 0, unless one is there.
  if (needsZero && !ledger.hidesZero && toHide.every(({ cases }) => cases !== 0)) return undefined;
  return leavesEnough(world, moves) ? { moves, toHide, cost } : undefined;
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

/** Whether readers need not know a figure, for what they are kept from since a publication. */
export function isFree({ hidden, mayHide, unseenSince }: Cell, since: number): boolean {
  return unseenSince <= since && (hidden || mayHide);
}

export function costOf({ kin }: Ledger, { area, cases, version }: Cell): number {
  if (!isSensitive(kin, version)) return costs.open;
  if (!kin.below.has(area)) return costs.total;
  return cases === 0 ? costs.zero : costs.part;
}

/** Whether a figure that is shown would look the same: it was rounded further than one case. */
function isPrintedAlike(world: BaseWorld, cell: Cell, count: number): boolean {
  if (cell.hidden || cell.cases === undefined) return false;
  const [least, most] = world.printed(cell);
  return least <= count && count <= most;
}

function isPossible(world: BaseWorld, cell: Cell, count: number): boolean {
  return count >= 0 && count <= Math.max(cell.most, world.sum(cell));
}

/** Whether no place is left with fewer than no cases, nor is one whose cases are not known to fit. */
function leavesEnough(world: BaseWorld, moves: readonly Move[]): boolean {
  const left = new Map<number | undefined, number>();
  for (const move of moves) {
    const place = world.places.numberOf(move);
    left.set(place, (left.get(place) ?? (place === undefined ? 0 : world.at(place))) + move.by);
  }
  return [...left].every(([place, count]) => place !== undefined && count >= 0 && !world.unsure.has(place));
}
