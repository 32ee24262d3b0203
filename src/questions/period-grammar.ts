import { financialQuarter, financialYear, months, rollingTo, wholeMonths } from '../indicators/period.ts';
import type { FiscalCalendar, Interval } from '../indicators/period.ts';
import { exactReaders, span } from './exact-period.ts';
import { rangeOf, rangeReader } from './period-range.ts';
import type { RangeRead } from './period-range.ts';
import type { PeriodReading } from './period-reading.ts';
import { fiscalYear, fullYear, halfNumber, joiner, link, month, quarterNumber } from './period-words.ts';
import { after, before, both, either, mapped, maybe, phrase, word } from './reader.ts';
import type { Reader } from './reader.ts';
import { relativePeriod } from './relative-period.ts';

/** What the grammar must know besides the calendar: the named periods, and about which year the data ends in. */
export interface PeriodGround {
  readonly calendar: FiscalCalendar;
  readonly named: Reader<Interval>;
  /** The financial year, by its start, that a bare "Q3" is most likely of; absent where nothing tells. */
  readonly newestYear?: number;
}

/** Reads a period in a question as this trade writes it. What could be two periods reads as unclear, never as one. */
export function periodGrammar(ground: PeriodGround): Reader<PeriodReading> {
  return either(
    exact(ground.calendar),
    ranges(ground.calendar, ground.named),
    since(ground.calendar, ground.named),
    yearToDate(ground.calendar),
    relativePeriod,
    bareQuarters(ground),
    unclear(ground),
  );
}

function exact(calendar: FiscalCalendar): Reader<PeriodReading> {
  const {
    quarter,
    half,
    month: monthIn,
    year,
    monthRange,
    ending,
    monthsEnding,
    calendarYear,
  } = exactReaders(calendar);
  const lead = maybe(phrase('during', 'over', 'from', 'during the', 'over the'));
  const byMonths = either(half, monthIn, monthRange, monthsEnding, between(calendar));
  const plain = either(quarter, ending, calendarYear);
  const rolling = after(maybe(word('the')), after(word('rolling', 'r12'), either(ending, after(word('to'), quarter))));
  return after(
    lead,
    either<PeriodReading>(
      mapped(rolling, (interval) => rollingExact(interval)),
      mapped(byMonths, monthsExact),
      mapped(plain, (interval) => ({ kind: 'exact', interval })),
      mapped(rollingEnding(calendar), (interval) => ({ kind: 'exact', interval, basis: 'rolling-12-months' })),
      mapped(year, ({ startYear, assumed }) => ({
        kind: 'exact',
        interval: financialYear(startYear, calendar),
        ...(assumed ? { otherwise: financialYear(startYear + 1, calendar) } : {}),
      })),
    ),
  );
}

/** Any stated twelve months are a rolling year; of fewer or more it is those months that are meant. */
function monthsExact(interval: Interval): PeriodReading {
  return { kind: 'exact', interval, ...(wholeMonths(interval) === 12 ? {} : { months: true as const }) };
}

function rollingExact(interval: Interval): PeriodReading | undefined {
  return wholeMonths(interval) === 12 ? { kind: 'exact', interval, basis: 'rolling-12-months' } : undefined;
}

/** "R12 to Q3 2020/21", "R12 March 2021". */
function rollingEnding(calendar: FiscalCalendar): Reader<Interval> {
  const { endPoint } = exactReaders(calendar);
  return mapped(after(before(phrase('r12', 'rolling year'), maybe(word('to'))), endPoint), ({ end }) => rollingTo(end));
}

function between(calendar: FiscalCalendar): Reader<Interval> {
  return after(word('between'), exactReaders(calendar, word('and')).monthRange);
}

function ranges(calendar: FiscalCalendar, named: Reader<Interval>): Reader<PeriodReading> {
  const lead = maybe(phrase('from', 'over', 'during'));
  const during = maybe(word('during', 'over', 'in'));
  return either<PeriodReading>(
    mapped(
      either(after(lead, rangeReader(calendar)), after(word('between'), rangeReader(calendar, word('and')))),
      rangeReading,
    ),
    mapped(after(during, either(named, after(word('the'), named))), (interval) => ({ kind: 'range', interval })),
  );
}

function rangeReading(range: RangeRead): PeriodReading {
  return { kind: 'range', ...range };
}

function since(calendar: FiscalCalendar, named: Reader<Interval>): Reader<PeriodReading> {
  const { endPoint, day } = exactReaders(calendar);
  const point: Reader<PeriodReading> = either<PeriodReading>(
    mapped(day, ({ day: date, month: within }) => ({
      kind: 'since',
      start: date,
      day: date,
      ...(date === within.end ? { named: within } : {}),
    })),
    mapped(endPoint, (interval) => ({ kind: 'since', start: interval.start, named: interval })),
    mapped(named, ({ start }) => ({ kind: 'since', start })),
    mapped(fullYear, (year) => ({
      kind: 'unclear',
      readings: [
        { kind: 'since', start: financialYear(year, calendar).start },
        { kind: 'since', start: months(year, 1, 1).start },
      ],
    })),
  );
  const onwards = phrase('onwards', 'onward', 'on', 'to date', 'to now', 'and after');
  return either(
    after(phrase('since', 'since the', 'since the start of'), point),
    before(after(word('from'), point), onwards),
  );
}

