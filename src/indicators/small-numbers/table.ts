import type { Area } from '../area.ts';
import { overlap, within, type Cell, type Days } from './cell.ts';
import type { Family } from './family.ts';
import { leastPossible, mostPossible, type Ceiling } from './most-possible.ts';

/** What a family's readers have been shown of one indicator so far, and what was kept from them. */
export class Table {
  readonly family: Family;
  readonly #cells = new Map<string, Map<string, Cell>>();
  readonly #hidden = new Set<Cell>();
  readonly #parents: ReadonlyMap<string, string>;
  readonly #lists = new Map<string, readonly Cell[]>();
  readonly #most = new Map<string, number>();
  #ends: readonly number[] | undefined;

  constructor(family: Family) {
    this.family = family;
    const members = new Set(family.areas.map(({ id }) => id));
    this.#parents = new Map(
      family.areas.flatMap(({ id, parent }) =>
        parent !== undefined && members.has(parent) ? [[id, parent] as const] : [],
      ),
    );
  }

  /** Puts the newest version of a figure in the place of the one before; the same cases on two bases are two figures. */
  put(figure: string, cell: Cell): void {
    const held = this.#cells.get(cell.area) ?? new Map<string, Cell>();
    const before = held.get(figure);
    if (before !== undefined) this.#hidden.delete(before);
    held.set(figure, cell);
    this.#cells.set(cell.area, held);
    this.#ends = undefined;
    this.#lists.delete(cell.area);
    this.#most.clear();
  }

  hide(cell: Cell): void {
    this.#hidden.add(cell);
  }

  isHidden(cell: Cell): boolean {
    return this.#hidden.has(cell);
  }

  cellsOf(area: string): readonly Cell[] {
    const list = this.#lists.get(area) ?? [...(this.#cells.get(area)?.values() ?? [])];
    this.#lists.set(area, list);
    return list;
  }

  /** An area with every area that it is counted in, the smallest first. */
  upwards(area: string): readonly string[] {
    const parent = this.#parents.get(area);
    return parent === undefined ? [area] : [area, ...this.upwards(parent)];
  }

  /** The other parts of the same whole that have no parts themselves, whether figures of theirs are held or not. */
  siblings(area: string): readonly Area[] {
    const parent = this.#parents.get(area);
    const wholes = new Set(this.#parents.values());
    return this.family.areas.filter(
      ({ id }) => id !== area && parent !== undefined && this.#parents.get(id) === parent && !wholes.has(id),
    );
  }

  /** The runs of days within a span that no figure of the family divides. */
  divisions(span: Days): readonly Days[] {
    this.#ends ??= this.#allEnds();
    const inside = this.#ends.filter((end) => span.from <= end && end <= span.to);
    return inside.slice(1).map((to, index) => ({ from: inside[index] ?? to, to }));
  }

  /** The most cases that an area can have had in a division, as far as the figures of it and of its whole tell. */
  mostIn(area: string, division: Days): number {
    const name = `${area}|${String(division.from)}|${String(division.to)}`;
    const known = this.#most.get(name);
    if (known !== undefined) return known;
    const same = this.cellsOf(area).find(({ from, to }) => from === division.from && to === division.to);
    const most = same?.cases ?? mostPossible(this.cellsOf(area), this.#leftFor(area, division), division);
    this.#most.set(name, most);
    return most;
  }

  /** What the whole leaves for a part beside the other parts. */
  #leftFor(area: string, division: Days): readonly Ceiling[] {
    const whole = this.#parents.get(area);
    if (whole === undefined) return [];
    const others = this.family.areas.filter(({ id }) => id !== area && this.#parents.get(id) === whole);
    const around = this.cellsOf(whole).filter((cell) => cell.cases !== undefined && within(division, cell));
    return [division, ...around].map(({ from, to }) => {
      const inWhole = mostPossible(this.cellsOf(whole), [], { from, to });
      const inOthers = others.reduce((sum, { id }) => sum + leastPossible(this.cellsOf(id), { from, to }), 0);
      return { from, to, most: inWhole - inOthers };
    });
  }

  /** The figures of a publication that share days with a span and are not hidden. */
  newWithin(span: Days, publication: number): readonly Cell[] {
    return this.family.areas.flatMap(({ id }) =>
      this.cellsOf(id).filter(
        (cell) => cell.publication === publication && !this.isHidden(cell) && overlap(cell, span),
      ),
    );
  }

  #allEnds(): readonly number[] {
    const cells = this.family.areas.flatMap(({ id }) => this.cellsOf(id));
    return [...new Set(cells.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  }
}
