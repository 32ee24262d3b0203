import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isEnglish } from '../../src/questions/english/is-english.ts';
import { editDistance } from '../../src/questions/edit-distance.ts';
import { oneSlipAway } from '../../src/questions/one-slip-away.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { brief } from './brief.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);

describe('a misspelt word', () => {
  const right: readonly (readonly [string, string, string])[] = [
    ['vwi hinkcley', 'latest vwi @hinckley', 'hinkcley → Hinckley and Bosworth'],
    ['vehcile crime in Blaby', 'latest vehicle-crime @blaby', 'vehcile crime → Vehicle crime'],
    ['Vehicle crime Meltn', 'latest vehicle-crime @melton', 'Meltn → Melton'],
    ['vwi tredn', 'trend vwi', 'tredn → trend'],
    ['defintion of marac', 'definition marac', 'defintion → definition'],
    ['viw Blaby', 'latest vwi @blaby', 'viw → Violence with injury'],
  ];
  for (const [text, expected, shown] of right) {
    it(`is put right and shown: ${text}`, () => {
      const understood = understand(text, vocabulary);
      assert.equal(brief(understood), expected);
      const steps = understood.reading.map(({ words, meaning }) => `${words} → ${meaning}`);
      assert.ok(steps.includes(shown), steps.join('; '));
    });
  }

  it('can be taken back: as typed it is asked back, with the right question offered', () => {
    const understood = understand('vehcile crime in Blaby', vocabulary);
    assert.ok(understood.outcome === 'question');
    const [way] = understood.alternatives;
    assert.deepEqual(way, { title: 'As typed', text: 'As typed: vehcile crime in Blaby' });
    const back = understand(way.text, vocabulary);
    assert.ok(back.outcome === 'unclear');
    assert.deepEqual(back.words, ['vehcile']);
    assert.deepEqual(
      back.choices.map(({ text }) => text),
      ['Vehicle crime in Blaby'],
    );
  });

  const asked: readonly (readonly [string, string])[] = [
    ['is English itself', 'hare crimes in Blaby'],
    ['is a place of its own', 'vwi in Milton'],
    ['is a first name', 'vwi in Melvin'],
    ['could be a word that turns the question', 'vwi wthout Blaby'],
    ['could be a negation', 'vwi nott Blaby'],
    ['could be a group of people', 'vwi by wommen'],
    ['could be a place', 'vwi nera Blaby'],
    ['is one of two', 'vehcile crime in Blabby'],
    ['of three letters could be one that forms a sentence', 'hte crimes'],
  ];
  for (const [why, text] of asked) {
    it(`that ${why} is asked back: ${text}`, () => {
      assert.notEqual(understand(text, vocabulary).outcome, 'question');
    });
  }
});

describe('the English words', () => {
  it('hold words in British spelling, places, first names and surnames', () => {
    for (const word of 'hare hate milton belton colour offence burglarise nuneaton sarah jones ahmed kirby'.split(
      ' ',
    )) {
      assert.ok(isEnglish(word), word);
    }
  });

  it('hold no slips of the words that people ask with', () => {
    for (const word of 'vehcile tredn hinkcley charnwod burglry offnces ab zz'.split(' '))
      assert.ok(!isEnglish(word), word);
  });
});

describe('the words one slip away', () => {
  it('are exactly those at an edit distance of one', () => {
    const word = fc.stringMatching(/^[abc]{3,7}$/);
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 30 }), (typed, known) => {
        const expected = known.filter((each) => editDistance(typed, each, 9) === 1);
        assert.deepEqual(oneSlipAway(known)(typed).toSorted(), expected.toSorted());
      }),
    );
  });
});
