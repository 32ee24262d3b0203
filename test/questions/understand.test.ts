import assert from 'node:assert/strict';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { brief } from './brief.ts';
import { labelled } from './labelled-questions.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);

describe('a question', () => {
  for (const [kind, questions] of Object.entries(labelled)) {
    describe(`that ${kind}`, () => {
      for (const [text, expected] of questions) {
        it(`${JSON.stringify(text)} is ${expected}`, () => {
          assert.equal(brief(understand(text, vocabulary)), expected);
        });
      }
    });
  }
});
