import assert from 'node:assert/strict';
import { englishWords } from '../../src/questions/english/is-english.ts';
import { carriers, misspeltCarriers } from './evaluation/carriers.ts';
import { firstScore, judgeAll, judgeLater, judgePeriods, judgeSet, loadVocabularies } from './evaluation/evaluation.ts';
import type { Vocabularies } from './evaluation/evaluation.ts';
import { noisyQuestions } from './evaluation/noisy-questions.ts';
import { tally } from './evaluation/tally.ts';
import type { Result } from './evaluation/tally.ts';

/** How many of the sets that were not tuned to must be answered right at once, near to what they were at first. */
const notTunedTo: ReadonlyMap<string, number> = new Map([
  ['eighth', 0.7],
  ['ninth', 0.68],
]);

/** A small part of the evaluation, quick enough for every run of the tests; `npm run evaluate` asks everything. */
describe('The evaluation of questions', () => {
  let vocabularies: Vocabularies;
  before(async () => {
    vocabularies = await loadVocabularies();
  });

  const noneWrong = (results: readonly Result[]): void => {
    const wrong = results.filter(({ verdict }) => verdict === 'wrong');
    assert.deepEqual(
      wrong.map(({ text, came }) => `${text}: ${came}`),
      [],
    );
  };

  it('finds no open question answered wrong, and most answered at once', () => {
    const results = judgeSet('open', vocabularies);
    noneWrong(results);
    const { right, questions } = tally(results);
    assert.ok(right / questions > 0.9, `${right} of ${questions}`);
  });

  it('finds no question of a later set answered wrong, and most answered at once but of those not tuned to', () => {
    const first = firstScore().later;
    for (const [nth, { set, results }] of judgeLater(vocabularies).entries()) {
      noneWrong(results);
      const { right, questions } = tally(results);
      assert.ok(right >= (first[nth]?.right ?? questions), `${set}: ${right}, and fewer than at first`);
      const asked = notTunedTo.get(set) ?? 0.85;
      assert.ok(questions >= 150 && right / questions > asked, `${set}: ${right} of ${questions}`);
    }
  });

  it('finds every paraphrase that was mended read right', () => {
    const results = judgeSet('paraphrases', vocabularies);
    assert.ok(results.length >= 800);
    assert.deepEqual(
      results.flatMap(({ verdict, text, came }) => (verdict === 'right' ? [] : [`${text}: ${came}`])),
      [],
    );
  });

  it('finds no period expression wrong, and nine in ten right', () => {
    const results = judgePeriods(vocabularies);
    noneWrong(results);
    assert.ok(tally(results).right / results.length >= 0.9);
  });

  it('finds no noisy question answered wrong, and most slips put right', () => {
    const results = judgeAll(noisyQuestions(vocabularies.usual, 7, 0.02), () => vocabularies.usual);
    noneWrong(results);
    const slips = tally(results.filter(({ set }) => set === 'one slip'));
    assert.ok(slips.right / slips.questions > 0.8, `${slips.right} of ${slips.questions}`);
  });

  it('finds no English word answered that means nothing here', () => {
    const { usual } = vocabularies;
    const words = englishWords();
    assert.ok(words.length > 250_000);
    noneWrong(judgeAll(carriers(words, usual, 1500, 7), () => usual));
    noneWrong(judgeAll(misspeltCarriers(words, usual, 200, 7), () => usual));
  });
});
