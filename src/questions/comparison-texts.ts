import { comparatorText, inArea, nameOf } from './part-texts.ts';
import type { Part } from './part-texts.ts';
import { placeWordsOf } from './place-words.ts';
import type { Asks, Comparator, Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "Is Violence with injury in Melton worse than Blaby", "Which districts are above Leicestershire for Violence with injury". */
export function areasAskedParts(
  { asks, significant, than, areas, focus, end }: Extract<Question, { kind: 'compare-areas' }>,
  indicator: Part,
  period: Part,
  vocabulary: Vocabulary,
): readonly Part[] {
  const [first, second, ...more] = areas;
  const word = asks && asksText(asks, 'county', significant);
  if (than !== undefined && first === undefined && focus === undefined && end === undefined) {
    const which = `Which ${placeWordsOf(vocabulary.source).parts} are`;
    return [which, word, comparatorText(than, vocabulary), 'for', indicator, period];
  }
  if (first === undefined || second === undefined || more.length > 0) return [undefined];
  return ['Is', indicator, inArea(first, vocabulary), word, nameOf('area', second, vocabulary), period];
}

/** A figure set against one other, or a yes or no of the two. */
export function comparedParts(
  { asks, significant, comparator }: Extract<Question, { kind: 'compare-with' }>,
  figure: readonly Part[],
  vocabulary: Vocabulary,
): readonly Part[] {
  const other = comparatorText(comparator, vocabulary);
  if (asks === undefined) return [...figure, 'compared with', other];
  return ['Is', ...figure, asksText(asks, comparator, significant), other];
}

/** Where an area ranks, or which are at one end. */
export function rankParts(
  { areas, focus, end, count }: Extract<Question, { kind: 'compare-areas' }>,
  indicator: Part,
  period: Part,
  vocabulary: Vocabulary,
): readonly Part[] {
  const { part, parts } = placeWordsOf(vocabulary.source);
  if (areas.length > 0) return [undefined];
  const ranked = focus === undefined ? '' : nameWith('Where does', nameOf('area', focus, vocabulary));
  if (end === undefined) return [ranked, 'rank for', indicator, period];
  if (focus !== undefined) return [undefined];
  const which = count === undefined ? `Which ${part} is ${end} for` : `${end} ${count} ${parts} for`;
  return [which, indicator, period];
}

/** How a yes or no is asked about, before what it is against. */
function asksText(asks: Asks, comparator: Comparator, significant?: true): Part {
  const plain = plainText(asks, comparator);
  return significant === undefined ? plain : plain && `significantly ${plain}`;
}

function plainText(asks: Asks, comparator: Comparator): Part {
  const target = comparator === 'target';
  switch (asks) {
    case 'above':
      return target ? 'above' : 'higher than';
    case 'below':
      return target ? 'below' : 'lower than';
    case 'better':
    case 'worse':
      return `${asks} than`;
    case 'similar':
      return 'similar to';
    case 'different':
      return 'significantly different from';
    case 'meets':
      return target ? 'meeting' : undefined;
    case 'misses':
      return target ? 'missing' : undefined;
  }
}

function nameWith(word: string, name: Part): Part {
  return name && `${word} ${name}`;
}
