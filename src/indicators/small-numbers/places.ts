import type { Cell } from './cell.ts';
import type { Ledger } from './ledger.ts';
import type { Move, Target } from './target.ts';

/** Where a case can fall: into an area that has no parts, an indicator and none of its parts, and some days that no figure divides. */
export type Place = Omit<Move, 'by'>;

/** Every place that the figures of a ledger count cases in, by its number. */
export class Places {
  readonly #ledger: Ledger;
  readonly #areas: readonly string[];
  readonly #indicators: readonly string[];
  readonly #divisions: number;
  readonly #areasIn: ReadonlyMap<string, readonly number[]>;
  readonly #indicatorsIn: ReadonlyMap<string, readonly number[]>;

  constructor(ledger: Ledger) {
    const { kin, lattice } = ledger;
    const all = [...kin.areas.keys()];
    this.#ledger = ledger;
    this.#areas = all.filter((area) => lattice.partsOf(area).length === 0);
    this.#indicators = [...kin.indicators.keys()].filter((id) => ledger.holds(id));
    this.#divisions = Math.max(0, ledger.ends.length - 1);
    this.#areasIn = new Map(all.map((area) => [area, placesOf(this.#areas, (each) => lattice.areasUp(each), area)]));
    this.#indicatorsIn = new Map(
      this.#indicators.map((id) => [id, placesOf(this.#indicators, (each) => lattice.indicatorsUp(each), id)]),
    );
  }

  get count(): number {
    return this.#areas.length * this.#indicators.length * this.#divisions;
  }

  place(number: number): Place {
    const line = Math.floor(number / this.#divisions);
    const indicator = this.#indicators[line % this.#indicators.length] ?? '';
    const area = this.#areas[Math.floor(line / this.#indicators.length)] ?? '';
    return { indicator, area, ...this.#ledger.division(number % this.#divisions) };
  }

  /** The number of a place; undefined where it is none. */
  numberOf({ indicator, area, from, to }: Place): number | undefined {
    const at = this.#ledger.divisionAt({ from, to });
    const [of, where] = [this.#indicators.indexOf(indicator), this.#areas.indexOf(area)];
    if (at === undefined || of < 0 || where < 0) return undefined;
    return (where * this.#indicators.length + of) * this.#divisions + at;
  }

  /** The places whose cases are counted in a figure or a small number. */
  within({ indicator, without, area, from, to }: Target): readonly number[] {
    const first = this.#ledger.startingAt(from);
    const last = this.#ledger.startingAt(to);
    const left = without === undefined ? [] : (this.#indicatorsIn.get(without) ?? []);
    const kinds = (this.#indicatorsIn.get(indicator) ?? []).filter((each) => !left.includes(each));
    const found: number[] = [];
    if (first === undefined || last === undefined) return found;
    for (const where of this.#areasIn.get(area) ?? []) {
      for (const of of kinds) {
        const line = (where * this.#indicators.length + of) * this.#divisions;
        for (let at = first; at < last; at += 1) found.push(line + at);
      }
    }
    return found;
  }

  /** Every figure that counts the cases of a place. */
  covering(number: number): readonly Cell[] {
    return this.#ledger.covering(this.place(number));
  }
}

function placesOf(all: readonly string[], up: (id: string) => readonly string[], whole: string): readonly number[] {
  return all.flatMap((id, at) => (up(id).includes(whole) ? [at] : []));
}
