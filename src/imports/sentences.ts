import { DateTime } from 'luxon';
import type { Release } from '../indicators/release.ts';

/** Why a row or a file was not taken: one sentence that a reader can carry to the file. */
export class Refusal {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** What is said of a file that can not be read as a table. */
export const ofFile = {
  absent: (path: string) => `There is no file ${path}.`,
  folder: (path: string) => `${path} is a folder. Name one CSV file in it.`,
  unreadable: (path: string) => `${path} can not be opened. Check that you may read it.`,
  empty: 'The file is empty.',
  noWorkbook: 'Only a workbook has sheets, and this is none.',
  noSheet: (name: string, names: readonly string[]) =>
    `The workbook has no sheet ${quoted([name])} with anything in it that can be seen. It has ${firstOf(names)}.`,
  noSheetFits: (names: readonly string[]) =>
    `No sheet has a heading line with the columns that are needed: ${firstOf(names)}. Name one with --sheet to read what it lacks.`,
  dayInHeading: (day: string) =>
    `The heading line holds the date ${day}. Show it as a month (mmm yyyy) or write the period as text, such as April 2021 or Q1 2021/22.`,
  noRows: 'The file has a heading line and no rows.',
  archive:
    'This archive can not be read as a workbook. Save the sheet as an .xlsx workbook or as CSV (UTF-8) and import that.',
  brokenArchive: 'The packed file is damaged and can not be unpacked.',
  tooLarge: 'Unpacked, the file is far larger than any table of figures, so it was not read.',
  binary: 'This is not a text file. Save the table as CSV (UTF-8) and import that.',
  missingColumns: (names: readonly string[], needed: readonly string[]) =>
    `The heading line has no column ${quoted(names)}. Such a file needs at least ${needed.join(', ')}.`,
  noPeriods: 'No column is headed by a period such as Q1 2021/22 or 2021/22.',
  partOfSums:
    'These are rows that were refused. Such a file is added up, so put them right in the file that they come from and import all of it.',
  populationByAge:
    'These are estimates by age. Save the residents of all ages as a table with the columns gss_code, name, year, population, vintage and source, one row for each area and year.',
  twice: (name: string) => `The column ${quoted([name])} is there twice.`,
  openQuote: 'A quotation mark is opened and never closed.',
  strayQuote: 'A quotation mark stands in the middle of a cell. Write it twice within a quoted cell.',
  tooLong: 'The row is too long to be one: look for a quotation mark that is not closed.',
  notCsv: 'The row can not be read as CSV.',
  allRefused: 'No row could be taken, so nothing was published.',
} as const;

/** What is said of a file that was read all the same. */
export const warning = {
  identical: (indicator: string, period: string, before: string, areas: number) =>
    `${indicator}: ${period} is identical to ${before} in all ${areas} areas. Check that this is not the last release again.`,
  blankAreas: (indicator: string, period: string, areas: readonly string[]) =>
    `${indicator}, ${period}: no value for ${firstOf(areas)}.`,
  gap: (indicator: string, area: string, from: string, to: string) =>
    `${indicator}, ${area}: a release is missing between ${from} and ${to}.`,
  late: (indicator: string, area: string, period: string, newest: string) =>
    `${indicator}, ${area}: ${period} arrives late, as ${newest} is held already.`,
  cameLate: (indicator: string, area: string, { period, due, assumed }: Release, published: string) =>
    `${indicator}, ${area}: ${period.label} came late. It was ${assumed ? 'taken to be ' : ''}due on ${dayName(due)} and became known on ${dayName(published)}.`,
  owed: (owner: string, releases: readonly string[]) => `${owner} still owes ${firstOf(releases)}.`,
  owedRelease: (indicator: string, area: string, { period, due, assumed }: Release, late: boolean) =>
    `${indicator} for ${area}, ${period.label} (${late ? 'late, ' : ''}${assumed ? 'taken to be ' : ''}due on ${dayName(due)})`,
  more: (count: number) => `And ${count} more of this kind.`,
  windows1252: 'The file is not UTF-8 and was read as Windows-1252.',
  separator: (name: string) => `The columns are separated by ${name}s.`,
  hidden: (count: number) =>
    count === 1
      ? 'One row or column is hidden and was not read.'
      : `${count} rows and columns are hidden and were not read.`,
  otherSheets: (read: string, names: readonly string[]) =>
    `Only the sheet ${quoted([read])} was read, not ${firstOf(names)}.`,
  unplaced: (rows: number, of: number) =>
    `${rows} of ${of} rows (${((rows / of) * 100).toFixed(1)}%) name no small area, so they are counted in no district.`,
  unread: {
    area: (rows: number, names: readonly string[]) =>
      `${rows} ${rowsAre(rows)} for areas that the catalogue does not have and ${were(rows)} not read: ${firstOf(names)}.`,
    subject: (rows: number, names: readonly string[]) =>
      `${rows} ${rowsAre(rows)} about what no indicator counts and ${were(rows)} not read: ${firstOf(names)}.`,
    breakdown: (rows: number, names: readonly string[]) =>
      `${rows} ${rowsAre(rows)} about a part of the people only and ${were(rows)} not read: ${firstOf(names)}.`,
  },
  unknownColumns: (names: readonly string[]) => `Not read, because no such column is known: ${quoted(names)}.`,
} as const;

/** What is said of a figure that was counted or added up here. */
export const ofFigure = {
  counted: (rows: number) => `counted from ${rows.toLocaleString('en-GB')} rows`,
  addedUp: (rows: number) => `added up from ${rows.toLocaleString('en-GB')} rows`,
  unplaced: (cases: number, of: number) =>
    `${shareWords(cases, of)} of the month's cases in the file name no small area, so they are counted in no district.`,
} as const;

/** What is said of a row that was refused. */
export const ofRow = {
  blank: (column: string) => `The cell for ${column} is blank.`,
  unknown: (kind: 'indicator' | 'area', text: string) => `No ${kind} is called ${quoted([text])}.`,
  shared: (kind: 'indicator' | 'area', text: string, names: readonly string[]) =>
    `${quoted([text])} can mean more than one ${kind}: ${names.join(' or ')}. Write the full name.`,
  unknownWord: (column: string, text: string, known: readonly string[]) =>
    `${quoted([text])} is no ${column}. Known are: ${known.join(', ')}.`,
  unknownPeriod: (text: string) => `${quoted([text])} is no period that can be read, such as Q1 2021/22 or 2021/22.`,
  periodNotOnBasis: (text: string, basis: string) => `${quoted([text])} names no period of the basis ${basis}.`,
  future: (label: string) => `The period ${label} is not over yet.`,
  countOfNoCount: (indicator: string, unit: string) =>
    `Cases can not be counted for ${indicator}, because its unit is ${unit}.`,
  sumLacksRows: (indicators: readonly string[], area: string, period: string, lines: readonly number[]) =>
    `${firstOf(indicators)} for ${area}, ${period}, would be a sum without ${linesAre(lines)}, so it was not taken. Put that right in the file and import all of it again.`,
  noPopulation: (area: string, year: string, vintage: string | undefined) =>
    vintage === undefined
      ? `There is no population of ${area} for ${year}, so no rate can be worked out.`
      : `The other rates of ${area} are for the population of "${vintage}", which has no year ${year}. Two vintages are never mixed in one series.`,
  otherVintage: (vintage: string, held: string) =>
    `The rate is for the population of "${vintage}", and rates for that of "${held}" are held. Two vintages are never mixed in one series.`,
  noYear: (text: string) => `${quoted([text])} is no year such as 2020.`,
  nobody: 'A population of 0 can be no denominator.',
  notANumber: (column: string, text: string) => `${quoted([text])} is not a number (${column}).`,
  decimalComma: (column: string, text: string, withPoint: string) =>
    `${quoted([text])} may hold a decimal comma (${column}). Write ${withPoint} if that is meant; thousands are written without a sign in such a file.`,
  commas: (column: string, text: string, without: string) =>
    `${quoted([text])} holds commas where semicolons separate the columns (${column}). Write ${without}.`,
  ragged: (cells: number, width: number) => `The row has ${cellsWords(cells)}, and the heading line ${width}.`,
  cutNumber: (text: string, withPoint: string) =>
    /,\d{3}%?$/u.test(text)
      ? `If a comma cut ${text} in two, write "${text}" in quotation marks for thousands, ${withPoint} for a decimal.`
      : `If a comma cut ${text} in two, write ${withPoint}.`,
  numberAsNote: (note: string, value: string) =>
    `The note is nothing but the number ${note}. If a comma cut ${value},${note} in two, write ${value}.${note}; else say in words what it means.`,
  someCutNumber: (withPoint: string) =>
    `A comma may have cut a number in two: write decimals with a point, as in ${withPoint}.`,
  spacedNumber: (column: string, text: string, without: string) =>
    `${quoted([text])} has spaces between its digits (${column}). Write ${without}.`,
  percentSign: (text: string, unit: string) => `${quoted([text])} has a percent sign, but the unit is ${unit}.`,
  notWhole: (text: string, unit: string) =>
    `${quoted([text])} is not a whole number, and this indicator counts ${unit}.`,
  negative: (column: string, text: string) => `${quoted([text])} is negative (${column}).`,
  above100: (text: string) => `${quoted([text])} is more than 100%.`,
  illustrative: "The figure is illustrative, and a partnership's own store takes no made-up figures.",
  valueDespiteStatus: (status: string) => `The status is ${status}, so there can be no value.`,
  component: (text: string) => `${quoted([text])} is no list of parts such as "Adults=12; Children=3" (components).`,
  rank: (text: string) => `${quoted([text])} is no rank such as 2 or 2/9.`,
  rankOutside: (rank: number, of: number) => `There is no rank ${rank} of ${of}.`,
  dateCell: (column: string) =>
    `The workbook holds a date here, perhaps made of a text such as 2/9 or 10-12 (${column}). Format the cell as text and write it again.`,
  mergedCell: (column: string) =>
    `The cell is merged with another one, so nobody can tell whose figure it is (${column}). Write it into each row that it is for.`,
  errorCell: (column: string) => `The workbook holds an error instead of a value (${column}).`,
  nullCharacter: (column: string) =>
    `The cell holds a character that is no text (U+0000, ${column}). Type it again without it.`,
  halfComparator: 'A comparator needs both its name and its value (comparator, comparator_value).',
  date: (text: string) => `${quoted([text])} is no date such as 2021-05-31 (published).`,
  futureDate: (date: string) => `The date ${date} lies in the future (published).`,
  twiceWithTwoValues: (lines: readonly number[]) =>
    `The figure is there with different values, in lines ${lines.join(' and ')}. Neither was taken.`,
  twice: (line: number) => `The figure is there already, in line ${line}.`,
  beforeItsEnd: (published: string, period: string, end: string) =>
    `It was published on ${dayName(published)}, but ${period} was not over until ${dayName(end)} (published).`,
  olderThanHeld: (published: string, held: string) =>
    `It was published on ${dayName(published)}, but a figure published on ${dayName(held)} is held for the period, and differs.`,
} as const;

/** What is said of a row that waits to be accepted. */
export const heldRow = {
  fraction: (value: number, held: number) =>
    `${value} looks like a fraction where percentages are held: the newest is ${held}%. Accepted as it stands it is ${value}%; if a share is meant, write it as a percentage.`,
  jump: (value: number, held: number) =>
    `${value} is far ${value > held ? 'above' : 'below'} ${held}, the figure known before it${timesWords(value, held)}. Look at the decimal point and the unit.`,
  aboveDenominator: (numerator: number, denominator: number) =>
    `The numerator ${numerator} is more than the denominator ${denominator}.`,
  unlikeNumerator: (value: number, numerator: number) =>
    `The value is ${value}, but the numerator ${numerator}, and this indicator is a count.`,
  unlikeParts: (value: number, sum: number) => `The parts add up to ${sum}, not to ${value} (components).`,
  unlikeShare: (value: number, numerator: number, denominator: number, reckoned: number) =>
    `The value is ${value}, but ${numerator} of ${denominator} come to ${reckoned}.`,
  contradicts:
    'Its value, numerator, denominator and parts do not fit together. They may be small numbers, so they are not named here.',
  unlike: 'It is hard to believe beside the figures held. They may be small numbers, so they are not named here.',
  withdrawn: (held: number) => `The row has no value, but ${held} is held for the period.`,
} as const;

/** How many times the smaller of two numbers goes into the larger; of 0 nothing is to be said. */
function timesWords(a: number, b: number): string {
  const [smaller, larger] = a < b ? [a, b] : [b, a];
  return smaller === 0 ? '' : ` (${Number((larger / smaller).toPrecision(2))} times as ${a > b ? 'much' : 'little'})`;
}

function linesAre(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${firstOf(lines.map(String))}`;
}

function shareWords(cases: number, of: number): string {
  return `${cases.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} (${((cases / of) * 100).toFixed(1)}%)`;
}

function cellsWords(cells: number): string {
  return cells === 1 ? 'one cell' : `${cells} cells`;
}

function rowsAre(rows: number): string {
  return rows === 1 ? 'row is' : 'rows are';
}

function were(rows: number): string {
  return rows === 1 ? 'was' : 'were';
}

/** A civil day as a person writes it: "31 March 2021". */
export function dayName(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat('d LLLL yyyy');
}

/** The first few of a list, and how many more there are. */
export function firstOf(names: readonly string[], most = 8): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name.length > 60 ? `${name.slice(0, 60)}…` : name}"`).join(', ');
}
