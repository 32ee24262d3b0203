import type { Cell, Days } from './cell.ts';
import type { Ledger } from './ledger.ts';
import { leastPossible, mostPossible, type Ceiling } from './most-possible.ts';

/** How many cases there can have been in a division, as far as all figures held tell: looked up once, and kept. */
export class Possible {
  readonly #ledger: Ledger;
  readonly #most = new Map<string, number>();
  readonly #least = new Map<string, number>();
  readonly #exact = new Map<string, number>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    for (const { indicator, area, from, to, cases } of ledger.cells) {
      if (cases !== undefined) this.#exact.set(nameOf(indicator, area, { from, to }), cases);
    }
  }

  /** The most cases of an indicator that are in no part of it, in an area in a division. */
  most(indicator: string, area: string, days: Days): number {
    const name = nameOf(indicator, area, days);
    const known = this.#most.get(name);
    if (known !== undefined) return known;
    const parts = this.#ledger.lattice.indicatorsDown(indicator).filter((each) => each !== indicator);
    const inParts = Math.max(0, ...parts.map((each) => this.#leastIn(each, area, days)));
    const most = this.#mostOfAll(indicator, area, days) - inParts;
    this.#most.set(name, most);
    return most;
  }

  #mostOfAll(indicator: string, area: string, days: Days): number {
    const exact = this.#exact.get(nameOf(indicator, area, days));
    if (exact !== undefined) return exact;
    const ceilings = [...this.#fromArea(indicator, area, days), ...this.#fromWholes(indicator, area, days)];
    return mostPossible(this.#ledger.line(indicator, area), ceilings, days);
  }

  /** What the area's whole leaves for it beside the other parts. */
  #fromArea(indicator: string, area: string, days: Days): readonly Ceiling[] {
    const { lattice } = this.#ledger;
    const whole = lattice.parentOf(area);
    if (whole === undefined) return [];
    const others = lattice.partsOf(whole).filter((each) => each !== area);
    return this.#around(indicator, whole, days).map((cell) => {
      const inOthers = others.reduce((sum, each) => sum + this.#leastIn(indicator, each, cell), 0);
      return { from: cell.from, to: cell.to, most: (cell.cases ?? 0) - inOthers };
    });
  }

  /** The indicators that contain it have no fewer cases than it. */
  #fromWholes(indicator: string, area: string, days: Days): readonly Ceiling[] {
    const wholes = this.#ledger.lattice.indicatorsUp(indicator).filter((each) => each !== indicator);
    return wholes.flatMap((whole) =>
      this.#around(whole, area, days).map(({ from, to, cases = 0 }) => ({ from, to, most: cases })),
    );
  }

  #around(indicator: string, area: string, { from, to }: Days): readonly Cell[] {
    return this.#ledger
      .line(indicator, area)
      .filter((cell) => cell.cases !== undefined && cell.from <= from && to <= cell.to);
  }

  #leastIn(indicator: string, area: string, { from, to }: Days): number {
    const days = { from, to };
    const name = nameOf(indicator, area, days);
    const known = this.#exact.get(name) ?? this.#least.get(name);
    if (known !== undefined) return known;
    const least = leastPossible(this.#ledger.line(indicator, area), days);
    this.#least.set(name, least);
    return least;
  }
}

function nameOf(indicator: string, area: string, { from, to }: Days): string {
  return `${indicator}|${area}|${String(from)}|${String(to)}`;
}
