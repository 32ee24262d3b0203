import { shiftMonths } from '../../indicators/period.ts';
import type { Interval } from '../../indicators/period.ts';
import { phraseList } from '../phrase-list.ts';
import { tokenise } from '../token.ts';
import type { Token } from '../token.ts';
import { createTrie } from '../trie.ts';

/** Words that count from the period just told, by how many months they move it. */
const phrases: readonly (readonly [number, readonly string[]])[] = [
  [
    -12,
    phraseList(`
      the year before, year before, a year before, a year earlier, one year earlier, the year earlier, the previous year,
      previous year, the prior year, prior year, the year before that, the year previously, year earlier
    `),
  ],
  [
    -3,
    phraseList(`
      the quarter before, quarter before, a quarter before, a quarter earlier, one quarter earlier, the previous quarter,
      previous quarter, the prior quarter, the quarter before that
    `),
  ],
  [-1, phraseList('the month before, month before, a month earlier, the previous month, previous month')],
  [12, phraseList('the year after, year after, a year later, one year later, the following year, the year after that')],
  [3, phraseList('the quarter after, quarter after, a quarter later, the following quarter, the quarter after that')],
];

const steps = createTrie<number>();
for (const [by, texts] of phrases) for (const text of texts) steps.add(tokenise(text), by, true);

/** Words for a period beside the one just told, and that period. */
export interface Neighbouring {
  readonly at: number;
  readonly next: number;
  readonly interval: Interval;
}

/** The first words that count from the period just told: "the year before". */
export function neighbouringIn(tokens: readonly Token[], told: Interval): Neighbouring | undefined {
  for (const at of tokens.keys()) {
    const found = steps.longest(tokens, at);
    const by = found?.meanings[0];
    if (found !== undefined && by !== undefined) return { at, next: found.next, interval: shiftMonths(told, by) };
  }
  return undefined;
}
