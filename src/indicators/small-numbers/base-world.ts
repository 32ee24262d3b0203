import type { Cell } from './cell.ts';
import type { Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import { Places } from './places.ts';
import { Tableau, wholeCounts, type Range } from './tableau.ts';
import type { Target } from './target.ts';

const unbounded: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Places whose counts hang together and that the figures leave open. */
interface Knot {
  readonly places: readonly number[];
  readonly tableau: Tableau;
}

/**
 * One way in which the cases can have fallen, by all figures, hidden ones too. Of figures that contradict
 * each other the one that was taken back, or else the oldest, is taken for what the others make it.
 */
export class BaseWorld {
  readonly places: Places;
  /** The places for which no whole numbers were found that fit the figures. */
  readonly unsure: ReadonlySet<number>;
  readonly #ledger: Ledger;
  readonly #limits: Limits;
  readonly #counts: Float64Array;
  readonly #isFixed: Uint8Array;
  readonly #sums: Float64Array;
  readonly #knotAt = new Map<number, Knot>();
  readonly #tried = new Set<number>();
  /** Other ways that all figures allow, laid on top of each other so that what differs in any of them is hardly ever 0. */
  readonly #apart: Float64Array;
  #ways = 0;

  constructor(ledger: Ledger, limits: Limits) {
    this.#ledger = ledger;
    this.#limits = limits;
    this.places = new Places(ledger);
    this.#counts = new Float64Array(this.places.count);
    this.#isFixed = new Uint8Array(this.places.count);
    this.#apart = new Float64Array(this.places.count);
    this.#sums = Float64Array.from(ledger.cells, ({ alike: [least] }) => least);
    this.#fix();
    this.unsure = new Set(this.#knots().flatMap((places) => (this.#untie(places) ? [] : places)));
    for (const { number, ...cell } of ledger.cells) this.#sums[number] = this.countIn(cell);
  }

  /** The cases in a place. */
  at(place: number): number {
    return this.#counts[place] ?? 0;
  }

  /** The cases that a figure or a small number counts. */
  countIn(target: Target): number {
    return this.places.within(target).reduce((sum, place) => sum + this.at(place), 0);
  }

  /** The cases that a figure counts. */
  sum({ number }: Cell): number {
    return this.#sums[number] ?? 0;
  }

  /** Whether a figure that was taken back is no longer true, so that it tells nothing of what is. */
  isOutdated(cell: Cell): boolean {
    const sum = this.sum(cell);
    return cell.isGone && (sum < cell.alike[0] || sum > cell.alike[1]);
  }

  /** The counts that would be printed as the figure is. */
  printed(cell: Cell): Range {
    const sum = this.sum(cell);
    return cell.alike[0] <= sum && sum <= cell.alike[1] ? cell.alike : [sum, sum];
  }

  /** Whether all figures together, hidden ones too, leave some counts more than one sum. */
  isOpen(places: readonly number[]): boolean {
    if (this.#differs(places)) return true;
    for (const place of places) {
      const knot = this.#knotAt.get(place);
      if (knot === undefined || this.#tried.has(place)) continue;
      this.#tried.add(place);
      this.#vary(knot, place);
      if (this.#differs(places)) return true;
    }
    return false;
  }

  #differs(places: readonly number[]): boolean {
    return Math.abs(places.reduce((sum, place) => sum + (this.#apart[place] ?? 0), 0)) > 1e-6;
  }

  /** Looks for a way that all figures allow and that differs in a place. */
  #vary({ places, tableau }: Knot, place: number): void {
    const at = places.indexOf(place);
    const count = this.at(place);
    for (const range of [
      [count + 1, Number.POSITIVE_INFINITY],
      [0, count - 1],
    ] as const) {
      if (range[1] < 0) continue;
      tableau.bound(at, range);
      const found = wholeCounts(tableau, places.length, { left: Math.min(this.#limits.branches, 20) });
      tableau.bound(at, [0, Number.POSITIVE_INFINITY]);
      if (found === undefined) continue;
      this.#ways += 1;
      // Each way has a weight of its own that no whole numbers of the others make up for.
      const weight = Math.sqrt(1 + 1 / (1 + this.#ways));
      for (const [nth, each] of places.entries())
        this.#apart[each] = (this.#apart[each] ?? 0) + weight * ((found[nth] ?? 0) - this.at(each));
      return;
    }
  }

  /** Fixes what single figures fix when all else that they count is known. */
  #fix(): void {
    const left = Float64Array.from(this.#ledger.cells, ({ alike: [, most] }) => most);
    const open = Int32Array.from(this.#ledger.cells, (cell) => this.places.within(cell).length);
    const isTold = (cell: Cell): boolean =>
      tells(cell) && !cell.isGone && ((left[cell.number] ?? 0) <= 0 || (open[cell.number] === 1 && isExact(cell)));
    const queue = oldestFirst(this.#ledger.cells.filter(isTold)).toReversed();
    for (const cell of queue) {
      if (!isTold(cell)) continue;
      for (const place of this.places.within(cell)) {
        if (this.#isFixed[place] === 1) continue;
        const count = Math.max(0, left[cell.number] ?? 0);
        this.#isFixed[place] = 1;
        this.#counts[place] = count;
        for (const each of this.places.covering(place)) {
          left[each.number] = (left[each.number] ?? 0) - count;
          open[each.number] = (open[each.number] ?? 0) - 1;
          if (isTold(each)) queue.push(each);
        }
      }
    }
  }

  /** The places that are not fixed, those together that figures tie together. */
  #knots(): readonly (readonly number[])[] {
    const seen = new Set<number>();
    const knots: (readonly number[])[] = [];
    for (let place = 0; place < this.places.count; place += 1) {
      if (this.#isFixed[place] === 1 || seen.has(place)) continue;
      knots.push(this.#knotWith(place, seen));
    }
    return knots;
  }

  /** A place with those that figures tie to it, one to the next. */
  #knotWith(place: number, seen: Set<number>): readonly number[] {
    const knot = [place];
    const cells = new Set<Cell>();
    seen.add(place);
    for (const each of knot) {
      for (const cell of this.places.covering(each)) {
        if (!tells(cell) || cells.has(cell)) continue;
        cells.add(cell);
        const tied = this.places.within(cell).filter((next) => this.#isFixed[next] !== 1 && !seen.has(next));
        for (const next of tied) seen.add(next);
        knot.push(...tied);
      }
    }
    return knot;
  }

  /** Finds counts for places that figures tie together; false where none were found that fit. */
  #untie(places: readonly number[]): boolean {
    const at = new Map(places.map((place, nth) => [place, nth]));
    const cells = oldestFirst([...new Set(places.flatMap((place) => this.places.covering(place).filter(tells)))]);
    const sums = cells.map((cell) => this.places.within(cell).flatMap((place) => at.get(place) ?? []));
    const fixed = cells.map((cell) => this.countIn(cell));
    const start = places.map(() => Number.POSITIVE_INFINITY);
    for (const [nth, sum] of sums.entries()) {
      // Spread evenly at first, so that as many places as can be have a case to spare.
      const each = Math.max(0, Math.floor(((cells[nth]?.alike[0] ?? 0) - (fixed[nth] ?? 0)) / sum.length));
      for (const place of sum) start[place] = Math.min(start[place] ?? 0, each);
    }
    const tableau = new Tableau(
      start.map((count) => (Number.isFinite(count) ? count : 1)),
      sums,
    );
    for (const nth of places.keys()) tableau.bound(nth, [0, Number.POSITIVE_INFINITY]);
    for (const [nth, { alike }] of cells.entries()) {
      const rest = fixed[nth] ?? 0;
      tableau.bound(tableau.sum(nth), [alike[0] - rest, alike[1] - rest]);
    }
    for (let wrong = tableau.settle(); wrong !== undefined; wrong = tableau.settle()) {
      const oldest = tableau.reasons(wrong).find((each) => each >= places.length);
      if (oldest === undefined) break;
      tableau.bound(oldest, unbounded);
    }
    const counts = wholeCounts(tableau, places.length, { left: this.#limits.branches });
    for (const [nth, place] of places.entries()) {
      this.#counts[place] = counts?.[nth] ?? Math.max(0, Math.floor(tableau.value(nth) + 1e-6));
      if (counts !== undefined) this.#knotAt.set(place, { places, tableau });
    }
    return counts !== undefined;
  }
}

function tells({ cases }: Cell): boolean {
  return cases !== undefined;
}

function oldestFirst(cells: readonly Cell[]): Cell[] {
  const age = ({ isGone, version }: Cell): number => (isGone ? -1 : version.publication);
  return cells.toSorted((a, b) => age(a) - age(b));
}

function isExact({ alike: [least, most] }: Cell): boolean {
  return least === most;
}
