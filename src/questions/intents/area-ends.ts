import type { Slots } from '../intent.ts';
import type { End } from '../question.ts';

const words: Readonly<Record<End, readonly string[]>> = {
  highest: ['highest', 'highest first', 'most', 'biggest', 'largest', 'greatest'],
  lowest: ['lowest', 'lowest first', 'least', 'fewest', 'smallest'],
  best: ['best', 'best first', 'safest', 'best performing'],
  worst: ['worst', 'worst first', 'worst performing', 'least safe'],
  top: ['top', 'bottom'],
};

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** The cues that ask for one end of a list of areas: "worst", "top three", "3 highest". */
export const endCues: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(words).flatMap(([end, spoken]) => [
    [end, end === 'top' ? [] : spoken],
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
  const [word, count] = only.split(' ');
  const end = (['highest', 'lowest', 'best', 'worst', 'top'] as const).find((each) => each === word);
  return { ...(end ? { end } : {}), ...(count === undefined ? {} : { count: Number(count) }) };
}

/** Whether the text asks for an end of a list. */
export function asksForEnd(cues: Slots['cues']): boolean {
  return Object.keys(endCues).some((cue) => cues.has(cue));
}
