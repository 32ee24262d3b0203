import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { labelOf } from '../../test/questions/evaluation/label.ts';
import type { MakeReader } from './question-reader.ts';

/** The product's own engine. */
export const ours: MakeReader = (source) => {
  const vocabulary = compileVocabulary(source);
  return Promise.resolve({
    name: 'this engine',
    read: (text) => {
      const label = labelOf(understand(text, vocabulary));
      return Promise.resolve(label.startsWith('decline') ? 'ask' : label);
    },
  });
};
