import {
  financialQuarter,
  financialYear,
  shiftMonths,
  type FiscalCalendar,
  type Interval,
} from '../indicators/period.ts';
import type { PeriodRef } from '../questions/question-parts.ts';
import type { FoundRow } from './figure-row.ts';

/** The newest day that any published figure of an overview reaches; of made-up ones where there are no others. */
export function newestEnd(found: readonly FoundRow[]): string | undefined {
  const ends = (rows: readonly FoundRow[]): readonly string[] =>
    rows.map(({ figure }) => figure.observation.period.end).toSorted();
  const published = found.filter(({ figure }) => figure.observation.status !== 'illustrative');
  return ends(published).at(-1) ?? ends(found).at(-1);
}

/** The quarter of the financial year in which a day lies. */
export function quarterEnding(day: string, calendar: FiscalCalendar): Interval {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const { yearStartsInMonth: startsIn } = calendar;
  const into = (month - startsIn + 12) % 12;
  return financialQuarter(month >= startsIn ? year : year - 1, Math.floor(into / 3) + 1, calendar);
}

/** The span that a period means of an overview: the one named, or the quarter or financial year counted back from its newest day. */
export function spanMeant(period: PeriodRef, newest: string, calendar: FiscalCalendar): Interval {
  if (period.kind === 'exact') return period.interval;
  const quarter = quarterEnding(newest, calendar);
  if (period.unit === 'quarter') return shiftMonths(quarter, -3 * period.count);
  const [year = 0, month = 1] = quarter.start.split('-').map(Number);
  const started = month >= calendar.yearStartsInMonth ? year : year - 1;
  return financialYear(started - period.count, calendar);
}
