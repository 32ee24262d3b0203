import { everyWay, phraseList } from '../phrase-list.ts';

/** How people ask for all the parts of the whole, by what they call one and several of them: "by district". */
export function partPhrases(nouns: readonly (readonly [string, string])[]): readonly string[] {
  return nouns.flatMap(([part, parts]) => [
    ...everyWay(
      phraseList(`
        by, by each, per, for each, in each, each, every, for every, which, what, breakdown by, down by, up by, table by, figures by, rates by, at, for every borough and, by borough and
      `),
      [part],
    ),
    ...everyWay(
      [part],
      phraseList(
        'league table, comparison, breakdown, level, figures, data, rates, split, ranking, rankings, table, position, positions',
      ),
    ),
    ...everyWay(['at', 'by'], [part], ['level']),
    `${part} by ${part}`,
    ...everyWay(
      phraseList(`
        , the, across, across the, across all, across all the, all, all the, all of the, all our, all of our, our, which, how many, how many of the, which of the, which of our, which of these, between,
        between the, among, among the, amongst, amongst the, other, the other, each of the, each of our, for each of the
      `),
      [parts],
    ),
    ...everyWay(phraseList('rank, order, sort, list'), ['', 'the', 'all', 'all the'], [parts], ['by', 'on', 'for']),
  ]);
}
