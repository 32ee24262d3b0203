import assert from 'node:assert/strict';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { wholeBrief } from './brief.ts';
import { labelledYesOrNo } from './labelled-yes-or-no.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);

describe('a question, in every part of it,', () => {
  for (const [kind, questions] of Object.entries(labelledYesOrNo)) {
    for (const [text, expected] of questions) {
      it(`that ${kind}: ${JSON.stringify(text)} is ${expected}`, () => {
        assert.equal(wholeBrief(understand(text, vocabulary)), expected);
      });
    }
  }
});
