import { financialQuarter, financialYear, months, shiftMonths, wholeMonths } from '../indicators/period.ts';
import type { FiscalCalendar, Interval } from '../indicators/period.ts';
import {
  count,
  day,
  fiscalYear,
  fullYear,
  halfNumber,
  joiner,
  link,
  month,
  monthYear,
  quarterNumber,
} from './period-words.ts';
import type { YearRead } from './period-words.ts';
import { after, before, beginsWithFigure, both, either, mapped, maybe, phrase, token, word } from './reader.ts';
import type { Reader } from './reader.ts';

/** The readers of single periods for one calendar, smallest first; each gives the interval that the words name. */
export interface ExactReaders {
  readonly quarter: Reader<Interval>;
  readonly half: Reader<Interval>;
  readonly month: Reader<Interval>;
  readonly year: Reader<YearRead>;
  /** "April to December 2020", "April 2018 to March 2020". */
  readonly monthRange: Reader<Interval>;
  /** "year ending March 2021", "12 months to December 2020", "quarter to June 2019". */
  readonly ending: Reader<Interval>;
  /** Those of them that count their months: "three months to March 2021". */
  readonly monthsEnding: Reader<Interval>;
  /** "calendar year 2017". */
  readonly calendarYear: Reader<Interval>;
  /** "30 April 2021": a day, within its month. */
  readonly day: Reader<DayRead>;
  /** The end of a longer span: a month, day, quarter or year. */
  readonly endPoint: Reader<Interval>;
}

/** A day of a month. */
export interface DayRead {
  /** Civil date. */
  readonly day: string;
  readonly month: Interval;
}

/** The readers of single periods where the year starts as the calendar says. */
export function exactReaders(calendar: FiscalCalendar, joining: Reader<unknown> = joiner): ExactReaders {
  const year = fiscalYear(calendar);
  const quarter = either(
    partOfYear(quarterNumber, year, (startYear, n) => financialQuarter(startYear, n, calendar)),
    both(lastQuarterOf, certain(year), (_, startYear) => financialQuarter(startYear, 4, calendar)),
  );
  const half = partOfYear(halfNumber, year, (startYear, n) => halfYear(startYear, n, calendar));
  const monthIn = monthOfYear(year, calendar);
  const yearInterval = mapped(certain(year), (startYear) => financialYear(startYear, calendar));
  const endPoint = either(monthIn, lastDay(monthIn), quarter, half, yearInterval);
  return {
    quarter,
    half,
    month: monthIn,
    year,
    monthRange: monthRange(monthIn, joining),
    ending: either(
      ending(lengthInMonths, endPoint),
      both(yearEnd, endPoint, (size, { end }) => endingWith(end, size)),
    ),
    monthsEnding: ending(countedMonths, endPoint),
    calendarYear: either(
      mapped(after(phrase('calendar year', 'cy'), fullYear), (y) => months(y, 1, 12)),
      mapped(before(fullYear, phrase('calendar year')), (y) => months(y, 1, 12)),
    ),
    day: dayIn(monthIn),
    endPoint,
  };
}

/** "The last quarter of 2019/20" is its fourth, where "last quarter" by itself counts back. */
const lastQuarterOf: Reader<unknown> = before(
  phrase('last quarter', 'the last quarter', 'final quarter', 'the final quarter'),
  word('of', 'in'),
);

/** Only a year that was read without an assumption. */
function certain(year: Reader<YearRead>): Reader<number> {
  return mapped(year, ({ startYear, assumed }) => (assumed ? undefined : startYear));
}

function partOfYear(
  part: Reader<number>,
  year: Reader<YearRead>,
  interval: (startYear: number, part: number) => Interval,
): Reader<Interval> {
  return either(
    both(before(part, link), certain(year), (n, startYear) => interval(startYear, n)),
    both(certain(year), part, interval),
  );
}

function halfYear(startYear: number, half: number, calendar: FiscalCalendar): Interval {
  return shiftMonths(months(startYear, calendar.yearStartsInMonth, 6), (half - 1) * 6);
}

/** A month with its calendar year or its financial year: "March 2021", "Mar 21", "March 2020/21", "2021-03". */
function monthOfYear(year: Reader<YearRead>, calendar: FiscalCalendar): Reader<Interval> {
  const named = before(month, maybe(word('of')));
  return either(
    both(named, monthYear, (m, y) => months(y, m, 1)),
    both(named, certain(year), (m, startYear) =>
      months(m >= calendar.yearStartsInMonth ? startYear : startYear + 1, m, 1),
    ),
    isoMonth,
    gluedMonth,
  );
}

