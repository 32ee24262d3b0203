import type { Cell } from './cell.ts';
import { costOf, costsMuch, isFree, shiftOf, type Ground, type Shift } from './shift.ts';
import { Tableau, wholeCounts, type Range } from './tableau.ts';
import type { Move, Target } from './target.ts';

/** How many places are looked at first, and after that. */
const sizes = [90, 500, Number.POSITIVE_INFINITY] as const;

/** What may be changed to keep a small number open. */
interface Wanted {
  readonly target: Target;
  readonly since: number;
  /** Whether figures that are shown up to now may be hidden. */
  readonly mayHide: boolean;
}

/** What a search came to. */
interface Search {
  readonly found: Shift | undefined;
  /** Whether there is no other world for certain: the number follows from what can't be hidden any more. */
  readonly isRuledOut: boolean;
}

/**
 * Another way in which the cases can have fallen, by everything that readers are shown, in which a small number is
 * another one: found wherever there is one, as far as the limits go. New figures are hidden for it, the fewest and the
 * least dear that it can do with.
 */
export function otherWorld(ground: Ground, wanted: Wanted): Search {
  let best: Shift | undefined;
  let isRuledOut = false;
  for (const size of sizes) {
    const scope = new Scope(ground, wanted, Math.min(size, ground.limits.places));
    for (const least of [1, 0]) {
      const found = scope.cheapest(least);
      if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found;
    }
    isRuledOut = best === undefined && scope.isRuledOut;
    if (scope.isWhole || size >= ground.limits.places || (best?.cost ?? Infinity) < costsMuch) break;
  }
  return { found: best, isRuledOut };
}

/** Some places around a small number; all others stay as they are. */
class Scope {
  readonly #ground: Ground;
  readonly #wanted: Wanted;
  readonly #places: readonly number[];
  readonly #cells: readonly Cell[];
  readonly #sums: readonly (readonly number[])[];
  /** Whether nothing that could matter lies outside. */
  readonly isWhole: boolean;
  /** Whether a search came to no clear end. */
  #isUnsure: boolean;

