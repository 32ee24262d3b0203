import {
  financialQuarter,
  financialYear,
  months,
  periodLabel,
  ukFiscalCalendar,
} from '../../../src/indicators/period.ts';
import { firstYear } from './profiles.ts';
import type { Basis } from '../../../src/indicators/basis.ts';
import type { Interval } from '../../../src/indicators/period.ts';
import type { Cell } from './cells.ts';
import type { Profile } from './profiles.ts';

/** One made-up figure, as its line of the file will hold it. */
export interface Row {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly basis: Basis;
  readonly value: string;
  readonly numerator?: number;
  readonly denominator?: number;
  /** The last day of the month after the period. */
  readonly published: string;
}

/** The figures of one area from its quarters, oldest first: the quarters themselves and what is derived from them. */
export function rowsOf(profile: Profile, area: string, quarters: readonly Cell[]): readonly Row[] {
  const rolling = quarters.flatMap((last, index) => {
    const span = quarters.slice(index - 3, index + 1);
    return index < 3 ? [] : [row(profile, area, 'rolling-12-months', quarterOf(last), together(profile, span))];
  });
  if (profile.kind === 'count') return [...rolling, ...yearsOf(profile, area, quarters)];
  return [...quarters.map((cell) => row(profile, area, 'quarter', quarterOf(cell), cell)), ...rolling];
}

/** Counts of whole years, and of the year to date where it is not over. */
function yearsOf(profile: Profile, area: string, quarters: readonly Cell[]): readonly Row[] {
  return [...Map.groupBy(quarters, ({ year }) => year)].map(([year, cells]) =>
    cells.length === 4
      ? row(profile, area, 'financial-year', financialYear(year, ukFiscalCalendar), together(profile, cells))
      : row(profile, area, 'financial-year-to-date', months(year, 4, cells.length * 3), together(profile, cells)),
  );
}

/** Cases add up; people asked add up too, while residents are those of the newest quarter's year. */
function together(profile: Profile, cells: readonly Cell[]): Pick<Cell, 'cases' | 'of'> {
  const sum = (of: (cell: Cell) => number): number => cells.reduce((all, cell) => all + of(cell), 0);
  const newest = cells.at(-1)?.of ?? 0;
  return { cases: sum(({ cases }) => cases), of: profile.kind === 'percent' ? sum(({ of }) => of) : newest };
}

function row(
  { indicator, kind, decimals }: Profile,
  area: string,
  basis: Basis,
  interval: Interval,
  { cases, of }: Pick<Cell, 'cases' | 'of'>,
): Row {
  const key = { indicator, area, period: periodLabel(basis, interval, ukFiscalCalendar), basis };
  const published = monthAfter(interval);
  if (kind === 'count') return { ...key, value: String(cases), published };
  const value = ((kind === 'rate' ? 1000 : 100) * cases) / of;
  return { ...key, value: value.toFixed(decimals), numerator: cases, denominator: of, published };
}

function quarterOf({ year, quarter }: Cell): Interval {
  if (year < firstYear) throw new Error(`No figures are made for ${year}`);
  return financialQuarter(year, quarter, ukFiscalCalendar);
}

function monthAfter({ end }: Interval): string {
  const [year = 0, month = 0] = end.split('-').map(Number);
  return month === 12 ? months(year + 1, 1, 1).end : months(year, month + 1, 1).end;
}
