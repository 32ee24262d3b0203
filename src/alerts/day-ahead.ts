import { DateTime } from 'luxon';

/** Why a day can't be the end of something. */
export type DayProblem = 'date-unreadable' | 'date-not-ahead' | 'date-too-far';

/** When something is said, and where the partnership's days begin. */
interface Said {
  readonly at: string;
  readonly zone: string;
}

const furthestDays = 366;

/** Whether a text is a day of the calendar, as "2021-06-30". */
export function isDay(text: string, zone: string): boolean {
  return dayOf(text, zone).isValid;
}

/** A day must be a day of the calendar, from so many days ahead to a year. */
export function dayProblem(text: string, { at, zone }: Said, from: number): DayProblem | undefined {
  const day = dayOf(text, zone);
  if (!day.isValid) return 'date-unreadable';
  const ahead = day.diff(DateTime.fromISO(at, { zone }).startOf('day'), 'days').days;
  if (ahead < from) return 'date-not-ahead';
  return ahead > furthestDays ? 'date-too-far' : undefined;
}

function dayOf(text: string, zone: string): DateTime {
  return DateTime.fromFormat(text, 'yyyy-MM-dd', { zone });
}

/** The hour of the morning at which snoozes and mutes end. */
const morning = 8;

/** The ISO instant of the morning of a civil date, where the partnership is: 08:00. */
export function morningOf(date: string, zone: string): string {
  return DateTime.fromISO(date, { zone }).set({ hour: morning }).toUTC().toISO() ?? `${date}T08:00:00.000Z`;
}
