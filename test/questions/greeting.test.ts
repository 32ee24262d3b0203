import assert from 'node:assert/strict';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { brief } from './brief.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);

describe('a greeting by the time of day', () => {
  for (const text of ['Morning! vwi in Blaby', 'Afternoon, vwi in Blaby please', 'evening. vwi in Blaby']) {
    it(`asks nothing: ${text}`, () => {
      assert.equal(brief(understand(text, vocabulary)), 'latest vwi @blaby');
    });
  }

  for (const text of ['Morning vwi in Blaby', 'vwi in Blaby, morning', 'evening vwi', 'Morning!']) {
    it(`is none where it could date the question: ${text}`, () => {
      assert.equal(understand(text, vocabulary).outcome, 'unclear');
    });
  }
});
