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
  ['ur', 'your'],
  ['fig', 'figure'],
  ['figs', 'figures'],
  ['diff', 'difference'],
  ['diffs', 'differences'],
  ['excl', 'excluding'],
  ['prev', 'previous'],
  ['tot', 'total'],
  ['veh', 'vehicle'],
  ['resi', 'residential'],
  ['burg', 'burglary'],
  ['dom', 'domestic'],
  ['burgs', 'burglaries'],
  ['hosp', 'hospital'],
  ['dist', 'district'],
  ['dists', 'districts'],
]);

/** The word as it is written out. */
export function writtenOut(word: string): string {
  return inFull.get(word) ?? word;
}

const byWhole = new Map([...inFull].map(([short, word]) => [word, short] as const));

/** The short form of a word, where there is one that is long enough for a slip in it to be told from another word. */
export function shortFormOf(word: string): string | undefined {
  const short = byWhole.get(word);
  return short !== undefined && short.length > 3 ? short : undefined;
}
