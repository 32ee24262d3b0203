import type { Kin } from './kin.ts';

/** What is counted in what: areas in their wholes, and indicators in those that contain them. */
export class Lattice {
  readonly #wholes: ReadonlyMap<string, readonly string[]>;
  readonly #parts: ReadonlyMap<string, readonly string[]>;
  readonly #areasUp: ReadonlyMap<string, readonly string[]>;
  readonly #siblings: ReadonlyMap<string, readonly string[]>;
  readonly #parents: ReadonlyMap<string, string>;

  constructor({ indicators, areas }: Kin) {
    const ids = [...indicators.keys()];
    this.#wholes = new Map(
      ids.map((id) => [id, closure(id, (each) => indicators.get(each)?.subsetOf ?? [], indicators)]),
    );
    this.#parts = new Map(ids.map((id) => [id, ids.filter((each) => this.#wholes.get(each)?.includes(id))]));
    this.#parents = new Map(
      [...areas.values()].flatMap(({ id, parent }) =>
        parent !== undefined && areas.has(parent) ? [[id, parent]] : [],
      ),
    );
    const up = (id: string): readonly string[] => closure(id, (each) => this.#parents.get(each) ?? [], areas);
    this.#areasUp = new Map([...areas.keys()].map((id) => [id, up(id)]));
    const wholes = new Set(this.#parents.values());
    this.#siblings = new Map(
      [...this.#parents].map(([id, parent]) => [
        id,
        this.partsOf(parent).filter((each) => each !== id && !wholes.has(each)),
      ]),
    );
  }

  /** An indicator with those that contain it; their counts change with its. */
  indicatorsUp(indicator: string): readonly string[] {
    return this.#wholes.get(indicator) ?? [indicator];
  }

  /** An indicator with those that it contains. */
  indicatorsDown(indicator: string): readonly string[] {
    return this.#parts.get(indicator) ?? [indicator];
  }

  /** An area with every area that it is counted in, the smallest first. */
  areasUp(area: string): readonly string[] {
    return this.#areasUp.get(area) ?? [area];
  }

  /** The other parts of the same whole that have no parts themselves, whether figures of theirs are held or not. */
  siblings(area: string): readonly string[] {
    return this.#siblings.get(area) ?? [];
  }

  parentOf(area: string): string | undefined {
    return this.#parents.get(area);
  }

  partsOf(whole: string): readonly string[] {
    return [...this.#parents].filter(([, parent]) => parent === whole).map(([id]) => id);
  }
}

function closure(
  id: string,
  above: (id: string) => string | readonly string[],
  among: { has(id: string): boolean },
): readonly string[] {
  const found = [id];
  for (const each of found) {
    found.push(...[above(each)].flat().filter((next) => among.has(next) && !found.includes(next)));
  }
  return found;
}
