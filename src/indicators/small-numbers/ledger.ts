import type { Cell, Days } from './cell.ts';
import type { Kin } from './kin.ts';
import { Lattice } from './lattice.ts';
import type { Move } from './target.ts';

/** The figures of a kin as they stand, found by the days, the area and the indicator that a case falls into. */
export class Ledger {
  readonly kin: Kin;
  readonly lattice: Lattice;
  readonly cells: readonly Cell[];
  /** The days on which any figure begins or ends: no figure divides what lies between two neighbours. */
  readonly ends: readonly number[];
  readonly #at: ReadonlyMap<number, number>;
  readonly #lines: ReadonlyMap<string, readonly Cell[]>;
  /** Room to add up in, a number for each figure. */
  readonly sums: Int32Array;
  readonly #zeros: readonly Cell[];
  readonly #covering = new Map<string, Map<string, (readonly Cell[] | undefined)[]>>();

  constructor(kin: Kin, cells: readonly Cell[]) {
    this.kin = kin;
    this.lattice = new Lattice(kin);
    this.cells = cells;
    this.sums = new Int32Array(cells.length);
    this.#zeros = cells.filter(({ cases, isGone }) => cases === 0 && !isGone);
    this.ends = [...new Set(cells.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
    this.#at = new Map(this.ends.map((end, index) => [end, index]));
    this.#lines = Map.groupBy(cells, ({ indicator, area }) => lineName(indicator, area));
  }

  /** Whether a 0 is hidden anywhere, so that no reader can take every hidden figure for 1 or more. */
  get hidesZero(): boolean {
    return this.#zeros.some(({ hidden }) => hidden);
  }

  /** The figures of one indicator in one area. */
  line(indicator: string, area: string): readonly Cell[] {
    return this.#lines.get(lineName(indicator, area)) ?? [];
  }

  /** Whether any figure of the indicator is held. */
  holds(indicator: string): boolean {
    return [...this.kin.areas.keys()].some((area) => this.line(indicator, area).length > 0);
  }

  /** Whether no figure divides these days, and figures begin or end on either side of them. */
  isDivision({ from, to }: Days): boolean {
    const at = this.#at.get(from);
    return at !== undefined && this.ends[at + 1] === to;
  }

  /** The division that is just these days. */
  divisionAt({ from, to }: Days): number | undefined {
    return this.isDivision({ from, to }) ? this.#at.get(from) : undefined;
  }

  /** The place of a day among the ends. */
  startingAt(day: number): number | undefined {
    return this.#at.get(day);
  }

  division(at: number): Days {
    return { from: this.ends[at] ?? Number.NaN, to: this.ends[at + 1] ?? Number.NaN };
  }

  /** The divisions that lie within some days. */
  divisionsIn({ from, to }: Days): readonly number[] {
    const found: number[] = [];
    for (let at = 0; at + 1 < this.ends.length; at += 1) {
      const { from: start, to: end } = this.division(at);
      if (from <= start && end <= to) found.push(at);
    }
    return found;
  }

  /** Every figure that counts a case that falls there, those of its wholes included. */
  covering({ indicator, area, from }: Omit<Move, 'by'>): readonly Cell[] {
    const at = this.#at.get(from);
    if (at === undefined) return [];
    const ofIndicator = this.#covering.get(indicator) ?? new Map<string, (readonly Cell[] | undefined)[]>();
    this.#covering.set(indicator, ofIndicator);
    const ofArea = ofIndicator.get(area) ?? [];
    ofIndicator.set(area, ofArea);
    return (ofArea[at] ??= this.#cover(indicator, area, this.division(at)));
  }

  #cover(indicator: string, area: string, { from, to }: Days): readonly Cell[] {
    return this.lattice
      .indicatorsUp(indicator)
      .flatMap((whole) =>
        this.lattice
          .areasUp(area)
          .flatMap((place) => this.line(whole, place).filter((cell) => cell.from <= from && to <= cell.to)),
      );
  }
}

function lineName(indicator: string, area: string): string {
  return `${indicator}|${area}`;
}
