import type { Area } from '../../indicators/area.ts';
import type { Basis } from '../../indicators/basis.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { vintageFor, type PopulationVintage } from '../../indicators/population.ts';
import { rateNote } from '../rate-note.ts';
import { ofRow } from '../sentences.ts';
import { blankRow } from './long-row.ts';
import type { LongRow } from './long-row.ts';
import type { FormatWorld, RowTaker } from './format.ts';

/** The cases of one area in one period, counted by indicator. */
interface Cell {
  readonly line: number;
  readonly area: Area;
  readonly period: string;
  /** Calendar year that the period lies in, whose population it is set against. */
  readonly year: string;
  readonly counts: Map<Indicator, number>;
}

/** A row that can't be counted, with as much as is known of the sums that it belongs to. */
interface Lost {
  readonly line: number;
  readonly area?: Area;
  readonly period?: string;
  readonly indicators?: readonly Indicator[];
}

/** What is said of every figure of a period. */
type Saying = (period: string) => Partial<LongRow>;

interface Handing {
  readonly basis: Basis;
  readonly vintage: PopulationVintage | undefined;
  readonly said: Partial<LongRow>;
}

/**
 * Adds up rows that stand for cases into one figure for each indicator, area and period. An area that the file covers
 * in a period has a figure for every indicator that the file knows: no row means none, which is 0. A sum that lacks a row
 * is none: whatever a lost row may belong to is refused. Counts of a rate become rates for one vintage of the area's
 * population, over all of the file.
 */
export class Tally {
  readonly #populations: FormatWorld['populations'];
  readonly #cells = new Map<string, Cell>();
  readonly #indicators = new Set<Indicator>();
  readonly #lost = new Map<string, Lost[]>();

  constructor({ populations }: Pick<FormatWorld, 'populations'>) {
    this.#populations = populations;
  }

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

  /** Remembers a row that can't be counted; what is not known of it may be anything. */
  lose(lost: Lost): void {
    const key = `${lost.area?.id ?? ''}|${lost.period ?? ''}`;
    this.#lost.set(key, [...(this.#lost.get(key) ?? []), lost]);
  }

  /** Hands on every figure, each with the words that its period has. */
  hand(into: RowTaker, basis: Basis, saying: Saying = () => ({})): void {
    for (const [id, cells] of Map.groupBy(this.#cells.values(), ({ area }) => area.id)) {
      const years = [...new Set(cells.map(({ year }) => year))];
      const vintage = vintageFor(years, this.#populations.get(id) ?? []);
      for (const cell of cells) this.#handCell(into, cell, { basis, vintage, said: saying(cell.period) });
    }
  }

  #handCell(into: RowTaker, cell: Cell, { basis, vintage, said }: Handing): void {
    const { line, area, period } = cell;
    const lost = this.#lostIn(cell);
    const refused = new Map<Indicator, readonly number[]>();
    for (const indicator of this.#indicators) {
      const lines = lost.filter((each) => each.indicators?.includes(indicator) ?? true).map((each) => each.line);
      const figure = figureOf(cell, indicator, vintage);
      if (lines.length > 0) refused.set(indicator, lines);
      else if (typeof figure === 'string') into.refuse(line, figure);
      else {
        const key = { indicator: indicator.id, area: area.id, period, basis };
        const note = [said.note, figure.note].filter((each) => each !== undefined && each !== '').join(' ');
        into.take(line, { ...blankRow, ...said, ...key, ...figure, note });
      }
    }
    const lines = [...new Set([...refused.values()].flat())].toSorted((a, b) => a - b);
    const [first] = lines;
    const names = [...refused.keys()].map((each) => each.name);
    if (first !== undefined) into.refuse(first, ofRow.sumLacksRows(names, area.name, period, lines));
  }

  #lostIn({ area, period }: Cell): readonly Lost[] {
    const keys = [`${area.id}|${period}`, `${area.id}|`, `|${period}`, '|'];
    return keys.flatMap((key) => this.#lost.get(key) ?? []);
  }
}

/** A count as the indicator's unit wants it: as it is, or for each so many residents of that year. */
function figureOf({ area, year, counts }: Cell, indicator: Indicator, vintage: PopulationVintage | undefined) {
  const count = counts.get(indicator) ?? 0;
  const { unit } = indicator;
  if (unit.kind === 'count') return { value: String(count), note: '' };
  if (unit.kind !== 'rate' || unit.per === undefined) return ofRow.countOfNoCount(indicator.name, unit.name);
  const estimate = vintage?.byYear.get(year);
  if (estimate === undefined) return ofRow.noPopulation(area.name, year, vintage?.name);
  const { residents } = estimate;
  // Two places more than are shown keep what is shown right, and the text short.
  const value = ((count / residents) * unit.per).toFixed(unit.decimals + 2);
  return { value, numerator: String(count), denominator: String(residents), note: rateNote(estimate) };
}
