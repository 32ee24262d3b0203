import type { FiscalCalendar } from '../indicators/period.ts';
import { after, before, beginsWithFigure, both, either, figure, mapped, maybe, phrase, token, word } from './reader.ts';
import type { Reader } from './reader.ts';

const monthNames = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

const monthNumbers = new Map<string, number>(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinalWords = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
] as const;

/** Reads a count of up to three digits, in figures or, to twelve, in words. */
export const count: Reader<number> = figure((text) => {
  const spelt = numberWords.indexOf(text) + 1;
  return spelt > 0 ? spelt : digits(text, /^\d{1,3}$/);
}, numberWords);

/** Reads a quarter's number where the word is not repeated: the 3 of "Q1 to 3". */
export const quarterDigit: Reader<number> = mapped(count, (value) => (value >= 1 && value <= 4 ? value : undefined));

/** Reads a month's name or abbreviation as 1 to 12. */
export const month: Reader<number> = figure((text) => monthNumbers.get(text), monthNumbers.keys());

/** Reads a day of a month: "31", "31st". */
export const day: Reader<number> = figure((text) => {
  const value = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1]);
  return value >= 1 && value <= 31 ? value : undefined;
});

/** Reads a year of four digits that people still ask about. */
export const fullYear: Reader<number> = figure((text) => digits(text, /^(?:19|20)\d\d$/));

/** Reads a year of two or four digits, as it may stand after a month. */
export const monthYear: Reader<number> = either(
  fullYear,
  figure((text) => century(digits(text, /^\d\d$/))),
);

/** Reads a quarter's number: "Q4", "quarter 4", "fourth quarter". */
export const quarterNumber: Reader<number> = either(
  figure((text) => digits(/^(?:q|qtr)([1-4])$/.exec(text)?.[1] ?? '', /^\d$/)),
  after(word('q', 'quarter'), quarterDigit),
  before(ordinal(), word('quarter')),
);

/** Reads a half's number: "H1", "first half". */
export const halfNumber: Reader<number> = either(
  figure((text) => digits(/^h([12])$/.exec(text)?.[1] ?? '', /^\d$/)),
  mapped(before(ordinal(), word('half')), (value) => (value <= 2 ? value : undefined)),
);

/** Reads what joins the two ends of a range: "to", "until", or a dash. */
export const joiner: Reader<unknown> = (tokens, at) =>
  tokens[at]?.before === '-' ? { value: null, next: at } : joiningWords(tokens, at);

const joiningWords = phrase('to', 'until', 'till', 'through', 'up to', '-', 'to the end of');

/** Reads what may stand between a quarter and its year. */
export const link: Reader<unknown> = maybe(phrase('of', 'in', 'for', 'of the', 'of the year', 'of year'));

/** A financial year as read, by the calendar year it begins in; `assumed` where "FY20" was taken as the year that ends. */
export interface YearRead {
  readonly startYear: number;
  readonly assumed: boolean;
}

/** Reads a financial year: "2019/20", "19/20", "2019-20", "1718", "FY2019/20", "FY20". */
export function fiscalYear(calendar: FiscalCalendar): Reader<YearRead> {
  const plain: Reader<YearRead> =
    calendar.yearStartsInMonth === 1
      ? mapped(fullYear, (startYear) => ({ startYear, assumed: false }))
      : mapped(either(pairOfYears, compactYears), (startYear) => ({ startYear, assumed: false }));
  const named = phrase('fy', 'financial year', 'fiscal year', 'year', 'financial year of');
  const whichYear = (year: number): YearRead => namedByEnd(year, calendar);
  const ending: Reader<YearRead> = mapped(after(word('fy'), monthYear), whichYear);
  return either(
    plain,
    after(named, plain),
    before(plain, phrase('financial year', 'fiscal year', 'fy')),
    ending,
    gluedYear(whichYear),
  );
}

/** Two years that follow each other, the second by its last two digits or in full: "2019/20", "19/20", "2019-2020". */
const pairOfYears: Reader<number> = both(
  figure((text) => yearOf(text)),
  token((text, { before: mark }) => (mark === '/' || mark === '-' ? text : undefined)),
  followed,
);

/** Four digits that are two years running: "1718". "2021" is none, for it is also a calendar year, nor the end of "A-0001". */
const compactYears: Reader<number> = figure((text, { before: mark }) => {
  if (mark === '-' && text.startsWith('0')) return undefined;
  const match = /^(\d\d)(\d\d)$/.exec(text);
  if (match === null || match[1] === '20') return undefined;
  return followed(century(Number(match[1])) ?? 0, match[2] ?? '');
});

/** "FY20", "FY1718", "FY19/20": the year written straight after its letters. */
function gluedYear(whichYear: (year: number) => YearRead): Reader<YearRead> {
  return beginsWithFigure((tokens, at) => {
    const figures = /^fy(\d{2}|\d{4})$/.exec(tokens[at]?.text ?? '')?.[1];
    const [first, second] = [tokens[at], tokens[at + 1]];
    if (figures === undefined || first === undefined) return undefined;
    const bare = { ...first, text: figures };
    const pair = pairOfYears(second ? [bare, second] : [bare], 0) ?? compactYears([bare], 0);
    if (pair !== undefined) return { value: { startYear: pair.value, assumed: false }, next: at + pair.next };
    return { value: whichYear(yearOf(figures) ?? 0), next: at + 1 };
  });
}

/** A year named by one number is taken as the one that ends in it; where it is the calendar's, nothing is assumed. */
function namedByEnd(year: number, { yearStartsInMonth }: FiscalCalendar): YearRead {
  return yearStartsInMonth === 1 ? { startYear: year, assumed: false } : { startYear: year - 1, assumed: true };
}

function followed(first: number, second: string): number | undefined {
  const next = first + 1;
  return second === String(next) || second === String(next).slice(2) ? first : undefined;
}

function yearOf(text: string): number | undefined {
  return digits(text, /^(?:19|20)\d\d$/) ?? century(digits(text, /^\d\d$/));
}

function century(twoDigits: number | undefined): number | undefined {
  if (twoDigits === undefined) return undefined;
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

function digits(text: string, shape: RegExp): number | undefined {
  return shape.test(text) ? Number(text) : undefined;
}

function ordinal(): Reader<number> {
  return figure((text) => {
    const index = ordinalWords.findIndex((words) => words.some((each) => each === text));
    return index < 0 ? undefined : index + 1;
  }, ordinalWords.flat());
}
