import type { Days } from './cell.ts';
import type { Ledger } from './ledger.ts';
import { leastPossible, mostPossible, type Ceiling } from './most-possible.ts';

/** How many cases there can have been in a division, as far as all figures held tell: looked up once, and kept. */
export class Possible {
  readonly #ledger: Ledger;
  readonly #most = new Map<string, number>();
  readonly #least = new Map<string, number>();
  readonly #exact = new Map<string, number>();
  readonly #ceilings = new Map<string, readonly Ceiling[]>();

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
    return mostPossible(this.#ledger.line(indicator, area), this.#ceilingsOf(indicator, area), days);
  }

  /** What an area's whole leaves for it beside the other parts, and what the indicators that contain it do. */
  #ceilingsOf(indicator: string, area: string): readonly Ceiling[] {
    const name = `${indicator}|${area}`;
    const known = this.#ceilings.get(name);
    if (known !== undefined) return known;
    const { lattice } = this.#ledger;
    const place = lattice.parentOf(area);
    const others = place === undefined ? [] : lattice.partsOf(place).filter((each) => each !== area);
    const wholes = lattice.indicatorsUp(indicator).filter((each) => each !== indicator);
    const ceilings = [
      ...this.#counted(indicator, place).map((ceiling) => ({
        ...ceiling,
        most: ceiling.most - others.reduce((sum, each) => sum + this.#leastIn(indicator, each, ceiling), 0),
      })),
      ...wholes.flatMap((whole) => this.#counted(whole, area)),
    ];
    this.#ceilings.set(name, ceilings);
    return ceilings;
  }

  #counted(indicator: string, area: string | undefined): readonly Ceiling[] {
    const cells = area === undefined ? [] : this.#ledger.line(indicator, area);
    return cells.flatMap(({ from, to, cases }) => (cases === undefined ? [] : [{ from, to, most: cases }]));
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
