import { writeXlsx } from 'hucre/xlsx';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { basisNames } from '../indicators/basis.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { periodOn } from '../indicators/period.ts';
import type { Interval, Period } from '../indicators/period.ts';
import { asHeld } from '../store/hiding.ts';

/** A series whose figure for the quarter is expected. */
export interface DueSeries {
  readonly indicator: string;
  readonly area: string;
  readonly basis: string;
  readonly unit: string;
  /** Where the figures come from. */
  readonly source: string;
  readonly period: Period;
  readonly last: { readonly period: string; readonly value: number | null };
}

/** Every series held that has a period ending with the quarter and no figure for it yet; made-up ones are not due. */
export async function seriesDue(
  reader: IndicatorReader,
  { indicators, areas, calendar }: Pick<Catalogue, 'indicators' | 'areas' | 'calendar'>,
  quarter: Interval,
): Promise<readonly DueSeries[]> {
  const held = asHeld(reader);
  const due: DueSeries[] = [];
  for (const series of await held.list()) {
    const indicator = indicators.find((each) => each.id === series.indicator);
    const area = areas.find((each) => each.id === series.area);
    const period = periodOn(series.basis, quarter, calendar);
    if (indicator === undefined || area === undefined || period === undefined || series.illustrative) continue;
    const [last] = await held.series(series, { last: 1 });
    if (last === undefined || last.period.end >= period.end) continue;
    due.push({
      indicator: indicator.name,
      area: area.name,
      basis: basisNames[series.basis],
      unit: indicator.unit.name,
      source: indicator.source,
      period,
      last: { period: last.period.label, value: last.value },
    });
  }
  return due;
}

const heading = [
  'indicator',
  'area',
  'basis',
  'period',
  'value',
  'status',
  'note',
  'unit',
  'last period',
  'last value',
];

/** A workbook to be filled in and imported: a row for each series due, its value left blank. */
export function templateWorkbook(due: readonly DueSeries[]): Promise<Uint8Array> {
  const rows = due.map((each) => {
    const { indicator, area, basis, period, unit, last } = each;
    return [indicator, area, basis, period.label, null, null, null, unit, last.period, last.value];
  });
  const text = { style: { numFmt: '@' } };
  // Cells are text, so that no figure that is typed in becomes a date or a fraction of 1.
  const cells = new Map(rows.flatMap((_row, at) => [4, 5, 6].map((column) => [`${at + 1},${column}`, text])));
  return writeXlsx({ sheets: [{ name: 'Figures', rows: [heading, ...rows], cells }] });
}
