import { DateTime } from 'luxon';
import { bankHolidays } from './bank-holidays.ts';

/** When a partnership wants to hear nothing: the hours of every day, and all of each day that is no working day. */
export interface QuietTime {
  /** When the quiet hours begin, as "18:00": that minute is quiet. */
  readonly from: string;
  /** When they end, as "08:00": that minute is not. The same time as `from`: no hours are quiet. */
  readonly until: string;
  /** Weekdays on which people work, Monday being 1 and Sunday 7. */
  readonly workingDays: readonly number[];
  /** Days on which nobody works besides England's bank holidays, as civil dates. */
  readonly closed: readonly string[];
}

/**
 * When news of this moment may go: at once (undefined), or at the first end of quiet time on a working day of England's
 * calendar, as an ISO instant. Quiet time includes its start and not its end.
 */
export function quietUntil(quiet: QuietTime, at: string, zone: string): string | undefined {
  const now = DateTime.fromISO(at, { zone });
  if (isWorkingDay(quiet, now) && !isQuietHour(quiet, now)) return undefined;
  for (let ahead = 0; ahead <= furthestDays; ahead += 1) {
    const end = atClock(now.startOf('day').plus({ days: ahead }), quiet.until);
    if (end > now && isWorkingDay(quiet, end)) return end.toUTC().toISO() ?? undefined;
  }
  throw new Error('No working day follows within a year.');
}

const furthestDays = 366;

function isQuietHour({ from, until }: QuietTime, now: DateTime): boolean {
  const time = now.toFormat('HH:mm');
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

function isWorkingDay({ workingDays, closed }: QuietTime, now: DateTime): boolean {
  const date = now.toFormat('yyyy-MM-dd');
  return workingDays.includes(now.weekday) && !closed.includes(date) && !bankHolidays(now.year).includes(date);
}

function atClock(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute });
}
