import { DateTime } from 'luxon';
import { financialQuarter, financialYear, type FiscalCalendar, type Interval } from '../indicators/period.ts';
import type { Ahead } from '../questions/question-parts.ts';

/** The days that "this month" or "next quarter" takes in, seen from a civil day; quarters and years are financial ones. */
export function spanAhead({ unit, which }: Ahead, day: string, calendar: FiscalCalendar): Interval {
  const steps = which === 'next' ? 1 : 0;
  const today = DateTime.fromISO(day, { zone: 'utc' });
  if (unit === 'week' || unit === 'month') {
    const start = today.startOf(unit).plus(unit === 'week' ? { weeks: steps } : { months: steps });
    return { start: civil(start), end: civil(start.endOf(unit)) };
  }
  const started = today.month >= calendar.yearStartsInMonth ? today.year : today.year - 1;
  if (unit === 'year') return financialYear(started + steps, calendar);
  const quarter = Math.floor(((today.month - calendar.yearStartsInMonth + 12) % 12) / 3) + 1 + steps;
  return quarter > 4 ? financialQuarter(started + 1, 1, calendar) : financialQuarter(started, quarter, calendar);
}

function civil(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}
