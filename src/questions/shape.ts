import { phraseList } from './phrase-list.ts';
import type { Choice, Understanding } from './question.ts';
import { tokenise, wordsAsTyped } from './token.ts';
import { createTrie } from './trie.ts';

/** How the figures of an answer are wanted, where they are not to be told. */
export type Shape = 'table' | 'csv';

const endings: Readonly<Record<Shape, readonly string[]>> = {
  table: phraseList('as a table, in a table, as table, in table form'),
  csv: phraseList(
    'as csv, as a csv, as a csv file, in csv, as comma separated values, as a spreadsheet, export as csv',
  ),
};

const polite = phraseList('please, pls, thanks, thank you');
const texts: Readonly<Record<Shape, string>> = { table: 'as a table', csv: 'as CSV' };

const phrases = createTrie<Shape>();
for (const shape of ['table', 'csv'] as const) {
  for (const phrase of endings[shape]) {
    for (const after of ['', ...polite]) phrases.add(tokenise(`${phrase} ${after}`), shape, true);
  }
}

/** A text that ends by saying how the figures are wanted: that end, and what stands before it. */
export interface Ending {
  readonly shape: Shape;
  readonly words: string;
  /** Empty where the text says nothing else. */
  readonly rest: string;
}

/** The longest end of a text that says how the figures are wanted. */
export function endingOf(text: string): Ending | undefined {
  const tokens = tokenise(text);
  for (let at = Math.max(0, tokens.length - 6); at < tokens.length; at += 1) {
    const found = phrases.longest(tokens, at);
    const shape = found?.next === tokens.length ? found.meanings[0] : undefined;
    if (shape === undefined) continue;
    const rest = at === 0 ? '' : wordsAsTyped(text, tokens, 0, at);
    return { shape, rest, words: wordsAsTyped(text, tokens, at, tokens.length) };
  }
  return undefined;
}

/** The understanding of what stands before such an end, with its figures wanted so; so are those that it offers. */
export function inShape(understood: Understanding, { shape, words }: Ending): Understanding {
  const said = (choice: Choice): Choice => ({ ...choice, text: `${choice.text} ${texts[shape]}` });
  if (understood.outcome === 'unclear') return { ...understood, choices: understood.choices.map(said) };
  if (understood.outcome !== 'question') return understood;
  return {
    ...understood,
    shape,
    reading: [...understood.reading, { words, as: 'cue', meaning: texts[shape] }],
    alternatives: understood.alternatives.map(said),
  };
}
