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
  noRows: 'The file has a heading line and no rows.',
  archive: 'This is a workbook or an archive, not a CSV file. Save the sheet as CSV (UTF-8) and import that.',
  binary: 'This is not a text file. Save the table as CSV (UTF-8) and import that.',
  missingColumns: (names: readonly string[]) =>
    `The heading line has no column ${quoted(names)}. A CSV file needs at least indicator, area, period and value.`,
  twice: (name: string) => `The column ${quoted([name])} is there twice.`,
  ragged: 'The row has more or fewer cells than the heading line.',
  openQuote: 'A quotation mark is opened and never closed.',
  strayQuote: 'A quotation mark stands in the middle of a cell. Write it twice within a quoted cell.',
  tooLong: 'The row is too long to be one: look for a quotation mark that is not closed.',
  notCsv: 'The row can not be read as CSV.',
  allRefused: 'No row could be taken, so nothing was published.',
} as const;

/** What is said of a file that was read all the same. */
export const warning = {
  windows1252: 'The file is not UTF-8 and was read as Windows-1252.',
  separator: (name: string) => `The columns are separated by ${name}s.`,
  unknownColumns: (names: readonly string[]) => `Not read, because no such column is known: ${quoted(names)}.`,
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
  notANumber: (column: string, text: string) => `${quoted([text])} is not a number (${column}).`,
  decimalComma: (column: string, text: string) =>
    `${quoted([text])} may hold a decimal comma, as semicolons separate the columns (${column}). Write it without one.`,
  percentSign: (text: string, unit: string) => `${quoted([text])} has a percent sign, but the unit is ${unit}.`,
  negative: (column: string, text: string) => `${quoted([text])} is negative (${column}).`,
  above100: (text: string) => `${quoted([text])} is more than 100%.`,
  valueDespiteStatus: (status: string) => `The status is ${status}, so there can be no value.`,
  component: (text: string) => `${quoted([text])} is no list of parts such as "Adults=12; Children=3" (components).`,
  rank: (text: string) => `${quoted([text])} is no rank such as 2 or 2/9.`,
  rankOutside: (rank: number, of: number) => `There is no rank ${rank} of ${of}.`,
  date: (text: string) => `${quoted([text])} is no date such as 2021-05-31 (published).`,
  futureDate: (date: string) => `The date ${date} lies in the future (published).`,
  twiceWithTwoValues: (lines: readonly number[]) =>
    `The figure is there with different values, in lines ${lines.join(' and ')}. Neither was taken.`,
  twice: (line: number) => `The figure is there already, in line ${line}.`,
  olderThanHeld: (published: string, held: string) =>
    `It was published on ${published}, but a figure published on ${held} is held for the period, and differs.`,
} as const;

/** What is said of a row that waits to be accepted. */
export const heldRow = {
  fraction: (value: number, held: number) =>
    `${value} looks like a fraction where percentages are held: the newest is ${held}%.`,
  jump: (value: number, held: number) => `${value} is ten times more or less than the newest figure known, ${held}.`,
  aboveDenominator: (numerator: number, denominator: number) =>
    `The numerator ${numerator} is more than the denominator ${denominator}.`,
  withdrawn: (held: number) => `The row has no value, but ${held} is held for the period.`,
} as const;

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name.length > 60 ? `${name.slice(0, 60)}…` : name}"`).join(', ');
}
