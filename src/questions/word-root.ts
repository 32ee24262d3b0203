import { stem } from './token.ts';

/** Endings by which forms of one word differ, the longest first, each with how much of the word must be left. */
const endings: readonly (readonly [string, number])[] = [
  ['ation', 4],
  ['ence', 4],
  ['ance', 4],
  ['ious', 4],
  ['ion', 4],
  ['ied', 4],
  ['ing', 4],
  ['ent', 4],
  ['ed', 4],
  ['ly', 4],
  ['al', 4],
  ['y', 4],
];

/**
 * What forms of one word share: "recorded" and "recording" are "record"; for finding a name, never for reading a cue. What
 * compares, as "safer" does, is no form of a name's word.
 */
export function rootOf(text: string): string {
  const whole = stem(text);
  const ending = endings.find(([end, left]) => whole.endsWith(end) && whole.length - end.length >= left);
  const root = ending === undefined ? whole : whole.slice(0, -ending[0].length);
  return root.length > 3 && root.endsWith('e') ? root.slice(0, -1) : root;
}
