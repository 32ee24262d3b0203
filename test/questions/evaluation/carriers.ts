import { commandWords } from '../../../src/questions/command-reading.ts';
import { formWords } from '../../../src/questions/form-words.ts';
import { kindWords } from '../../../src/questions/kind-words.ts';
import { passedOverWords } from '../../../src/questions/passed-over-words.ts';
import { stem, tokenise } from '../../../src/questions/token.ts';
import { unitWords } from '../../../src/questions/unit-words.ts';
import type { Vocabulary } from '../../../src/questions/vocabulary.ts';
import { namesOf } from './base-questions.ts';
import type { Labelled } from './label.ts';
import { randomFrom } from './random.ts';
import { withSlip } from './slips.ts';

/** Sentences that carry a word: by itself, as the thing asked for, as a place, and beside a whole question. */
const sentences: readonly ((word: string, indicator: string, area: string) => string)[] = [
  (word) => word,
  (word, _, area) => `${word} in ${area}`,
  (word, indicator) => `${indicator} in ${word}`,
  (word, indicator, area) => `${word} ${indicator} in ${area}`,
  (word, indicator, area) => `${indicator} ${word} in ${area}`,
  (word, indicator, area) => `${indicator} in ${area} ${word}`,
  (word) => `what is ${word}`,
  (word, _, area) => `${word} trend in ${area}`,
  (word, indicator) => `compare ${indicator} ${word}`,
  (word, indicator) => `${indicator} ${word} trend`,
];

/**
 * Words of a list in carrier sentences, none of which may be answered: the word means nothing here, and is no slip of one
 * that does. Words that the vocabulary knows are left out.
 */
export function carriers(
  words: readonly string[],
  vocabulary: Vocabulary,
  count: number,
  seed: number,
): readonly Labelled[] {
  const random = randomFrom(seed);
  const { indicators, parts } = namesOf(vocabulary);
  const unknown = words.filter(notIn(vocabulary));
  const step = Math.max(1, unknown.length / count);
  return Array.from({ length: count }, (_, at) => {
    const sentence = random.pick(sentences);
    const text = sentence(
      unknown[Math.floor(at * step) % unknown.length] ?? '',
      random.pick(indicators).text,
      random.pick(parts).text,
    );
    return { set: 'carriers', text, labels: ['ask'] };
  });
}

/** The same with a slip of the finger in each word: what is misspelt but near nothing known is not answered either. */
export function misspeltCarriers(
  words: readonly string[],
  vocabulary: Vocabulary,
  count: number,
  seed: number,
): readonly Labelled[] {
  const random = randomFrom(seed);
  const long = words.filter((word) => word.length > 3).filter(notIn(vocabulary));
  const slips = Array.from({ length: count }, () => withSlip(random.pick(long), random) ?? '');
  return carriers(slips, vocabulary, count, seed).map((each) => ({ ...each, set: 'misspelt carriers' }));
}

function notIn({ wordSet, source }: Vocabulary): (word: string) => boolean {
  const units = source.indicators.flatMap((each) => unitWords(each));
  const periods = source.namedPeriods.flatMap(({ name, aliases }) => [name, ...aliases]);
  const others = [...units, ...periods].flatMap((phrase) => tokenise(phrase).map(({ text }) => text));
  const told = [...Object.values(passedOverWords), ...kindWords.map(({ surely = [] }) => surely)].flat();
  const known = new Set(
    [...wordSet, ...formWords(), ...commandWords, ...others, ...told].flatMap((word) => [word, stem(word)]),
  );
  return (word) => !known.has(word) && !known.has(stem(word)) && tokenise(word).length === 1;
}
