import type { ReadingStep } from '../../src/questions/question.ts';
import { listed } from './sentence.ts';

/** How the question was read, where that is not plainly what was typed: "I read ‘hinckley’ as Hinckley and Bosworth." */
export function readingWords(reading: readonly ReadingStep[]): string | undefined {
  const before = reading.find((step) => step.as === 'context');
  const named = reading.filter((step) => step.as !== 'cue' && step.as !== 'context');
  const shown = named.filter((step) => folded(step.words) !== folded(step.meaning));
  const read = shown.filter((step) => step.words !== '').map((step) => `‘${step.words}’ as ${step.meaning}`);
  const taken = shown.filter((step) => step.words === '').map((step) => step.meaning);
  const sentences = [
    ...(before === undefined ? [] : [`Going on from ‘${before.meaning}’.`]),
    ...(read.length === 0 ? [] : [`I read ${listed(read)}.`]),
    ...(taken.length === 0 ? [] : [`Not named, so taken: ${listed(taken)}.`]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
