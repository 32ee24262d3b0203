import rows from './words.json' with { type: 'json' };

/** The words by their first three letters, a capital one where they are only names; each row holds what follows those. */
const endings = new Map(rows.map((row) => [row.slice(0, 3), `${row.slice(3)} `]));

/**
 * Whether the word, in small letters, is one of some 280,000 English words and names in British spelling, so that it was
 * meant as it stands. Words of fewer than three letters are none.
 */
export function isEnglish(word: string): boolean {
  return holds(word.slice(0, 3), word) || isName(word);
}

/** Whether the word, in small letters, is the name of a person or place and no other word. */
export function isName(word: string): boolean {
  return holds(`${word.charAt(0).toUpperCase()}${word.slice(1, 3)}`, word);
}

/** Every one of the English words and names, in small letters. */
export function englishWords(): readonly string[] {
  return rows.flatMap((row) => {
    const [beginning = '', ...rests] = row.toLowerCase().split(' ');
    return rests.map((rest) => (rest === '.' ? beginning : `${beginning}${rest}`));
  });
}

function holds(beginning: string, word: string): boolean {
  return endings.get(beginning)?.includes(` ${word.slice(3) || '.'} `) === true;
}
