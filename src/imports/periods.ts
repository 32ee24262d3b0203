import { basisNames } from '../indicators/basis.ts';
import type { Basis } from '../indicators/basis.ts';
import { periodOn } from '../indicators/period.ts';
import type { FiscalCalendar, Period } from '../indicators/period.ts';
import { readInterval } from '../questions/period-text.ts';
import { remembered } from './remembered.ts';
import { ofRow, Refusal } from './sentences.ts';

/** Reads the period that a cell names on a basis. */
export type Periods = (text: string, basis: Basis) => Period | Refusal;

/** Reads periods by a partnership's calendar. */
export function periodsOf(calendar: FiscalCalendar): Periods {
  const readers = new Map<Basis, (text: string) => Period | Refusal>();
  return (text, basis) => {
    const read = readers.get(basis) ?? remembered((each) => readPeriod(each, basis, calendar));
    readers.set(basis, read);
    return read(text);
  };
}

function readPeriod(text: string, basis: Basis, calendar: FiscalCalendar): Period | Refusal {
  if (text === '') return new Refusal(ofRow.blank('period'));
  const interval = readInterval(text, calendar);
  if (interval === undefined) return new Refusal(ofRow.unknownPeriod(text));
  return periodOn(basis, interval, calendar) ?? new Refusal(ofRow.periodNotOnBasis(text, basisNames[basis]));
}
