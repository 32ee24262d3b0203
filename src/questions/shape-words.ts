import { everyWay, phraseList } from './phrase-list.ts';
import { tokenise } from './token.ts';
import { createTrie } from './trie.ts';
import type { Trie } from './trie.ts';

/** How the figures of an answer are wanted, where they are not to be told. */
export type Shape = 'table' | 'csv';

const files = phraseList('csv, csv file, csv format, spreadsheet, excel, excel file, excel format, excel spreadsheet');

const asking = phraseList(`
  , please, can i have, could i have, can we have, could we have, can you give me, could you give me, give me, send me, show me, i need, i want, i would like,
  can i get, could i get, can i, could i, can you, could you, make me, produce
`);

const endings: Readonly<Record<Shape, readonly string[]>> = {
  table: everyWay(
    phraseList('as a table, in a table, as table, in table form, in table format, in tabular form'),
    phraseList(', please, pls, thanks, thank you'),
  ),
  csv: everyWay(
    phraseList(', export, exported, download, to download'),
    [...everyWay(['as', 'in', 'to', 'into'], ['', 'a', 'an'], files), 'as comma separated values'],
    phraseList(', please, pls, thanks, thank you'),
  ),
};

const openings: Readonly<Record<Shape, readonly string[]>> = {
  table: everyWay(asking, ['', 'a', 'the'], ['table'], ['of', 'for', 'showing', 'with']),
  csv: everyWay(asking, ['', 'a', 'an', 'the'], files, ['of', 'for', 'showing', 'with']),
};

/** How a text ends that says how its figures are wanted: "as a table please". */
export const shapeEndings: Trie<Shape> = trieOf(endings);

/** How one begins that says it first: "CSV of". */
export const shapeOpenings: Trie<Shape> = trieOf(openings);

/** How one begins that wants its figures as a file and says at its end as what. */
export const takingAway: Trie<Shape> = trieOf({
  table: [],
  csv: everyWay(asking, ['export', 'download', 'save'], ['', 'the']),
});

function trieOf(phrases: Readonly<Record<Shape, readonly string[]>>): Trie<Shape> {
  const trie = createTrie<Shape>();
  for (const shape of ['table', 'csv'] as const) {
    for (const phrase of phrases[shape]) trie.add(tokenise(phrase), shape, true);
  }
  return trie;
}
