import assert from 'node:assert/strict';
import { understandInContext } from '../../src/questions/follow-ups/understand-in-context.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { brief } from './brief.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);
const context = { asked: 'vwi in Melton', choices: [] };

/** What a text comes to, with the shape that is wanted. */
function told(text: string, before?: typeof context): string {
  const understood = understandInContext(text, before, vocabulary);
  return `${brief(understood)}${understood.outcome === 'question' ? ` ${understood.shape ?? 'told'}` : ''}`;
}

describe('The end of a question that says how its figures are wanted', () => {
  it('may stand after any question, and changes nothing else in it', () => {
    assert.equal(told('vwi in Melton as a table'), 'latest vwi @melton table');
    assert.equal(told('vwi trend as CSV please'), 'trend vwi csv');
    assert.equal(told("what's red, as a spreadsheet"), 'list red csv');
    assert.equal(told('vwi in Melton'), 'latest vwi @melton told');
    assert.equal(told('vwi at night as csv'), 'unclear unknown-words');
    assert.equal(told('why did vwi rise as csv'), told('why did vwi rise'));
  });

  it('is shown in the reading', () => {
    const understood = understand('vwi as csv', vocabulary);
    assert.deepEqual(understood.reading.at(-1), { words: 'as csv', as: 'cue', meaning: 'as CSV' });
  });

  it('goes on from the question before, alone or with more', () => {
    assert.equal(told('as csv', context), 'latest vwi @melton csv');
    assert.equal(told('and Blaby as a table', context), 'latest vwi @blaby table');
    assert.ok(told('as csv').startsWith('unclear'));
    assert.ok(told('as a table', { asked: 'nothing that is known', choices: [] }).startsWith('unclear'));
  });

  it('stays with what is offered in place of an unclear question', () => {
    const understood = understand('burglary as csv', vocabulary);
    assert.ok(understood.outcome === 'unclear' && understood.choices.length > 1, brief(understood));
    for (const { text } of understood.choices) assert.match(told(text), / csv$/u);
  });

  it('never makes an order of what is none', () => {
    for (const text of ['subscribe as csv', 'send the digest now as a table', 'stop as csv']) {
      assert.ok(!told(text).startsWith('command'), text);
      assert.ok(!told(text, context).startsWith('command'), text);
    }
  });
});
