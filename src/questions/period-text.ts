import { financialYear, months, monthsLabel, periodLabel, wholeMonths } from '../indicators/period.ts';
import type { FiscalCalendar, Interval } from '../indicators/period.ts';
import { exactReaders } from './exact-period.ts';
import { rangeReader } from './period-range.ts';
import { fullYear } from './period-words.ts';
import { either, mapped } from './reader.ts';
import type { Reader } from './reader.ts';
import { tokenise } from './token.ts';

/** The interval of a text that is wholly one period, as people write it in files; undefined where it could be two. */
export function readInterval(text: string, calendar: FiscalCalendar): Interval | undefined {
  if (text.length > 100) return undefined;
  const tokens = tokenise(text);
  const read = readerFor(calendar)(tokens, 0);
  return read?.next === tokens.length ? read.value : undefined;
}

const readers = new Map<number, Reader<Interval>>();

/** The grammar of files, built once for each start of the year. */
function readerFor(calendar: FiscalCalendar): Reader<Interval> {
  const reader = readers.get(calendar.yearStartsInMonth) ?? filedPeriod(calendar);
  readers.set(calendar.yearStartsInMonth, reader);
  return reader;
}

/** The one text for an interval of whole months that reads back to exactly that interval. */
export function intervalText(interval: Interval, calendar: FiscalCalendar): string {
  const length = wholeMonths(interval);
  if (length === 3) return periodLabel('quarter', interval, calendar);
  if (length !== 12) return monthsLabel(interval);
  const startYear = Number(interval.start.slice(0, 4));
  const isFinancial = financialYear(startYear, calendar).end === interval.end;
  return isFinancial ? periodLabel('financial-year', interval, calendar) : monthsLabel(interval);
}

/** A file may name a span by its first and last quarter or year, and a calendar year by its number alone. */
function filedPeriod(calendar: FiscalCalendar): Reader<Interval> {
  const { quarter, half, month, year, monthRange, ending, calendarYear } = exactReaders(calendar);
  const certainYear = mapped(year, ({ startYear, assumed }) =>
    assumed ? undefined : financialYear(startYear, calendar),
  );
  const bareYear = mapped(fullYear, (each) => months(each, 1, 12));
  const range = mapped(rangeReader(calendar), ({ interval }) => interval);
  return either(quarter, half, certainYear, month, monthRange, ending, calendarYear, range, bareYear);
}

/** The one text for a day: "30 April 2021". */
export function dayText(day: string): string {
  return `${Number(day.slice(8))} ${monthsLabel({ start: day, end: day })}`;
}

/** The one text for a period counted back from the newest one. */
export function backText(count: number, unit: 'quarter' | 'year'): string {
  if (count === 0) return `latest ${unit}`;
  return count === 1 ? `last ${unit}` : `${count} ${unit}s ago`;
}
