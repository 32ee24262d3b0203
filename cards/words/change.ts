import type { Difference } from '../../src/indicators/compare.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { meaningWords } from './meaning.ts';
import { bareValue, differenceWords, relativeWords } from './numeral.ts';

/** How a value moved from an earlier one: "up 2.0 from 4.9 (+40.8%): worse". Every word comes from the figures. */
export function movedWords(difference: Difference, indicator: Indicator, from: number): string {
  return withMeaning(moveWords(difference, indicator, from), difference, indicator);
}

/** The same without what it means: "up 2.0 from 4.9 (+40.8%)". */
export function moveWords(difference: Difference, indicator: Indicator, from: number): string {
  if (difference.direction === 'level') return `level at ${bareValue(from, indicator.unit)}`;
  const size = differenceWords(Math.abs(difference.absolute), indicator.unit);
  return withPercent(`${difference.direction} ${size} from ${bareValue(from, indicator.unit)}`, difference);
}

/** How a value stands beside another of the same time: "1.5 below 8.4 (−17.9%): better". */
export function besideWords(difference: Difference, indicator: Indicator, other: number): string {
  if (difference.direction === 'level') return `the same as ${bareValue(other, indicator.unit)}`;
  const size = differenceWords(Math.abs(difference.absolute), indicator.unit);
  const side = difference.direction === 'up' ? 'above' : 'below';
  return withMeaning(
    withPercent(`${size} ${side} ${bareValue(other, indicator.unit)}`, difference),
    difference,
    indicator,
  );
}

function withPercent(words: string, { percent }: Difference): string {
  return percent === undefined ? words : `${words} (${relativeWords(percent)})`;
}

function withMeaning(words: string, difference: Difference, { polarity }: Indicator): string {
  if (difference.direction === 'level') return words;
  const meaning = meaningWords(difference, polarity);
  return meaning === '' ? words : `${words}: ${meaning}`;
}
