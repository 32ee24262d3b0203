import { DateTime } from 'luxon';
import type { DayAhead } from '../../src/questions/orders/day.ts';

/**
 * The civil date that is meant by a day ahead, said at an instant: a date without a year is the next of its kind, a weekday
 * the next of its name and never today. Undefined for a day that the calendar has not.
 */
export function civilDay(day: DayAhead, at: string, zone: string): string | undefined {
  const today = DateTime.fromISO(at, { zone }).startOf('day');
  return iso(dayOf(day, today));
}

function dayOf(day: DayAhead, today: DateTime): DateTime {
  switch (day.kind) {
    case 'after':
      return today.plus({ [day.unit]: day.count });
    case 'weekday':
      return today.plus({ days: ((day.weekday - today.weekday + 6) % 7) + 1 });
    case 'end-of':
      return upcoming(day, today, (year) => firstOf(year, day.month, today).endOf('month').startOf('day'));
    case 'date':
      return upcoming(day, today, (year) =>
        firstOf(year, day.month, today)
          .set({ day: 1 })
          .plus({ days: day.day - 1 }),
      );
  }
}

function firstOf(year: number, month: number, { zone }: DateTime): DateTime {
  return DateTime.fromObject({ year, month, day: 1 }, { zone });
}

/** In the year that is named; else in this one, or the next where that day is past. */
function upcoming(
  { year, month }: { readonly year?: number; readonly month: number },
  today: DateTime,
  inYear: (year: number) => DateTime,
): DateTime {
  const found = inYear(year ?? today.year);
  const chosen = year === undefined && found < today ? inYear(today.year + 1) : found;
  // "31 February" would run on into March.
  return chosen.month === month ? chosen : DateTime.invalid('no such day');
}

function iso(day: DateTime): string | undefined {
  return day.isValid ? day.toFormat('yyyy-MM-dd') : undefined;
}
