import { DateTime } from 'luxon';

/** Holidays that were proclaimed for once, or moved: they follow no rule. */
const proclaimed: Readonly<Record<number, { readonly added: readonly string[]; readonly dropped: readonly string[] }>> =
  {
    2020: { added: ['2020-05-08'], dropped: ['2020-05-04'] },
    2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], dropped: ['2022-05-30'] },
    2023: { added: ['2023-05-08'], dropped: [] },
  };

/**
 * The bank holidays of England and Wales in a year, as civil dates in order. Those at New Year and Christmas that would
 * fall on a weekend are taken on the next weekdays. What is proclaimed for once in years to come is not known here.
 */
export function bankHolidays(year: number): readonly string[] {
  const easter = easterSunday(year);
  const days = [
    firstWeekday(day(year, 1, 1)),
    easter.minus({ days: 2 }),
    easter.plus({ days: 1 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ];
  const { added, dropped } = proclaimed[year] ?? { added: [], dropped: [] };
  const dates = days.map((each) => each.toFormat('yyyy-MM-dd')).filter((each) => !dropped.includes(each));
  return [...dates, ...added].toSorted();
}

/** Easter Sunday in the Gregorian calendar, by the anonymous algorithm of 1876. */
function easterSunday(year: number): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return day(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** Two weekdays from 25 December on, of which a weekend between them takes none. */
function christmas(year: number): readonly DateTime[] {
  const first = firstWeekday(day(year, 12, 25));
  // Where Christmas Day itself falls on a Sunday, Boxing Day keeps its Monday and Christmas goes to the Tuesday.
  return [first, firstWeekday(first.plus({ days: 1 }))];
}

function firstWeekday(from: DateTime): DateTime {
  return from.weekday > 5 ? firstWeekday(from.plus({ days: 1 })) : from;
}

function firstMonday(year: number, month: number): DateTime {
  const first = day(year, month, 1);
  return first.plus({ days: (8 - first.weekday) % 7 });
}

function lastMonday(year: number, month: number): DateTime {
  const last = day(year, month, 1).endOf('month').startOf('day');
  return last.minus({ days: last.weekday - 1 });
}

function day(year: number, month: number, date: number): DateTime {
  return DateTime.utc(year, month, date);
}
