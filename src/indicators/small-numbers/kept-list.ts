import type { Lattice } from './lattice.ts';
import { changes, targetId, type Kept, type Target } from './target.ts';

/** The small numbers kept so far, found by what they are and by where what keeps them open moves a case. */
export class KeptList {
  readonly #lattice: Lattice;
  readonly #byTarget = new Map<string, Kept>();
  readonly #byPlace = new Map<string, Set<Kept>>();

  constructor(lattice: Lattice) {
    this.#lattice = lattice;
  }

  all(): readonly Kept[] {
    return [...this.#byTarget.values()];
  }

  /** Whether something keeps a target open. */
  has(target: Target): boolean {
    return (this.#byTarget.get(targetId(target))?.moves.length ?? 0) > 0;
  }

  /** Takes the place of what is kept of the same target. */
  add(kept: Kept): void {
    const before = this.#byTarget.get(targetId(kept.target));
    if (before !== undefined) this.remove(before);
    this.#byTarget.set(targetId(kept.target), kept);
    for (const place of this.#placesOf(kept)) {
      const there = this.#byPlace.get(place) ?? new Set();
      this.#byPlace.set(place, there.add(kept));
    }
  }

  remove(kept: Kept): void {
    this.#byTarget.delete(targetId(kept.target));
    for (const place of this.#placesOf(kept)) this.#byPlace.get(place)?.delete(kept);
  }

  /** What keeps a target open by the way, told of no later than it; `starts` are the days on which divisions of it begin. */
  opening(target: Target, since: number, starts: readonly number[]): Kept | undefined {
    for (const start of starts) {
      for (const each of this.#byPlace.get(placeName(target.area, start)) ?? []) {
        if (each.since <= since && changes(target, each.moves, this.#lattice)) return each;
      }
    }
    return undefined;
  }

  #placesOf({ moves }: Kept): ReadonlySet<string> {
    return new Set(
      moves.flatMap(({ area, from }) => this.#lattice.areasUp(area).map((place) => placeName(place, from))),
    );
  }
}

function placeName(area: string, from: number): string {
  return `${area}|${String(from)}`;
}
