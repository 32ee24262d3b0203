import assert from 'node:assert/strict';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { wholeBrief } from './brief.ts';
import { labelledAreas } from './labelled-areas.ts';
import { labelledOwnWords } from './labelled-own-words.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);

for (const [kind, questions] of Object.entries({ ...labelledOwnWords, ...labelledAreas })) {
  describe(`A question that ${kind}`, () => {
    for (const [text, expected] of questions) {
      it(`${JSON.stringify(text)} is ${expected}`, () => {
        assert.equal(wholeBrief(understand(text, vocabulary)), expected);
      });
    }
  });
}
