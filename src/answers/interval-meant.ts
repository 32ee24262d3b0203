import type { Basis } from '../indicators/basis.ts';
import { periodOn, shiftMonths, type FiscalCalendar, type Interval } from '../indicators/period.ts';
import type { PeriodRef } from '../questions/question.ts';

/** The exact interval that a period reference means on a basis, counting back from the newest period held; undefined where it names none. */
export function intervalMeant(
  period: PeriodRef,
  basis: Basis,
  newest: Interval,
  calendar: FiscalCalendar,
): Interval | undefined {
  if (period.kind === 'exact') return periodOn(basis, period.interval, calendar);
  return shiftMonths(newest, -period.count * (period.unit === 'year' ? 12 : 3));
}
