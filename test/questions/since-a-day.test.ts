import assert from 'node:assert/strict';
import { questionText } from '../../src/questions/question-text.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);

describe('a day after “since”', () => {
  const days: readonly (readonly [string, string])[] = [
    ['changes since 30 April 2021', '2021-04-30'],
    ['changes since 31 March 2021', '2021-03-31'],
    ['what changed since 15 April 2021', '2021-04-15'],
    ['what changed since the 1st of May 2018', '2018-05-01'],
  ];
  for (const [text, day] of days) {
    it(`counts as that day: ${text}`, () => {
      const understood = understand(text, vocabulary);
      assert.ok(understood.outcome === 'question', JSON.stringify(understood));
      assert.deepEqual(understood.question, { kind: 'changes', since: { kind: 'day', day } });
      const again = understand(questionText(understood.question, vocabulary) ?? '', vocabulary);
      assert.deepEqual(again.outcome === 'question' && again.question, understood.question);
    });
  }

  it('that the calendar has not, or that ends no period, is not understood', () => {
    for (const text of ['vwi since 31 February 2019', 'which indicators are not updated since 15 March 2021']) {
      assert.equal(understand(text, vocabulary).outcome, 'unclear', text);
    }
  });

  it('is the start of a trend as it stands', () => {
    const understood = understand('vwi since 30 April 2019', vocabulary);
    assert.ok(understood.outcome === 'question' && understood.question.kind === 'trend');
    assert.deepEqual(understood.question.span, {
      kind: 'between',
      interval: { start: '2019-04-30', end: '9999-12-31' },
    });
  });
});
