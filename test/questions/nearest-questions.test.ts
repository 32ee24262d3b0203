import assert from 'node:assert/strict';
import { harmlessWords } from '../../src/questions/harmless-words.ts';
import { isName } from '../../src/questions/english/is-english.ts';
import { kindWords } from '../../src/questions/kind-words.ts';
import { resolve } from '../../src/questions/resolve.ts';
import { tokenise } from '../../src/questions/token.ts';
import { understand } from '../../src/questions/understand.ts';
import type { Vocabulary } from '../../src/questions/vocabulary.ts';
import { weightyWords } from '../../src/questions/weighty-words.ts';
import { loadVocabularies } from './evaluation/evaluation.ts';
import { qualifiers } from './evaluation/qualifiers.ts';

describe('the nearest questions', () => {
  let vocabulary: Vocabulary;
  before(async () => {
    vocabulary = (await loadVocabularies()).usual;
  });

  const offered = (text: string): readonly string[] => {
    const understood = understand(text, vocabulary);
    assert.equal(understood.outcome, 'unclear', text);
    return 'choices' in understood ? understood.choices.map((choice) => choice.text) : [];
  };

  it('leave out only words that neither narrow, turn nor date a question, and are no names', () => {
    const words = Object.values(harmlessWords).flat();
    const qualifying = new Set(
      ['negation', 'place', 'time', 'group']
        .flatMap((sort) => qualifiers[sort] ?? [])
        .flatMap((each) => each.split(' ')),
    );
    const audited = new Set(['all']);
    assert.deepEqual(
      words.filter((word) => weightyWords.has(word) || isName(word) || (qualifying.has(word) && !audited.has(word))),
      [],
    );
    assert.equal(new Set(words).size, words.length);
  });

  it('are asked in words that are understood', () => {
    const said: Readonly<Record<string, string>> = {
      '{indicator}': 'marac',
      '{area}': 'in Blaby',
      '{place}': 'England',
      '{period}': '',
      '{outcome}': 'protect the most vulnerable',
    };
    for (const { say: asked } of kindWords) {
      const say = asked.replace('with {period}', 'with last year');
      const text = say.replaceAll(/\{\w+\}/gu, (slot) =>
        say.startsWith('compare ') && slot === '{area}' ? 'in Blaby and Melton' : (said[slot] ?? ''),
      );
      assert.equal(resolve(tokenise(text), vocabulary).outcome, 'question', text);
    }
  });

  it('take the words of a kind in any order, with everything that is named', () => {
    const asked: readonly (readonly [string, string])[] = [
      ['has residential burglary been creeping up of late in Blaby', 'Residential burglary trend in Blaby'],
      ['how well are we protecting the most vulnerable', 'Protect and support the most vulnerable in communities'],
      ['when did vehicle crime last get refreshed', 'Source of Vehicle crime'],
      ['anything dodgy about the Sentinel figures', 'Caveats for ASB managed on Sentinel'],
      ['state of play in Blaby', 'Everything for Blaby'],
    ];
    for (const [text, first] of asked) assert.equal(offered(text)[0], first, text);
  });

  it('leave out no place, group, time, part or negation', () => {
    for (const words of Object.values(qualifiers).flat()) {
      const text = `has vehicle crime been creeping up of late ${words}`;
      const understood = understand(text, vocabulary);
      assert.notEqual(understood.outcome, 'question', text);
      const choices = 'choices' in understood ? understood.choices : [];
      assert.deepEqual(choices, [], text);
    }
  });
});

describe('a name in other words', () => {
  let vocabulary: Vocabulary;
  before(async () => {
    vocabulary = (await loadVocabularies()).usual;
  });

  it('is read where all of it is there, and the reading shows the words', () => {
    const understood = understand('burglaries of homes in Blaby', vocabulary);
    assert.ok(understood.outcome === 'question');
    assert.deepEqual(understood.question, { kind: 'latest', indicator: 'residential-burglary', area: 'blaby' });
    assert.ok(
      understood.reading.some(
        ({ words, meaning }) => words === 'burglaries of homes' && meaning === 'Residential burglary',
      ),
    );
  });

  it('is not read where a word more narrows it, turns it, or is of another', () => {
    for (const text of [
      'burglaries of homes by women',
      'burglaries of no homes',
      'burglaries of homes at night',
      'violent offences with injury of children',
      'reoffending by young offenders',
      'burglaries of homes and business',
      'total crime total',
      'are people feeling safer after dark',
    ]) {
      assert.notEqual(understand(text, vocabulary).outcome, 'question', text);
    }
  });
});
