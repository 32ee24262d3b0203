import rows from './words.json' with { type: 'json' };

/** The words by their first three letters: each row holds those letters, then what follows them in each word. */
const endings = new Map(rows.map((row) => [row.slice(0, 3), `${row.slice(3)} `]));

/**
 * Whether the word, in small letters, is one of some 280,000 English words and names in British spelling, so that it was
 * meant as it stands. Words of fewer than three letters are none.
 */
export function isEnglish(word: string): boolean {
  return endings.get(word.slice(0, 3))?.includes(` ${word.slice(3) || '.'} `) === true;
}

/** Every one of the English words. */
export function englishWords(): readonly string[] {
  return rows.flatMap((row) => {
    const [beginning = '', ...rests] = row.split(' ');
    return rests.map((rest) => (rest === '.' ? beginning : `${beginning}${rest}`));
  });
}