  constructor(ground: Ground, wanted: Wanted, size: number) {
    const { places } = ground.world;
    this.#ground = ground;
    this.#wanted = wanted;
    const tells = (cell: Cell): boolean => cell.cases !== undefined && !ground.world.isOutdated(cell);
    const found = new Set(places.within(wanted.target));
    const cells = new Set<Cell>();
    for (const place of found) {
      if (found.size >= size) break;
      for (const cell of places.covering(place)) {
        if (cells.has(cell) || !tells(cell)) continue;
        cells.add(cell);
        if (cell.hidden && isFree(cell, wanted.since)) continue;
        for (const next of places.within(cell)) found.add(next);
      }
    }
    this.isWhole = found.size < size;
    this.#places = [...found];
    this.#cells = [...new Set(this.#places.flatMap((place) => places.covering(place).filter(tells)))];
    const at = new Map(this.#places.map((place, nth) => [place, nth]));
    const placesOf = (target: Target): readonly number[] =>
      places.within(target).flatMap((place) => at.get(place) ?? []);
    this.#sums = [...this.#cells.map(placesOf), placesOf(wanted.target)];
    // What a hidden figure counts outside is left as it is, which may be more than a reader knows.
    const reachesOut = (cell: Cell, nth: number): boolean =>
      cell.hidden && (this.#sums[nth]?.length ?? 0) < places.within(cell).length;
    this.#isUnsure =
      !this.isWhole || this.#places.some((place) => ground.world.unsure.has(place)) || this.#cells.some(reachesOut);
  }

  /** Whether the searches have shown that there is no other world. */
  get isRuledOut(): boolean {
    return !this.#isUnsure;
  }

  /** The cheapest way in which every hidden figure is at least this, or a 0 is hidden too. */
  cheapest(least: number): Shift | undefined {
    const { world, ledger } = this.#ground;
    if (least === 0 && !ledger.hidesZero && this.#zero() === undefined) return undefined;
    const found = [1, -1].flatMap((by) => {
      const tableau = new Tableau(
        this.#places.map((place) => world.at(place)),
        this.#sums,
      );
      const target = tableau.sum(this.#cells.length);
      for (const nth of this.#places.keys()) tableau.bound(nth, [0, Number.POSITIVE_INFINITY]);
      for (const nth of this.#cells.keys()) this.#hold(tableau, nth, least);
      const now = Math.round(tableau.value(target));
      tableau.bound(target, by === 1 ? [now + 1, Number.POSITIVE_INFINITY] : [0, now - 1]);
      const counts = now + by < 0 ? undefined : this.#counted(tableau);
      if (counts === undefined) return [];
      const shift = this.#trimmed(tableau, counts, least);
      if (shift === undefined) this.#isUnsure = true;
      return shift ?? [];
    });
    return found.toSorted((a, b) => a.cost - b.cost)[0];
  }

  #counted(tableau: Tableau): readonly number[] | undefined {
    const steps = { left: this.#ground.limits.branches };
    const counts = wholeCounts(tableau, this.#places.length, steps);
    if (steps.left < 0) this.#isUnsure = true;
    return counts;
  }

  /** A 0 that may be hidden, so that no reader takes every hidden figure for 1 or more: near the small number, or else anywhere. */
  #zero(): Cell | undefined {
    const isZero = (cell: Cell): boolean => cell.cases === 0 && !cell.isGone && this.#isNew(cell);
    return this.#cells.find(isZero) ?? this.#ground.ledger.cells.find(isZero);
  }

  #isNew(cell: Cell): boolean {
    return !cell.hidden && cell !== this.#ground.not && this.#wanted.mayHide && isFree(cell, this.#wanted.since);
  }

  /** Keeps a figure as it is shown; where it is hidden or may be, only what a reader takes for granted. */
  #hold(tableau: Tableau, nth: number, least: number, mayChange = true): void {
    const cell = this.#cells[nth];
    if (cell === undefined) return;
    const { world } = this.#ground;
    const sum = world.sum(cell);
    const outside = sum - tableau.value(tableau.sum(nth));
    const isHidden = cell.hidden && isFree(cell, this.#wanted.since);
    const free: Range = [Math.min(least, sum), Math.max(cell.most, sum)];
    const isZeroKept = least > 0 && cell.cases === 0 && !cell.hidden;
    const [low, high] = isHidden || (mayChange && this.#isNew(cell) && !isZeroKept) ? free : this.#shown(cell);
    tableau.bound(tableau.sum(nth), [low - outside, high - outside]);
  }

  #shown(cell: Cell): Range {
    const sum = this.#ground.world.sum(cell);
    return cell.hidden ? [sum, sum] : this.#ground.world.printed(cell);
  }

  /** Shows as much again as can be, the dearest first. */
  #trimmed(tableau: Tableau, counts: readonly number[], least: number): Shift | undefined {
    let best = counts;
    const dearest = [...this.#cells.keys()]
      .filter((nth) => this.#isNew(this.#cells[nth] ?? never()))
      .toSorted((a, b) => this.#dearness(b) - this.#dearness(a));
    for (const nth of dearest) {
      const sum = tableau.sum(nth);
      const before = tableau.range(sum);
      const [low, high] = this.#boundsAsShown(nth);
      const value = (this.#sums[nth] ?? []).reduce((total, place) => total + (best[place] ?? 0), 0);
      tableau.bound(sum, [low, high]);
      if (low <= value && value <= high) continue;
      const found = this.#counted(tableau);
      if (found === undefined) tableau.bound(sum, before);
      else best = found;
    }
    return this.#shift(best, least);
  }

  #boundsAsShown(nth: number): Range {
    const cell = this.#cells[nth] ?? never();
    const { world } = this.#ground;
    const inside = (this.#sums[nth] ?? []).reduce((sum, at) => sum + world.at(this.#places[at] ?? 0), 0);
    const outside = world.sum(cell) - inside;
    const [low, high] = world.printed(cell);
    return [low - outside, high - outside];
  }

  #dearness(nth: number): number {
    const cell = this.#cells[nth] ?? never();
    return costOf(this.#ground.ledger, cell) * 1000 + (cell.cases ?? 0);
  }

  #shift(counts: readonly number[], least: number): Shift | undefined {
    const { world } = this.#ground;
    const moves = this.#places.flatMap((place, nth): readonly Move[] => {
      const by = (counts[nth] ?? 0) - world.at(place);
      return by === 0 ? [] : [{ ...world.places.place(place), by }];
    });
    const shift = shiftOf(this.#ground, moves, this.#wanted.since);
    if (shift !== undefined || least > 0) return shift;
    // It needs a hidden 0 to be believed: the cheapest one is hidden with it.
    const zero = this.#zero();
    if (zero === undefined) return undefined;
    zero.hidden = true;
    const found = shiftOf(this.#ground, moves, this.#wanted.since);
    zero.hidden = false;
    return found && { ...found, toHide: [...found.toHide, zero], cost: found.cost + costOf(this.#ground.ledger, zero) };
  }
}

function never(): never {
  throw new Error('A figure of the scope is not there.');
}
