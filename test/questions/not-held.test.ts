import assert from 'node:assert/strict';
import { unclearSummary } from '../../cards/unclear-card.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary({
  ...smallCatalogue,
  notHeld: [
    { words: ['knife crime', 'knives'], what: 'counted', near: ['vwi'] },
    { words: ['robbery'], what: 'counted', near: [] },
    { words: ['ward', 'wards'], what: 'places', near: [] },
  ],
});

const told = (text: string): readonly [string, readonly string[]] => {
  const understood = understand(text, vocabulary);
  assert.ok(understood.outcome === 'unclear', text);
  return [unclearSummary(understood), understood.choices.map((choice) => choice.text)];
};

describe('What no figure is held of', () => {
  it('is told so, with what is near to it in the place that is named', () => {
    assert.deepEqual(told('knife crime in Blaby'), [
      'No figures for ‘knife crime’ are held here',
      ['Violence with injury in Blaby'],
    ]);
    assert.deepEqual(told('knives please'), ['No figures for ‘knives’ are held here', ['Violence with injury']]);
    assert.deepEqual(told('robbery'), ['No figures for ‘robbery’ are held here', []]);
  });

  it('is near to nothing where a time, another indicator or a word that is not known stands beside it', () => {
    for (const text of [
      'knife crime last year',
      'vwi knives',
      'knife crime by women',
      'knife crime in Blaby and Melton',
    ]) {
      assert.deepEqual(told(text), [told(text)[0], []], text);
    }
  });

  it('may be the places within a district', () => {
    for (const text of ['vwi by ward', 'do you hold ward data', 'which ward is worst for vwi']) {
      assert.deepEqual(told(text), ['No figures are held for places as small as ‘ward’', []], text);
    }
  });

  it('is left alone where a name holds the word', () => {
    assert.equal(understand('crime in Blaby', vocabulary).outcome, 'question');
  });
});
