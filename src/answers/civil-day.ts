import { DateTime } from 'luxon';

/** The civil date of an instant where the partnership is. */
export function dayOf(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');
}

/** The last instant of a civil day where the partnership is. */
export function endOfDay(day: string, zone: string): string {
  return DateTime.fromISO(day, { zone }).endOf('day').toUTC().toISO() ?? day;
}
