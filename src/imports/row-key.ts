import { basisNames, bases } from '../indicators/basis.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { SeriesKey } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import type { LongRow } from './formats/long-row.ts';
import { foldName } from './names.ts';
import type { RowContext } from './row-context.ts';
import { ofRow, Refusal } from './sentences.ts';

/** Which figure a row is about. */
export interface RowKey {
  readonly indicator: Indicator;
  readonly series: SeriesKey;
  readonly period: Period;
}

/** Reads which figure the row is about; without a basis it is the indicator's usual one. */
export function readKey(cells: LongRow, context: RowContext): RowKey | Refusal {
  const indicator = context.names.indicator(cells.indicator);
  if (indicator instanceof Refusal) return indicator;
  const area = context.names.area(cells.area);
  if (area instanceof Refusal) return area;
  const basis = cells.basis === '' ? indicator.basis : readBasis(cells.basis);
  if (basis instanceof Refusal) return basis;
  const period = context.periods(cells.period, basis);
  if (period instanceof Refusal) return period;
  if (period.end > context.today) return new Refusal(ofRow.future(period.label));
  return { indicator, series: { indicator: indicator.id, area: area.id, basis }, period };
}

const basesByName = new Map(
  bases.flatMap((basis) => [
    [foldName(basis), basis],
    [foldName(basisNames[basis]), basis],
  ]),
);

function readBasis(text: string): Basis | Refusal {
  const found = basesByName.get(foldName(text));
  return found ?? new Refusal(ofRow.unknownWord('basis', text, Object.values(basisNames)));
}
