import { DateTime } from 'luxon';
import type { Basis } from './basis.ts';

/** An unbroken run of whole civil days, both ends included, as ISO dates. No time zone. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** An interval with the short name that people give it on its basis: "Q4 2020/21", "2019/20", "April to December 2020". */
export interface Period extends Interval {
  readonly label: string;
}

/** Where a partnership's year starts: 4 for the financial year of April to March. */
export interface FiscalCalendar {
  readonly yearStartsInMonth: number;
}

export const ukFiscalCalendar: FiscalCalendar = { yearStartsInMonth: 4 };

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The interval of `count` months that starts with the given month (1 to 12). */
export function months(year: number, month: number, count: number): Interval {
  const first = year * 12 + month - 1;
  return { start: firstDay(first), end: lastDay(first + count - 1) };
}

/** How many whole months an interval covers; undefined where it does not start and end with a month. */
export function wholeMonths(interval: Interval): number | undefined {
  const [first, last] = [monthOf(interval.start), monthOf(interval.end)];
  if (!interval.start.endsWith('-01') || interval.end !== lastDay(last) || last < first) return undefined;
  return last - first + 1;
}

/** The financial year that begins in the given calendar year. */
export function financialYear(startYear: number, calendar: FiscalCalendar): Interval {
  return months(startYear, calendar.yearStartsInMonth, 12);
}

/** Quarter 1 to 4 of the financial year that begins in the given calendar year. */
export function financialQuarter(startYear: number, quarter: number, calendar: FiscalCalendar): Interval {
  return months(startYear, calendar.yearStartsInMonth + (quarter - 1) * 3, 3);
}

/** The interval moved by whole months, keeping its length in months: −12 is the same span a year before. */
export function shiftMonths(interval: Interval, by: number): Interval {
  const length = wholeMonths(interval);
  if (length !== undefined) return months(0, monthOf(interval.start) + by + 1, length);
  const shifted = (day: string): string => iso(date(day).plus({ months: by }));
  return { start: shifted(interval.start), end: shifted(interval.end) };
}

/** The month after which the calendar's financial year has run for whole quarters, and which quarter ends there. */
function quarterEndingIn(end: string, calendar: FiscalCalendar): { startYear: number; quarter: number } | undefined {
  const last = monthOf(end);
  const sinceFirst = last - (calendar.yearStartsInMonth - 1);
  const into = sinceFirst % 12;
  if (into % 3 !== 2 || end !== lastDay(last)) return undefined;
  return { startYear: Math.floor(sinceFirst / 12), quarter: (into + 1) / 3 };
}

/**
 * The period of a basis that an interval names, or undefined where it names none: a quarter or month names the rolling
 * 12 months that end with it, but a quarter never names a year.
 */
export function periodOn(basis: Basis, interval: Interval, calendar: FiscalCalendar): Period | undefined {
  const length = wholeMonths(interval);
  if (length === undefined) return undefined;
  const asPeriod = (span: Interval): Period => ({ ...span, label: periodLabel(basis, span, calendar) });
  const startsIn = (monthOf(interval.start) % 12) + 1;
  const startsYear = startsIn === calendar.yearStartsInMonth;
  switch (basis) {
    case 'month':
      return length === 1 ? asPeriod(interval) : undefined;
    case 'quarter':
      return length === 3 && quarterEndingIn(interval.end, calendar) ? asPeriod(interval) : undefined;
    case 'rolling-12-months':
      if (length === 12) return asPeriod(interval);
      return length === 1 || length === 3 ? asPeriod(rollingTo(interval.end)) : undefined;
    case 'financial-year':
      return length === 12 && startsYear ? asPeriod(interval) : undefined;
    case 'financial-year-to-date':
      return length < 12 && startsYear ? asPeriod(interval) : undefined;
    case 'calendar-year':
      return length === 12 && startsIn === 1 ? asPeriod(interval) : undefined;
    case 'pooled-years':
      return length > 12 && length % 12 === 0 ? asPeriod(interval) : undefined;
    case 'survey-wave':
      return asPeriod(interval);
  }
}

/** How many months lie between the ends of neighbouring periods: rolling years and years to date come with each quarter. */
export function stepInMonths(basis: Basis, period: Interval): number {
  switch (basis) {
    case 'month':
      return 1;
    case 'quarter':
    case 'rolling-12-months':
    case 'financial-year-to-date':
      return 3;
    case 'financial-year':
    case 'calendar-year':
    case 'pooled-years':
      return 12;
    case 'survey-wave':
      return wholeMonths(period) ?? 12;
  }
}

/** The twelve months that end on the given day, the last of a month. */
export function rollingTo(end: string): Interval {
  return { start: firstDay(monthOf(end) - 11), end };
}

/** The short name of an interval on a basis. A rolling year is named by its last quarter or month. */
export function periodLabel(basis: Basis, interval: Interval, calendar: FiscalCalendar): string {
  const quarter = quarterEndingIn(interval.end, calendar);
  const length = wholeMonths(interval);
  if (basis === 'rolling-12-months') {
    return quarter ? quarterLabel(quarter, calendar) : monthLabel(monthOf(interval.end));
  }
  if (length === 3 && quarter) return quarterLabel(quarter, calendar);
  const first = monthOf(interval.start);
  const year = Math.floor(first / 12);
  if (length === 12 && (first % 12) + 1 === calendar.yearStartsInMonth) return yearLabel(year, calendar);
  if (length === 12 && first % 12 === 0) return String(year);
  return monthsLabel(interval);
}

/** An interval by its first and last month: "April to December 2020", "April 2018 to March 2020", "March 2021". */
export function monthsLabel(interval: Interval): string {
  const [first, last] = [monthOf(interval.start), monthOf(interval.end)];
  if (first === last) return monthLabel(last);
  const sameYear = Math.floor(first / 12) === Math.floor(last / 12);
  return `${sameYear ? (monthNames[first % 12] ?? '') : monthLabel(first)} to ${monthLabel(last)}`;
}

/** The month that a day lies in, counted from January of the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstDay(month: number): string {
  return `${yearAndMonth(month)}-01`;
}

function lastDay(month: number): string {
  const year = Math.floor(month / 12);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${yearAndMonth(month)}-${month % 12 === 1 && isLeap ? 29 : (monthLengths[month % 12] ?? 31)}`;
}

function yearAndMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function monthLabel(month: number): string {
  return `${monthNames[month % 12] ?? ''} ${Math.floor(month / 12)}`;
}

function quarterLabel(of: { startYear: number; quarter: number }, calendar: FiscalCalendar): string {
  return `Q${of.quarter} ${yearLabel(of.startYear, calendar)}`;
}

function yearLabel(startYear: number, calendar: FiscalCalendar): string {
  if (calendar.yearStartsInMonth === 1) return String(startYear);
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}

function date(text: string): DateTime {
  return DateTime.fromISO(text, { zone: 'utc', locale: 'en-GB' });
}

function iso(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}
