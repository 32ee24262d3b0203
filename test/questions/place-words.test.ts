import assert from 'node:assert/strict';
import { questionText } from '../../src/questions/question-text.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { smallCatalogue } from './small-catalogue.ts';

const words = { part: 'ward', parts: 'wards', whole: 'council area', region: 'health board' };
const own = compileVocabulary({ ...smallCatalogue, words });
const usual = compileVocabulary(smallCatalogue);

describe("a partnership's own words for its places", () => {
  it('are understood where all parts are asked for, and written where such a question is offered', () => {
    const all = { kind: 'compare-areas' as const, indicator: 'vehicle-crime', areas: [] };
    const texts = [
      ['compare vehicle crime by ward', all, 'Compare Vehicle crime by ward'],
      ['vehicle crime across the wards', all, 'Compare Vehicle crime by ward'],
      [
        'which ward has the highest vehicle crime',
        { ...all, end: 'highest' as const },
        'Which ward is highest for Vehicle crime',
      ],
    ] as const;
    for (const [text, question, written] of texts) {
      const understood = understand(text, own);
      assert.ok(understood.outcome === 'question', text);
      assert.deepEqual(understood.question, question);
      assert.equal(questionText(understood.question, own), written);
    }
  });

  it('are not understood where the partnership has other words', () => {
    assert.notEqual(understand('compare vehicle crime by ward', usual).outcome, 'question');
    assert.notEqual(understand('compare vehicle crime by district', own).outcome, 'question');
  });

  it('name the whole and the region to compare with, and the list of areas', () => {
    const region = understand('vehicle crime compared with the health board', own);
    assert.ok(region.outcome === 'question' && region.question.kind === 'compare-with');
    assert.equal(region.question.comparator, 'region');
    const whole = understand('vehicle crime in Blaby compared with the council area', own);
    assert.ok(whole.outcome === 'question' && whole.question.kind === 'compare-with');
    assert.equal(whole.question.comparator, 'county');
    const held = understand('which wards do you cover', own);
    assert.ok(held.outcome === 'question');
    assert.deepEqual(held.question, { kind: 'held', what: 'areas' });
  });
});
