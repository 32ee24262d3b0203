import type { Indicator } from '../indicator.ts';
import { seriesId, type StoredObservation } from '../observation.ts';
import { cellOf, overlap, type Cell, type Days } from './cell.ts';
import { cheapestShift } from './cheapest-shift.ts';
import type { Family } from './family.ts';
import type { Shift } from './shift.ts';
import { hiddenUpTo, isSmallNumber } from './small-number.ts';
import { Table } from './table.ts';

/** A text that names one version of one figure. */
export function versionId(observation: StoredObservation): string {
  return `${figureOf(observation)}|${observation.vintage}`;
}

/** A small number that readers are kept from, with what keeps it open for them. */
interface Kept {
  readonly cell: Cell;
  shift: Shift | undefined;
}

/**
 * The versions of an indicator's figures in a family of areas that nobody may be shown: the small numbers, and the
 * fewest others that leave each small number more than one value it may have, whatever is added up or taken away.
 * Publications count in the order in which they were made: what was shown stays shown, and what is new gives way.
 * `history` holds every version, in any order; the same history gives the same set.
 */
export function hiddenFigures(
  indicator: Indicator,
  family: Family,
  history: readonly StoredObservation[],
): ReadonlySet<string> {
  const limit = hiddenUpTo(indicator);
  if (limit === 0) return new Set();
  const hiding = new Hiding(indicator, family, limit);
  const byPublication = Map.groupBy(history, ({ publication }) => publication);
  for (const publication of [...byPublication.keys()].toSorted((a, b) => a - b)) {
    hiding.publish(publication, byPublication.get(publication) ?? []);
  }
  return hiding.versions;
}

class Hiding {
  readonly versions = new Set<string>();
  readonly #indicator: Indicator;
  readonly #limit: number;
  readonly #areas;
  readonly #table: Table;
  readonly #kept: Kept[] = [];
  readonly #everHidden = new Set<string>();

  constructor(indicator: Indicator, family: Family, limit: number) {
    this.#indicator = indicator;
    this.#limit = limit;
    this.#areas = new Map(family.areas.map((area) => [area.id, area]));
    this.#table = new Table(family);
  }

  publish(publication: number, observations: readonly StoredObservation[]): void {
    const news = observations.flatMap((each) => this.#placed(each)).toSorted(inOrder);
    for (const { figure, cell } of news) this.#table.put(figure, cell);
    for (const { observation, figure, cell } of news) {
      const small = this.#isPrimary(observation, cell);
      if (small) this.#kept.push({ cell, shift: undefined });
      if (small || this.#everHidden.has(figure)) this.#table.hide(cell);
    }
    if (this.#kept.length > 0) this.#keep(publication, news);
    for (const { observation, figure, cell } of news) {
      if (!this.#table.isHidden(cell)) continue;
      this.versions.add(versionId(observation));
      this.#everHidden.add(figure);
    }
  }

  #placed(observation: StoredObservation) {
    const area = this.#areas.get(observation.area);
    if (area === undefined || observation.status === 'missing') return [];
    return [{ observation, figure: figureOf(observation), cell: cellOf(this.#indicator, area, observation) }];
  }

  /** Small here, or kept back already by who published it. */
  #isPrimary(observation: StoredObservation, cell: Cell): boolean {
    if (!this.#table.family.below.has(cell.area)) return false;
    if (observation.value === null) return observation.status === 'suppressed';
    return isSmallNumber(this.#indicator, observation, cell.cases, this.#limit);
  }

  /** Sees to it that every small number stays open, the ones touched by what is new first found another way. */
  #keep(publication: number, news: readonly { readonly cell: Cell }[]): void {
    for (const kept of this.#kept) {
      const span = spanOf(kept);
      if (kept.shift !== undefined && !news.some(({ cell }) => overlap(cell, span))) continue;
      kept.shift = cheapestShift(this.#table, kept.cell, publication);
      const toHide = kept.shift?.toHide ?? this.#table.newWithin(kept.cell, publication);
      for (const cell of toHide) this.#table.hide(cell);
    }
  }
}

function figureOf(observation: StoredObservation): string {
  return `${seriesId(observation)}|${observation.period.start}|${observation.period.end}`;
}

function spanOf({ cell, shift }: Kept): Days {
  const all = [cell, ...(shift?.moves ?? []).map(({ days }) => days)];
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
}

/** The order in which small numbers are seen to, so that it does not hang on how they were read. */
function inOrder(a: { readonly figure: string }, b: { readonly figure: string }): number {
  return a.figure < b.figure ? -1 : a.figure > b.figure ? 1 : 0;
}
