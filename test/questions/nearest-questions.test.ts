import assert from 'node:assert/strict';
import { commonplaceWords } from '../../src/questions/commonplace-words.ts';
import { harmlessWords } from '../../src/questions/harmless-words.ts';
import { isName } from '../../src/questions/english/is-english.ts';
import { kindWords } from '../../src/questions/kind-words.ts';
import { passedOverWords } from '../../src/questions/passed-over-words.ts';
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
    for (const list of [harmlessWords, commonplaceWords, passedOverWords]) {
      const words = Object.values(list).flat();
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
    }
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
      ['how well are we protecting the most vulnerable', 'Protect and support the most vulnerable in communities'],
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

describe('a question told by the words of one kind', () => {
  let vocabulary: Vocabulary;
  before(async () => {
    vocabulary = (await loadVocabularies()).usual;
  });

  const asked = (text: string): unknown => {
    const understood = understand(text, vocabulary);
    return understood.outcome === 'question' ? understood.question : understood.outcome;
  };

  it('is answered in any order of its words, with everything that is named', () => {
    assert.deepEqual(asked('what direction is sentinel asb travelling in, in Blaby'), {
      kind: 'trend',
      indicator: 'sentinel-asb',
      area: 'blaby',
    });
    assert.deepEqual(asked('has residential burglary been creeping up of late in Blaby'), {
      kind: 'trend',
      indicator: 'residential-burglary',
      area: 'blaby',
    });
    assert.deepEqual(asked('what are the pitfalls with the FTE numbers'), {
      kind: 'caveats',
      indicator: 'first-time-entrants',
    });
    assert.deepEqual(asked('how many indicators have you got'), { kind: 'held', what: 'indicators' });
  });

  it('is shown in its reading by the word that tells of it', () => {
    const understood = understand('what are the pitfalls with the FTE numbers', vocabulary);
    assert.ok(understood.outcome === 'question');
    assert.deepEqual(
      understood.reading.map(({ words }) => words),
      ['pitfalls', 'FTE'],
    );
  });

  it('is asked back with a word of another kind, a place, a group, a time, a part or a negation beside it', () => {
    for (const words of [...Object.values(qualifiers).flat(), 'and the trend', 'beside quince'])
      assert.notEqual(typeof asked(`what are the pitfalls with the FTE numbers ${words}`), 'object', words);
  });
});

describe('words that say nothing', () => {
  let vocabulary: Vocabulary;
  before(async () => {
    vocabulary = (await loadVocabularies()).usual;
  });

  it('change no figure wherever they stand, and are asked about right beside a place', () => {
    const read = (text: string): unknown => {
      const understood = understand(text, vocabulary);
      return understood.outcome === 'question' ? understood.question : understood.outcome;
    };
    for (const word of Object.values(passedOverWords).flat()) {
      for (const text of [`${word} vehicle crime in Blaby`, `vehicle crime ${word} in Blaby`]) {
        assert.deepEqual(read(text), { kind: 'latest', indicator: 'vehicle-crime', area: 'blaby' }, text);
      }
    }
    assert.equal(read('vehicle crime in Blaby lowdown'), 'unclear');
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
