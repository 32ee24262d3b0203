import { financialQuarter, financialYear } from '../indicators/period.ts';
import type { FiscalCalendar, Interval } from '../indicators/period.ts';
import { exactReaders, span } from './exact-period.ts';
import { joiner, link, quarterDigit, quarterNumber } from './period-words.ts';
import { after, before, both, either, mapped, maybe, word } from './reader.ts';
import type { Reader } from './reader.ts';

/** Several periods from one to another, with the two that it was named by. */
export interface RangeRead {
  readonly interval: Interval;
  readonly ends: readonly [Interval, Interval];
}

/** Reads quarters or financial years from one to another: "Q1 to Q3 2020/21", "2018/19 to 2020/21". */
export function rangeReader(calendar: FiscalCalendar, joining: Reader<unknown> = joiner): Reader<RangeRead> {
  const { quarter, year } = exactReaders(calendar);
  const startYears = mapped(year, ({ startYear, assumed }) => (assumed ? undefined : startYear));
  const years = mapped(startYears, (startYear) => financialYear(startYear, calendar));
  const number = either(quarterNumber, quarterDigit);
  const firstNumber = after(maybe(word('quarters', 'quarter')), number);
  const lastQuarter = both(before(number, link), startYears, (last, startYear) => ({ last, startYear }));
  const withinYear = both(firstNumber, after(joining, lastQuarter), (first, { last, startYear }) => {
    const quarterAt = (n: number): Interval => financialQuarter(startYear, n, calendar);
    return rangeOf(quarterAt(first), quarterAt(last));
  });
  return either(
    both(quarter, after(joining, quarter), rangeOf),
    both(years, after(joining, years), rangeOf),
    withinYear,
  );
}

/** The range from one period to another; nothing where it runs backwards. */
export function rangeOf(first: Interval, last: Interval): RangeRead | undefined {
  const interval = span(first, last);
  return interval && { interval, ends: [first, last] };
}
