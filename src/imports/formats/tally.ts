import type { Area } from '../../indicators/area.ts';
import type { Basis } from '../../indicators/basis.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { ofRow } from '../sentences.ts';
import { blankRow } from './long-row.ts';
import type { RowTaker } from './format.ts';

/** The cases of one area in one period, counted by indicator. */
interface Cell {
  readonly line: number;
  readonly area: Area;
  readonly period: string;
  /** Calendar year of the period's end, for the population. */
  readonly year: string;
  readonly counts: Map<Indicator, number>;
}

/**
 * Adds up rows that stand for cases into one figure for each indicator, area and period. An area that the file covers
 * in a period has a figure for every indicator that the file knows: no row means none, which is 0.
 */
export class Tally {
  readonly #cells = new Map<string, Cell>();
  readonly #indicators = new Set<Indicator>();

  /** Makes the area and period known, whatever was counted there. */
  cover(line: number, area: Area, at: Pick<Cell, 'period' | 'year'>): Cell {
    const key = `${area.id}|${at.period}`;
    const cell = this.#cells.get(key) ?? { line, area, ...at, counts: new Map<Indicator, number>() };
    this.#cells.set(key, cell);
    return cell;
  }

  add(cell: Cell, indicator: Indicator, count: number): void {
    this.#indicators.add(indicator);
    cell.counts.set(indicator, (cell.counts.get(indicator) ?? 0) + count);
  }

  /** Hands on every figure. */
  hand(into: RowTaker, basis: Basis): void {
    for (const cell of this.#cells.values()) {
      for (const indicator of this.#indicators) {
        const { line, area, period } = cell;
        const figure = figureOf(cell, indicator);
        if (typeof figure === 'string') into.refuse(line, figure);
        else into.take(line, { ...blankRow, indicator: indicator.id, area: area.id, period, basis, ...figure });
      }
    }
  }
}

/** A count as the indicator's unit wants it: as it is, or for each so many residents of that year. */
function figureOf({ area, year, counts }: Cell, indicator: Indicator) {
  const count = counts.get(indicator) ?? 0;
  const { unit } = indicator;
  if (unit.kind === 'count') return { value: String(count) };
  const residents = area.population?.byYear[year];
  if (unit.kind !== 'rate' || unit.per === undefined) return ofRow.countOfNoCount(indicator.name, unit.name);
  if (residents === undefined) return ofRow.noPopulation(area.name, year);
  // Two places more than are shown keep what is shown right, and the text short.
  const value = ((count / residents) * unit.per).toFixed(unit.decimals + 2);
  return { value, numerator: String(count), denominator: String(residents) };
}
