/** What a reader knows of some unknown counts: their sum lies between two numbers. */
export interface Clue {
  readonly of: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** A sum of counts, some of them taken away, between two numbers; `signs` has a place for each count. */
interface Bounded {
  readonly signs: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** What each count can still be. */
type Ranges = readonly (readonly [number, number])[];

/** Thrown where the search can't say within its steps. */
export class TooLong extends Error {}

/** How far above the truth the reader looks; who can't be told a count from that much more can't be told it at all. */
const beyond = 12;
const enough = 1000;
const mostSteps = 3000;
const mostBounds = 80;

/**
 * A reader who knows the clues and tries every combination of whole numbers of 0 and more. It knows nothing of how
 * figures are hidden. `truth` fits the clues: where the reader looks first for what else would fit.
 */
export class Reader {
  readonly #names: readonly string[];
  readonly #kinds: readonly string[];
  readonly #truth: readonly number[];
  readonly #bounds: readonly Bounded[];
  readonly #ranges: Ranges;
  /** Other ways that fit, found so far. */
  readonly #others: (readonly number[])[] = [];

  constructor(clues: readonly Clue[], truth: readonly number[]) {
    // Counts that stand in the same sums are one count to the reader.
    this.#names = truth.map((_, at) => clues.flatMap(({ of }, index) => (of.includes(at) ? [index] : [])).join());
    this.#kinds = [...new Set(this.#names)];
    this.#truth = this.#kinds.map((name) =>
      truth.reduce((sum, count, at) => (this.#names[at] === name ? sum + count : sum), 0),
    );
    this.#bounds = subtracted(clues.map(({ of, least, most }) => ({ signs: this.#signsOf(of), least, most })));
    const puzzle = new Puzzle(this.#bounds, this.#kinds.length);
    const every = this.#truth.map((count) => [0, count + beyond] as const);
    this.#ranges = puzzle.narrowed(every, puzzle.all) ?? every;
  }

  /** Whether the sum of some counts can be nothing but what it is. */
  knows(of: readonly number[]): boolean {
    const signs = this.#signsOf(of);
    // Counts that the reader can't tell apart, of which only some are asked for, can be moved among each other.
    const cut = this.#kinds.flatMap((name, kind) => {
      const all = this.#names.flatMap((each, at) => (each === name ? [at] : []));
      return signs[kind] === 1 && !all.every((at) => of.includes(at)) ? [kind] : [];
    });
    if (cut.some((kind) => (this.#truth[kind] ?? 0) > 0)) return false;
    return [signs, ...cut.map((kind) => signs.map((_, at) => (at === kind ? 1 : 0)))].every((each) =>
      this.#isFixed(each),
    );
  }

  #isFixed(signs: readonly number[]): boolean {
    const value = sumOf(signs, this.#truth);
    if (this.#others.some((other) => sumOf(signs, other) !== value)) return false;
    for (const [least, most] of [
      [value + 1, enough],
      [0, value - 1],
    ] as const) {
      if (least > most) continue;
      const puzzle = new Puzzle([...this.#bounds, { signs, least, most }], signs.length);
      const found = puzzle.search(this.#ranges, [this.#bounds.length], this.#truth, { left: mostSteps });
      if (found === false) continue;
      this.#others.push(found);
      return false;
    }
    return true;
  }

  #signsOf(of: readonly number[]): readonly number[] {
    const named = new Set(of.map((at) => this.#names[at] ?? ''));
    return this.#kinds.map((name) => (named.has(name) ? 1 : 0));
  }
}

function sumOf(signs: readonly number[], counts: readonly number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (counts[at] ?? 0), 0);
}

/** The bounds with those that follow by taking one away from another, as long as what is left is shorter. */
function subtracted(bounds: readonly Bounded[]): readonly Bounded[] {
  const all = new Map<string, Bounded>();
  const queue = [...bounds];
  for (const each of queue) {
    const name = each.signs.join();
    const before = all.get(name);
    const tight = before === undefined ? each : both(before, each);
    if (before !== undefined && tight.least === before.least && tight.most === before.most) continue;
    for (const other of all.size < mostBounds ? all.values() : []) {
      const rest = {
        signs: each.signs.map((sign, at) => sign - (other.signs[at] ?? 0)),
        least: each.least - other.most,
        most: each.most - other.least,
      };
      if (rest.signs.every((sign) => Math.abs(sign) <= 1) && sizeOf(rest) < Math.max(sizeOf(each), sizeOf(other)))
        queue.push(positive(rest));
    }
    all.set(name, tight);
  }
  return [...all.values()].filter((each) => sizeOf(each) > 0);
}

function both(a: Bounded, b: Bounded): Bounded {
  return { signs: a.signs, least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) };
}

function sizeOf({ signs }: Bounded): number {
  return signs.filter((sign) => sign !== 0).length;
}

/** The same with the first count added, so that it is found again. */
function positive(bounded: Bounded): Bounded {
  if ((bounded.signs.find((sign) => sign !== 0) ?? 1) > 0) return bounded;
  return { signs: bounded.signs.map((sign) => -sign), least: -bounded.most, most: -bounded.least };
}

/** Bounds to search by, found by the counts that they hold. */
class Puzzle {
  readonly #bounds: readonly Sum[];
  readonly #holding: readonly (readonly number[])[];

  constructor(bounds: readonly Bounded[], counts: number) {
    this.#bounds = bounds.map(({ signs, ...rest }) => ({
      terms: signs.flatMap((sign, at): readonly (readonly [number, number])[] => (sign === 0 ? [] : [[at, sign]])),
      ...rest,
    }));
    const holding: number[][] = Array.from({ length: counts }, () => []);
    for (const [index, { terms }] of this.#bounds.entries()) for (const [at] of terms) holding[at]?.push(index);
    this.#holding = holding;
  }

  get all(): readonly number[] {
    return [...this.#bounds.keys()];
  }

  /** Counts within ranges that fit, those nearest to `near` tried first. `from` is what changed since the ranges were narrowed. */
  search(
    ranges: Ranges,
    from: readonly number[],
    near: readonly number[],
    steps: { left: number },
  ): readonly number[] | false {
    steps.left -= 1;
    if (steps.left < 0) throw new TooLong();
    const narrow = this.narrowed(ranges, from);
    if (narrow === undefined) return false;
    let first = -1;
    let width = Number.POSITIVE_INFINITY;
    for (const [at, [low, high]] of narrow.entries()) {
      if (low < high && high - low < width) [first, width] = [at, high - low];
    }
    if (first < 0) return narrow.map(([low]) => low);
    const [low, high] = narrow[first] ?? [0, 0];
    const wanted = near[first] ?? 0;
    const tries = Array.from({ length: high - low + 1 }, (_, nth) => low + nth);
    for (const count of tries.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))) {
      const found = this.search(narrow.with(first, [count, count]), this.#holding[first] ?? [], near, steps);
      if (found !== false) return found;
    }
    return false;
  }

  /** The ranges as far as the bounds narrow them; undefined where nothing is left. */
  narrowed(from: Ranges, bounds: readonly number[]): Ranges | undefined {
    const low = Float64Array.from(from, ([each]) => each);
    const high = Float64Array.from(from, ([, each]) => each);
    const queue = [...bounds];
    const waiting = new Set(queue);
    for (const index of queue) {
      waiting.delete(index);
      const changed = narrowBy(this.#bounds[index] ?? none, low, high);
      if (changed === undefined) return undefined;
      for (const next of changed.flatMap((at) => this.#holding[at] ?? [])) {
        if (!waiting.has(next)) queue.push(next);
        waiting.add(next);
      }
    }
    return from.map((_, at) => [low[at] ?? 0, high[at] ?? 0]);
  }
}

interface Sum {
  readonly terms: readonly (readonly [number, number])[];
  readonly least: number;
  readonly most: number;
}

const none: Sum = { terms: [], least: 0, most: 0 };

/** Narrows what each count of one sum can be, and tells which it narrowed; undefined where nothing is left for one. */
function narrowBy({ terms, least, most }: Sum, low: Float64Array, high: Float64Array): readonly number[] | undefined {
  const rangeOf = (at: number, sign: number): readonly [number, number] => {
    const [from = 0, to = 0] = [low[at], high[at]];
    return sign > 0 ? [from, to] : [-to, -from];
  };
  let [lows, highs] = [0, 0];
  for (const [at, sign] of terms) {
    const [own, mine] = rangeOf(at, sign);
    [lows, highs] = [lows + own, highs + mine];
  }
  if (lows > most || highs < least) return undefined;
  const changed: number[] = [];
  for (const [at, sign] of terms) {
    const [own, mine] = rangeOf(at, sign);
    const [down, up] = [Math.max(own, least - (highs - mine)), Math.min(mine, most - (lows - own))];
    if (down > up) return undefined;
    if (down === own && up === mine) continue;
    [lows, highs] = [lows + down - own, highs + up - mine];
    [low[at], high[at]] = sign > 0 ? [down, up] : [-up, -down];
    changed.push(at);
  }
  return changed;
}
