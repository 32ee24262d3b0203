const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The keys beside each key of a British keyboard. */
const beside = new Map<string, string>(
  rows.flatMap((row, at) =>
    Array.from(row, (key, place) => {
      const above = rows[at - 1]?.slice(place, place + 2) ?? '';
      const below = rows[at + 1]?.slice(Math.max(0, place - 1), place + 1) ?? '';
      return [key, [row[place - 1], row[place + 1], above, below].join('')] as const;
    }),
  ),
);

/**
 * Whether fingers that meant the word could have typed the other: a letter left out or struck twice, a key beside
 * struck instead of the right one, or two neighbours swapped. Holds only of words that are one such change apart.
 */
export function isSlipOfTheFinger(typed: string, word: string): boolean {
  const at = firstDifference(typed, word);
  const struck = typed.charAt(at);
  const meant = word.charAt(at);
  if (typed.length < word.length) return typed.slice(at) === word.slice(at + 1);
  if (typed.length > word.length) {
    return typed.slice(at + 1) === word.slice(at) && struck === typed.charAt(at - 1);
  }
  if (typed.slice(at + 1) === word.slice(at + 1)) return isBeside(struck, meant);
  return struck === word.charAt(at + 1) && meant === typed.charAt(at + 1) && typed.slice(at + 2) === word.slice(at + 2);
}

function isBeside(a: string, b: string): boolean {
  return beside.get(a)?.includes(b) === true;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
