import type { Random } from './random.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The keys beside each key of a British keyboard. */
const neighbours = new Map<string, string>(
  rows.flatMap((row, r) =>
    row.split('').map((key, c) => {
      const beside = [
        row[c - 1],
        row[c + 1],
        rows[r - 1]?.[c],
        rows[r - 1]?.[c + 1],
        rows[r + 1]?.[c - 1],
        rows[r + 1]?.[c],
      ];
      return [key, beside.filter((each) => each !== undefined).join('')] as const;
    }),
  ),
);

/** One slip of the finger: a key beside the right one, a letter dropped or struck twice, or two that change places. */
function slipIn(word: string, random: Random): string {
  const at = random.below(word.length);
  const key = word.charAt(at).toLowerCase();
  switch (random.below(4)) {
    case 0:
      return spliced(word, at, 1, random.pick((neighbours.get(key) ?? 'e').split('')));
    case 1:
      return spliced(word, at, 1, '');
    case 2:
      return spliced(word, at, 0, key);
    default: {
      const first = Math.min(at, word.length - 2);
      return spliced(word, first, 2, `${word.charAt(first + 1)}${word.charAt(first)}`);
    }
  }
}

function spliced(word: string, at: number, count: number, by: string): string {
  return `${word.slice(0, at)}${by}${word.slice(at + count)}`;
}

/** Shorter words leave too little to tell a slip by. */
const shortest = 4;

/** The text with one slip in a random letter of its words of four letters or more; undefined where it has none. */
export function withSlip(text: string, random: Random): string | undefined {
  const words = [...text.matchAll(/[a-z]+/giu)].filter(([word]) => word.length >= shortest);
  const letters = words.flatMap((match) => Array.from(match[0], () => match));
  if (letters.length === 0) return undefined;
  for (let tries = 0; tries < 20; tries += 1) {
    const { 0: word, index } = random.pick(letters);
    const slipped = slipIn(word, random);
    if (slipped.toLowerCase() !== word.toLowerCase()) return spliced(text, index, word.length, slipped);
  }
  return undefined;
}
