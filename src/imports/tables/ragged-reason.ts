import { ofRow } from '../sentences.ts';
import type { Separator } from './separator.ts';

/** What is said of a row with more or fewer cells than the heading line, and what to write where a comma cut a number. */
export function raggedReason(cells: readonly string[], width: number, { name }: Separator): string {
  const counted = ofRow.ragged(cells.length, width);
  const cuts = name === 'comma' && cells.length > width ? cutNumbers(cells) : [];
  const [first] = cuts;
  if (first === undefined) return counted;
  return `${counted} ${cuts.length > 1 ? ofRow.someCutNumber(withPoint(first)) : ofRow.cutNumber(first, withPoint(first))}`;
}

/** Cells beside each other that a comma may have made of one number. */
function cutNumbers(cells: readonly string[]): readonly string[] {
  return cells.flatMap((cell, at) => {
    const text = `${cells[at - 1] ?? ''},${cell}`;
    return /^[-+]?\d+,\d+\s*%?$/u.test(text) ? [text] : [];
  });
}

function withPoint(text: string): string {
  return text.replace(',', '.');
}
