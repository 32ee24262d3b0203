import assert from 'node:assert/strict';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);

const offered = (text: string): readonly string[] => {
  const understood = understand(text, vocabulary);
  assert.notEqual(understood.outcome, 'question', text);
  return 'choices' in understood ? understood.choices.map((choice) => choice.text) : [];
};

describe('a button', () => {
  const nothing: Readonly<Record<string, readonly string[]>> = {
    'a place that has no preposition before it': ['vwi loughborough', 'vwi nottingham', 'vwi ashby', 'vwi N.W. Leics'],
    'a word that turns what is asked': ['vwi pre-covid', 'vwi save blaby', 'vwi third covid', 'vwi up to 2018/19'],
    'a group': ['hate crimes transgender', 'vwi toddlers', 'vwi oap', 'vwi deaf', 'hate crimes tourists'],
    'a part of what is counted': ['vwi stabbing', 'vwi fatal', 'vwi weapon', 'vwi estimated', 'vwi household'],
    'a word that is English and means something else': ['vwi late 2020', 'late crimes in Blaby', 'what is lately'],
    'the place that a list was to be compared with': ['which indicators are worse than Blaby'],
    'that a word of English by itself was another': ['hare', 'milton', 'late'],
    'that English was a slip where fingers do not slip so': ['vwi in milton', 'total grime in Blaby'],
    'a misspelt word that would turn what is asked': ['vwi ove 16', 'vwi befor covid', 'vwi nit in Blaby'],
    'a reference that looks like a year': ['vwi A-0001', 'A-0001 in Blaby'],
  };
  for (const [what, texts] of Object.entries(nothing)) {
    it(`never leaves out ${what}`, () => {
      for (const text of texts) assert.deepEqual(offered(text), [], text);
    });
  }

  it('puts a word of a period right that its neighbours vouch for', () => {
    assert.deepEqual(offered('vwi in Blaby iver the last 8 quarters'), [
      'Violence with injury trend in Blaby over the last 8 periods',
    ]);
  });

  it('leaves out what says nothing', () => {
    for (const text of ['awesome vwi in Blaby', 'lovely vwi in Blaby', 'great vwi in Blaby']) {
      assert.deepEqual(offered(text), ['Violence with injury in Blaby'], text);
    }
  });

  it('gives each of two things that can’t be compared', () => {
    assert.deepEqual(offered('hate incidents vs hate crimes'), ['Hate incidents', 'Hate crimes']);
  });

  it('after a refusal keeps to the place', () => {
    assert.equal(offered('why is vwi up in Blaby')[0], 'Violence with injury trend in Blaby');
  });
});
