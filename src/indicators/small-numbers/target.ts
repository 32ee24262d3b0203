import type { Days } from './cell.ts';
import type { Lattice } from './lattice.ts';

/** A small number that readers are kept from: the cases of an indicator in an area over a run of days. */
export interface Target extends Days {
  readonly indicator: string;
  /** A part of the indicator that is left out: the small number is the rest of the whole beside it. */
  readonly without?: string;
  readonly area: string;
}

/** Some cases more or fewer in an area within some days, of an indicator and of none of its parts. */
export interface Move extends Days {
  readonly indicator: string;
  readonly area: string;
  readonly by: number;
}

/** A small number that readers are kept from, with the other way in which the cases may have fallen that keeps it open. */
export interface Kept {
  readonly target: Target;
  /** The publication that told of it. */
  readonly since: number;
  /** Empty where it follows from what was shown before, so that nothing can keep it open. */
  readonly moves: readonly Move[];
}

/** Whether moves change the count of a target. */
export function changes(target: Target, moves: readonly Move[], lattice: Lattice): boolean {
  return moves.reduce((sum, move) => sum + (counts(target, move, lattice) ? move.by : 0), 0) !== 0;
}

function counts({ indicator, without, area, from, to }: Target, move: Move, lattice: Lattice): boolean {
  if (!lattice.areasUp(move.area).includes(area) || move.from < from || to < move.to) return false;
  if (without !== undefined && lattice.indicatorsDown(without).includes(move.indicator)) return false;
  return lattice.indicatorsDown(indicator).includes(move.indicator);
}

/** A text that is equal for equal targets. */
export function targetId({ indicator, without = '', area, from, to }: Target): string {
  return `${indicator}|${without}|${area}|${String(from)}|${String(to)}`;
}
