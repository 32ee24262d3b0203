import type { Basis } from '../indicators/basis.ts';
import { periodOn, shiftMonths, type FiscalCalendar, type Interval } from '../indicators/period.ts';
import type { PeriodRef } from '../questions/question-parts.ts';

/**
 * The exact interval that a period reference means on a basis, counting back from the newest period held; undefined where
 * it names none. Months that are named as such never mean the rolling year that ends with them.
 */
export function intervalMeant(
  period: PeriodRef,
  basis: Basis,
  newest: Interval,
  calendar: FiscalCalendar,
): Interval | undefined {
  if (period.kind === 'exact') {
    const named = periodOn(basis, period.interval, calendar);
    return period.months === true && !sameInterval(named, period.interval) ? undefined : named;
  }
  return shiftMonths(newest, -period.count * (period.unit === 'year' ? 12 : 3));
}

function sameInterval(a: Interval | undefined, b: Interval): boolean {
  return a?.start === b.start && a.end === b.end;
}
