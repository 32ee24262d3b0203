import type { Slots } from '../intent.ts';
import { everyWay } from '../phrase-list.ts';
import type { End } from '../question.ts';

const words: Readonly<Record<End, readonly string[]>> = {
  highest: ['highest', 'most', 'biggest', 'largest', 'greatest'],
  lowest: ['lowest', 'least', 'fewest', 'smallest'],
  best: ['best', 'safest', 'best performing'],
  worst: ['worst', 'worst performing', 'least safe'],
  top: ['top', 'bottom'],
};

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** The cues that ask for one end of a list of areas: "worst", "top three", "3 highest". */
export const endCues: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(words).flatMap(([end, spoken]) => [
    [end, end === 'top' ? [] : [...spoken, ...spoken.map((word) => `${word} first`)]],
    ...numbers.map(
      (number, at) => [`${end} ${at + 2}`, spoken.flatMap((word) => counted(word, number, at + 2))] as const,
    ),
  ]),
);

function counted(word: string, number: string, count: number): readonly string[] {
  return [number, String(count)].flatMap((each) => [`${word} ${each}`, `${each} ${word}`]);
}

/** The end that the text asks for, and how many of it; nothing where it asks for none. Two ends are asked for as both. */
export function endOf(cues: Slots['cues']): { readonly end?: End; readonly count?: number } {
  const said = Object.keys(endCues).filter((cue) => cues.has(cue));
  const [only, ...others] = said;
  if (only === undefined || others.length > 0) return {};
  const [word, count = numberOfParts(cues)] = only.split(' ');
  const end = (['highest', 'lowest', 'best', 'worst', 'top'] as const).find((each) => each === word);
  return { ...(end ? { end } : {}), ...(count === undefined ? {} : { count: Number(count) }) };
}

/** The cues that say of how many parts an end is asked for: "which two districts have the highest". */
export function countedParts(parts: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    numbers.map((number, at) => [
      `parts ${at + 2}`,
      everyWay(['which', 'what'], [number, String(at + 2)], [parts, 'areas']),
    ]),
  );
}

/** All the parts by their number: "which of the seven districts". */
export function allOf(count: number, parts: string): readonly string[] {
  const spelt = numbers[count - 2];
  return spelt === undefined
    ? []
    : everyWay(
        [
          '',
          'the',
          'all',
          'all the',
          'all of the',
          'of the',
          'which of the',
          'across the',
          'across all',
          'our',
          'of our',
        ],
        [spelt, String(count)],
        [parts],
      );
}

/** How many parts the text asks an end of; nothing where it does not say. */
export function numberOfParts(cues: Slots['cues']): string | undefined {
  const said = [...cues.keys()].find((cue) => cue.startsWith('parts '));
  return said?.split(' ')[1];
}

/** Whether the text asks for an end of a list. */
export function asksForEnd(cues: Slots['cues']): boolean {
  return Object.keys(endCues).some((cue) => cues.has(cue));
}