/** "YTD to December 2020", "Q3 2020/21 YTD": from the start of the year to the end of the period named. */
function yearToDate(calendar: FiscalCalendar): Reader<PeriodReading> {
  const { quarter, month: monthIn, year } = exactReaders(calendar);
  const ytd = phrase('ytd', 'year to date', 'financial year to date');
  const end = either(quarter, monthIn);
  const whole = mapped(year, ({ startYear }) => startYear);
  return either(
    mapped(after(before(ytd, maybe(phrase('to', 'up to', 'ending', 'at', 'to the end of'))), end), (at) =>
      toDate(at, calendar),
    ),
    mapped(before(quarter, ytd), (at) => toDate(at, calendar)),
    mapped(either(before(whole, ytd), after(before(ytd, maybe(word('for', 'in'))), whole)), (startYear) => ({
      kind: 'unclear',
      readings: [1, 2, 3].map((quarters) => toDate(financialQuarter(startYear, quarters, calendar), calendar)),
    })),
  );
}

function toDate({ end }: Interval, calendar: FiscalCalendar): PeriodReading {
  const year = Number(end.slice(0, 4));
  const startYear = Number(end.slice(5, 7)) >= calendar.yearStartsInMonth ? year : year - 1;
  const { start } = financialYear(startYear, calendar);
  return { kind: 'exact', interval: { start, end }, basis: 'financial-year-to-date' };
}

/** "between Q1 and Q4", "Q1 to Q4": of which of the newest years must be asked. */
function bareQuarters({ calendar, newestYear }: PeriodGround): Reader<PeriodReading> {
  const recent = newestYear === undefined ? [] : [newestYear, newestYear - 1, newestYear - 2];
  const lead = maybe(word('from'));
  return both(
    either(after(lead, before(quarterNumber, joiner)), after(word('between'), before(quarterNumber, word('and')))),
    quarterNumber,
    (first, last) => {
      const ranges = recent.map((year) =>
        rangeOf(financialQuarter(year, first, calendar), financialQuarter(year, last, calendar)),
      );
      return { kind: 'unclear', readings: ranges.filter((each) => each !== undefined).map(rangeReading) };
    },
  );
}

/** What people write that could be several periods: "Q4 2020", "Q3", "2019", "March". */
function unclear(ground: PeriodGround): Reader<PeriodReading> {
  const { calendar, newestYear } = ground;
  const quarterOf = (startYear: number, number: number): Interval => financialQuarter(startYear, number, calendar);
  const recent = newestYear === undefined ? [] : [newestYear, newestYear - 1, newestYear - 2];
  return mapped(
    either(
      both(before(quarterNumber, link), fullYear, (number, year) => quartersOf(number, year, ground)),
      both(fullYear, quarterNumber, (year, number) => quartersOf(number, year, ground)),
      both(before(quarterNumber, link), fiscalYear(calendar), (number, { startYear, assumed }) =>
        assumed ? [quarterOf(startYear, number), quarterOf(startYear + 1, number)] : undefined,
      ),
      mapped(quarterNumber, (number) => recent.map((year) => quarterOf(year, number))),
      mapped(before(halfNumber, maybe(after(link, fullYear))), () => []),
      both(fullYear, fullYearAfter, (first, last) => spansOf(first, last, calendar)),
      mapped(fullYear, (year) => yearsOf(year, calendar)),
      mapped(before(month, maybe(word('to'))), (number) => (number === 5 ? undefined : [])),
    ),
    (intervals) => ({ kind: 'unclear', readings: intervals.map((interval) => ({ kind: 'exact', interval })) }),
  );
}

const fullYearAfter: Reader<number> = after(phrase('to', 'and', 'until'), fullYear);

/** "Q4 2020": of the financial year that starts or ends in 2020, or the calendar year's fourth; later than any data last. */
function quartersOf(number: number, year: number, { calendar, newestYear }: PeriodGround): readonly Interval[] {
  const ofCalendar = months(year, (number - 1) * 3 + 1, 3);
  // Where the year is the calendar's, "Q4 2020" names one quarter and was read as exact already.
  const readings = [financialQuarter(year, number, calendar), financialQuarter(year - 1, number, calendar), ofCalendar];
  const distinct = readings.filter((each, index) => readings.findIndex(({ start }) => start === each.start) === index);
  const dataEnd = newestYear === undefined ? undefined : financialYear(newestYear, calendar).end;
  const isToCome = ({ end }: Interval): number => Number(dataEnd !== undefined && end > dataEnd);
  return distinct.toSorted((a, b) => isToCome(a) - isToCome(b));
}

function yearsOf(year: number, calendar: FiscalCalendar): readonly Interval[] {
  return [financialYear(year - 1, calendar), financialYear(year, calendar), months(year, 1, 12)];
}

function spansOf(first: number, last: number, calendar: FiscalCalendar): readonly Interval[] {
  const financial = span(financialYear(first, calendar), financialYear(last, calendar));
  const ofCalendar = span(months(first, 1, 12), months(last, 1, 12));
  return [financial, ofCalendar].filter((each) => each !== undefined);
}
