/** The fewest and the most that something may be. */
export type Range = readonly [least: number, most: number];

const slack = 1e-7;
/** Entries smaller than this come of rounding. */
const nothing = 1e-9;
/** So many steps by the worst bound; then by the first, which can't go round in circles. */
const greedySteps = 400;

/**
 * Counts and sums of them, each to be kept within a range: the simplex method for bounds, in which some of the variables
 * (the counts first, the sums after them) are told by the others, and are brought into their ranges one after the other.
 */
export class Tableau {
  readonly #counts: number;
  readonly #rows: readonly Float64Array[];
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #value: Float64Array;
  /** The variable that each row tells, and the one that stands in each column. */
  readonly #told: Int32Array;
  readonly #free: Int32Array;

  /** `start` is what the counts are at first; `sums` are the places of the counts that each adds up. */
  constructor(start: readonly number[], sums: readonly (readonly number[])[]) {
    this.#counts = start.length;
    const all = start.length + sums.length;
    this.#low = new Float64Array(all).fill(Number.NEGATIVE_INFINITY);
    this.#high = new Float64Array(all).fill(Number.POSITIVE_INFINITY);
    this.#value = new Float64Array(all);
    this.#value.set(start);
    this.#free = Int32Array.from(start.keys());
    this.#told = Int32Array.from(sums.keys(), (row) => start.length + row);
    this.#rows = sums.map((places, row) => {
      const entries = new Float64Array(start.length);
      let sum = 0;
      for (const place of places) {
        entries[place] = 1;
        sum += start[place] ?? 0;
      }
      this.#value[start.length + row] = sum;
      return entries;
    });
  }

  /** The variable of a sum. */
  sum(nth: number): number {
    return this.#counts + nth;
  }

  value(variable: number): number {
    return this.#value[variable] ?? 0;
  }

  range(variable: number): Range {
    return [this.#low[variable] ?? 0, this.#high[variable] ?? 0];
  }

  bound(variable: number, [least, most]: Range): void {
    this.#low[variable] = least;
    this.#high[variable] = most;
    const column = this.#free.indexOf(variable);
    if (column >= 0) this.#move(column, Math.min(Math.max(this.value(variable), least), most) - this.value(variable));
  }

  /** Brings everything into its range; gives a variable that can't be, where there is one. */
  settle(): number | undefined {
    for (let step = 0; ; step += 1) {
      const row = this.#worst(step >= greedySteps);
      if (row === undefined) return undefined;
      const variable = this.#told[row] ?? 0;
      const [least, most] = this.range(variable);
      const by = this.value(variable) < least ? least - this.value(variable) : most - this.value(variable);
      const column = this.#yielding(row, Math.sign(by));
      if (column === undefined) return variable;
      this.#move(column, by / (this.#rows[row]?.[column] ?? 1));
      this.#swap(row, column);
    }
  }

  /** The variables whose ranges together rule out that of one that can't be settled, in their order. */
  reasons(variable: number): readonly number[] {
    const entries = this.#rows[this.#told.indexOf(variable)] ?? new Float64Array();
    const others = [...this.#free].filter((_, column) => Math.abs(entries[column] ?? 0) >= nothing);
    return [variable, ...others].toSorted((a, b) => a - b);
  }

  /** A row whose variable is out of its range. */
  #worst(first: boolean): number | undefined {
    let found: number | undefined;
    let worst = slack;
    for (const [row, variable] of this.#told.entries()) {
      const [least, most] = this.range(variable);
      const by = Math.max(least - this.value(variable), this.value(variable) - most);
      if (by <= slack) continue;
      if (first ? found === undefined || variable < (this.#told[found] ?? 0) : by > worst) found = row;
      worst = Math.max(worst, by);
    }
    return found;
  }

  /** The first variable that may be changed so that a row's sum goes that way. */
  #yielding(row: number, way: number): number | undefined {
    const entries = this.#rows[row];
    let found: number | undefined;
    for (const [column, variable] of this.#free.entries()) {
      const entry = (entries?.[column] ?? 0) * way;
      if (Math.abs(entry) < nothing) continue;
      const [least, most] = this.range(variable);
      const mayMove = entry > 0 ? this.value(variable) < most - slack : this.value(variable) > least + slack;
      if (mayMove && (found === undefined || variable < (this.#free[found] ?? 0))) found = column;
    }
    return found;
  }

  #move(column: number, by: number): void {
    if (by === 0) return;
    const { [column]: variable = 0 } = this.#free;
    this.#value[variable] = this.value(variable) + by;
    for (const [row, entries] of this.#rows.entries()) {
      const entry = entries[column] ?? 0;
      const { [row]: told = 0 } = this.#told;
      if (entry !== 0) this.#value[told] = this.value(told) + entry * by;
    }
  }

  /** Lets a column's variable be told by the row, and the row's stand in the column. */
  #swap(row: number, column: number): void {
    const pivot = this.#rows[row] ?? new Float64Array();
    const at = pivot[column] ?? 1;
    const places: number[] = [];
    for (const [place, entry] of pivot.entries()) {
      if (entry === 0) continue;
      pivot[place] = place === column ? 1 / at : -entry / at;
      places.push(place);
    }
    for (const entries of this.#rows) {
      const times = entries[column] ?? 0;
      if (entries === pivot || times === 0) continue;
      entries[column] = 0;
      for (const place of places) {
        const sum = (entries[place] ?? 0) + times * (pivot[place] ?? 0);
        entries[place] = Math.abs(sum) < nothing ? 0 : sum;
      }
    }
    const { [row]: told = 0 } = this.#told;
    this.#told[row] = this.#free[column] ?? 0;
    this.#free[column] = told;
  }
}

/**
 * The counts in whole numbers that keep everything in its range; undefined where there are none, and where no steps are
 * left (fewer than 0) to find them.
 */
export function wholeCounts(tableau: Tableau, counts: number, steps: { left: number }): readonly number[] | undefined {
  steps.left -= 1;
  if (steps.left < 0 || tableau.settle() !== undefined) return undefined;
  for (let variable = 0; variable < counts; variable += 1) {
    const value = tableau.value(variable);
    if (Math.abs(value - Math.round(value)) < 1e-6) continue;
    const [least, most] = tableau.range(variable);
    for (const half of [
      [least, Math.floor(value)],
      [Math.ceil(value), most],
    ] as const) {
      tableau.bound(variable, half);
      const found = wholeCounts(tableau, counts, steps);
      tableau.bound(variable, [least, most]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return Array.from({ length: counts }, (_, variable) => Math.round(tableau.value(variable)));
}
