import assert from 'node:assert/strict';
import { unclearCard } from '../../cards/unclear-card.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { smallCatalogue } from '../questions/small-catalogue.ts';
import { faultsOf, textsOf } from './card-shape.ts';

const texts = [
  '<b>burglary</b> <img src=x onerror=alert(1)>',
  '[burglary](https://example.org) **now** `code`',
  '<at>Everyone</at> vehicle crime',
  '\u202eemirc elcihev\u202c',
  'vehicle crime \u0000\u001b[31m blah',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '{{DATE(2026-11-22T00:00:00Z)}} vehicle crime',
  '<script>'.repeat(1250),
];

describe('A text with markup or unseen characters', () => {
  const vocabulary = compileVocabulary(smallCatalogue);
  for (const text of texts) {
    it(`is asked back as plain words: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const understood = understand(text, vocabulary);
      assert.ok(understood.outcome === 'unclear');
      const card = unclearCard(understood);
      assert.deepEqual(faultsOf(card), []);
      for (const shown of textsOf(card)) assert.doesNotMatch(shown, /(?<!\\)[<[`]|\{\{|\*\*/u);
    });
  }
});
