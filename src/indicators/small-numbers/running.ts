import type { Cell, Days } from './cell.ts';

interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * The cases of a line counted up from day to day, as far as its figures fix how far two days are apart: days that are
 * linked by figures are in one group, and the count between two of a group is known.
 */
export class Running {
  readonly #ends: readonly number[];
  /** The day that each day is counted from, and the cases since then. */
  readonly #from = new Map<number, { readonly day: number; readonly cases: number }>();

  constructor(ends: readonly number[], cells: readonly Cell[]) {
    this.#ends = ends;
    for (const { from, to, cases } of cells) if (cases !== undefined) this.#link(from, to, cases);
    this.#spread();
  }

  /** Where there was no case at all, there was none in any part of the time. */
  #spread(): void {
    for (const group of Map.groupBy(this.#ends, (end) => this.#root(end).day).values()) {
      for (const [index, to] of group.entries()) {
        const from = group[index - 1];
        if (from === undefined || this.#count(from, to) !== 0) continue;
        for (const end of this.#ends) if (from < end && end < to) this.#link(from, end, 0);
      }
    }
  }

  /** Takes over what a whole less all of its other parts says. */
  join(whole: Running, others: readonly Running[]): void {
    const all = [whole, ...others];
    if (all.some((each) => each.#from.size === 0)) return;
    const groups = Map.groupBy(this.#ends, (end) => all.map((each) => each.#root(end).day).join());
    for (const [first, ...rest] of groups.values()) {
      for (const end of first === undefined ? [] : rest) {
        const inOthers = others.reduce((sum, each) => sum + (each.#count(first ?? end, end) ?? 0), 0);
        this.#link(first ?? end, end, (whole.#count(first ?? end, end) ?? 0) - inOthers);
      }
    }
    this.#spread();
  }

  /** The runs of days in which so many cases were counted. */
  runs(wanted: Range): readonly Days[] {
    return this.#pairs((end) => this.#root(end), wanted).filter(({ from, to }) => this.#count(from, to) !== undefined);
  }

  /** The runs of days in which there were cases here, and all but so few of those of a whole. */
  besides(whole: Running, wanted: Range): readonly Days[] {
    if (whole.#from.size === 0) return [];
    const rest = (end: number) => {
      const [own, all] = [this.#root(end), whole.#root(end)];
      return { day: `${String(own.day)}|${String(all.day)}`, cases: all.cases - own.cases };
    };
    return this.#pairs(rest, wanted).filter(({ from, to }) => (this.#count(from, to) ?? 0) >= 1);
  }

  /** Neighbouring groups of days, from each on as long as the count stays in reach: it only grows. */
  #pairs(at: (end: number) => { readonly day: number | string; readonly cases: number }, wanted: Range): Days[] {
    const found: Days[] = [];
    for (const group of Map.groupBy(this.#ends, (end) => at(end).day).values()) {
      for (const [index, from] of group.entries()) {
        for (const to of group.slice(index + 1)) {
          const cases = at(to).cases - at(from).cases;
          if (cases > wanted.most) break;
          if (cases >= wanted.least) found.push({ from, to });
        }
      }
    }
    return found;
  }

  /** The cases between two days; undefined where the figures don't fix them. */
  #count(from: number, to: number): number | undefined {
    const [a, b] = [this.#root(from), this.#root(to)];
    return a.day === b.day ? b.cases - a.cases : undefined;
  }

  #link(from: number, to: number, cases: number): void {
    const [a, b] = [this.#root(from), this.#root(to)];
    if (a.day !== b.day) this.#from.set(b.day, { day: a.day, cases: a.cases + cases - b.cases });
  }

  #root(day: number): { readonly day: number; readonly cases: number } {
    const up = this.#from.get(day);
    if (up === undefined) return { day, cases: 0 };
    const root = this.#root(up.day);
    const found = { day: root.day, cases: root.cases + up.cases };
    this.#from.set(day, found);
    return found;
  }
}
