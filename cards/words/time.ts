import { DateTime, Info } from 'luxon';
import type { DigestTime } from '../../src/delivery/digest-time.ts';
import type { Basis } from '../../src/indicators/basis.ts';
import { monthsLabel, wholeMonths } from '../../src/indicators/period.ts';
import type { Period } from '../../src/indicators/period.ts';

/** A civil date as people write it: "31 March 2021". */
export function dateWords(civil: string): string {
  return DateTime.fromISO(civil, { zone: 'utc', locale: 'en-GB' }).toFormat('d LLLL yyyy');
}

/** The name of a month by its number. */
export function monthName(month: number): string {
  return Info.months('long', { locale: 'en-GB' })[month - 1] ?? '';
}

/** The civil date of an instant where the partnership is. */
export function civilDay(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');
}

/** The civil date of an instant in the partnership's time zone. */
export function dayWords(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone, locale: 'en-GB' }).toFormat('d LLLL yyyy');
}

/** A period in full on its basis: "rolling 12 months to Q4 2020/21", "Q4 2020/21 (January to March 2021)". */
export function periodWords(basis: Basis, period: Period): string {
  switch (basis) {
    case 'quarter':
      return withMonths(period);
    case 'rolling-12-months':
      return `rolling 12 months to ${period.label}`;
    case 'financial-year':
      return `financial year ${period.label}`;
    case 'calendar-year':
      return `calendar year ${period.label}`;
    case 'financial-year-to-date':
      return `${period.label} (year to date)`;
    case 'pooled-years':
      return `${period.label} (${(wholeMonths(period) ?? 0) / 12} years pooled)`;
    case 'month':
      return period.label;
    case 'survey-wave':
      return `${period.label} (survey wave)`;
  }
}

/** The months of a quarter, where its label does not already say them. */
function withMonths(period: Period): string {
  const inMonths = monthsLabel(period);
  return inMonths === period.label ? period.label : `${period.label} (${inMonths})`;
}

/** A time of the week in words: "Tuesday at 09:00". */
export function digestTimeWords({ weekday, hour, minute }: DigestTime): string {
  const day = Info.weekdays('long', { locale: 'en-GB' })[weekday - 1] ?? '';
  return `${day} at ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
