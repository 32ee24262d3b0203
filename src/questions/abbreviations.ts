/** Short forms that are no words of English, and what they are short for: they are read as if they were written out. */
const inFull: ReadonlyMap<string, string> = new Map([
  ['yr', 'year'],
  ['yrs', 'years'],
  ['qtr', 'quarter'],
  ['qtrs', 'quarters'],
  ['mth', 'month'],
  ['mths', 'months'],
  ['avg', 'average'],
  ['incl', 'include'],
  ['def', 'definition'],
  ['defn', 'definition'],
  ['u', 'you'],
]);

/** The word as it is written out. */
export function writtenOut(word: string): string {
  return inFull.get(word) ?? word;
}
