import assert from 'node:assert/strict';
import { understand } from '../../src/questions/understand.ts';
import { unansweredWords } from '../../src/questions/unanswered.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);
const kept = (text: string): readonly string[] =>
  unansweredWords(understand(text, vocabulary), vocabulary).map(({ word, nearest }) => `${word} ~${nearest}`);

describe('What is kept of a question that was not answered', () => {
  it('are the words in its way, each with the known word nearest to it', () => {
    assert.deepEqual(kept('robbery in Blaby'), ['robbery ~']);
    assert.deepEqual(kept('vehcile crime in blabby'), ['vehcile ~vehicle', 'blabby ~blaby']);
    assert.deepEqual(kept('burglary in Blaby'), ['burglary ~']);
  });

  it('is nothing of a question that was answered, or declined', () => {
    assert.deepEqual(kept('vwi in Blaby'), []);
    assert.deepEqual(kept('who is behind vwi'), []);
  });

  it('is no name, no digit, no address and nothing beside them', () => {
    for (const text of [
      'vwi near Smith in Blaby',
      'vwi by dave smithson',
      'vwi at 12 Acacia Avenue',
      'vwi LE10 1AA',
      'vwi jo@example.org',
      'vwi 07700900123',
      'robbery Xylophonia Blenkinsop',
      'sarah',
    ]) {
      const words = kept(text).join(' ');
      assert.doesNotMatch(
        words,
        /smith|dave|acacia|avenue|le10|example|077|xylophonia|blenkinsop|sarah/iu,
        `${text}: ${words}`,
      );
    }
  });

  it('is at most five words of at most forty letters', () => {
    assert.ok(kept('robbery arson fraud rape theft stalking harassment').length <= 5);
    assert.deepEqual(kept('x'.repeat(200)), []);
  });
});