/** "2018-10", as files write months; "2019-20" is a financial year instead, for its parts follow each other. */
const isoMonth: Reader<Interval> = both(
  fullYear,
  token((text, { before: mark }) => (mark === '-' && /^(?:0[1-9]|1[0-2])$/.test(text) ? Number(text) : undefined)),
  (year, number) => ((year + 1) % 100 === number ? undefined : months(year, number, 1)),
);

/** "Mar21": the year written straight after the month. */
const gluedMonth: Reader<Interval> = beginsWithFigure((tokens, at) => {
  const [found, name, figures] = /^([a-z]+)(\d{2}|\d{4})$/.exec(tokens[at]?.text ?? '') ?? [];
  const model = tokens[at];
  if (found === undefined || model === undefined) return undefined;
  const parts = [
    { ...model, text: name ?? '' },
    { ...model, text: figures ?? '' },
  ];
  const read = both(month, monthYear, (m, y) => months(y, m, 1))(parts, 0);
  return read && { value: read.value, next: at + 1 };
});

/** "31 March 2021" where a span may end: only the last day of the month will do. */
function lastDay(monthIn: Reader<Interval>): Reader<Interval> {
  const ofMonth = after(maybe(phrase('end of', 'the end of')), monthIn);
  return either(
    ofMonth,
    mapped(dayIn(monthIn), ({ day: date, month: interval }) => (date === interval.end ? interval : undefined)),
  );
}

/** "30 April 2021", "1st of May 2018"; no day that its month has not. */
function dayIn(monthIn: Reader<Interval>): Reader<DayRead> {
  return both(before(day, maybe(word('of'))), monthIn, (number, interval) => {
    const date = `${interval.start.slice(0, 8)}${String(number).padStart(2, '0')}`;
    return date > interval.end ? undefined : { day: date, month: interval };
  });
}

/** Months from one to another. With one year it belongs to the last month, and the first is the one before it. */
function monthRange(monthIn: Reader<Interval>, joining: Reader<unknown>): Reader<Interval> {
  const toEnd = after(joining, monthIn);
  const across = both(monthIn, toEnd, span);
  const oneYear = both(month, toEnd, (first, end) => {
    const last = Number(end.end.slice(5, 7));
    const endYear = Number(end.end.slice(0, 4));
    return span(months(first <= last ? endYear : endYear - 1, first, 1), end);
  });
  return either(across, oneYear);
}

/** From the start of one interval to the end of another; nothing where that runs backwards. */
export function span(first: Interval, last: Interval): Interval | undefined {
  return first.start <= last.start && first.end < last.end ? { start: first.start, end: last.end } : undefined;
}

function ending(lengthOf: Reader<number>, endPoint: Reader<Interval>): Reader<Interval> {
  const towards = phrase(
    'ending',
    'ended',
    'ending in',
    'to',
    'up to',
    'ending at',
    'to the end of',
    'ending on',
    'end',
    'ending with',
  );
  return both(before(lengthOf, towards), endPoint, (size, { end }) => endingWith(end, size));
}

const yearEnd = mapped(phrase('ye', 'y e'), () => 12);

/** The interval of whole months that ends on the given last day of a month. */
function endingWith(end: string, length: number): Interval | undefined {
  const year = Number(end.slice(0, 4));
  const last = months(year, Number(end.slice(5, 7)), 1);
  const interval = shiftMonths(last, 1 - length);
  return wholeMonths({ start: interval.start, end }) === length ? { start: interval.start, end } : undefined;
}

const lengthLead = maybe(phrase('rolling', 'the', 'in the', 'for the', 'over the', 'in the rolling', 'the rolling'));

/** A span's length that counts its months or years: "12 months", "three months", "2 years". */
const countedMonths: Reader<number> = after(
  lengthLead,
  either(
    before(count, word('months', 'month')),
    mapped(before(count, word('years', 'year')), (years) => years * 12),
  ),
);

/** How long a span is that its end names: "12 months", "year", "rolling year", "R12", "2 years", "quarter". */
const lengthInMonths: Reader<number> = either(
  after(
    lengthLead,
    either(
      mapped(phrase('year', 'r12', 'r 12', 'financial year'), () => 12),
      mapped(word('quarter'), () => 3),
    ),
  ),
  countedMonths,
);
