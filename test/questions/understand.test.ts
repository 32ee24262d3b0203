import assert from 'node:assert/strict';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { brief } from './brief.ts';
import { labelled } from './labelled-questions.ts';
import { labelledPlainWords } from './labelled-plain-words.ts';
import { refused } from './labelled-refusals.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);

describe('a question', () => {
  for (const [kind, questions] of Object.entries({ ...labelled, ...labelledPlainWords, ...refused })) {
    describe(`that ${kind}`, () => {
      for (const [text, expected] of questions) {
        it(`${JSON.stringify(text)} is ${expected}`, () => {
          assert.equal(brief(understand(text, vocabulary)), expected);
        });
      }
    });
  }
});

describe('what is offered', () => {
  const offered = (text: string): readonly string[] => {
    const understood = understand(text, vocabulary);
    if (understood.outcome === 'command') return [];
    const choices = understood.outcome === 'question' ? understood.alternatives : understood.choices;
    return choices.map((choice) => brief(understand(choice.text, vocabulary)));
  };

  it('beside a default reading are the other readings', () => {
    assert.deepEqual(offered('vwi in Leicestershire'), ['latest vwi @force']);
    assert.deepEqual(offered('vwi fy20'), ['latest vwi 2020-04..2021-03']);
    assert.deepEqual(offered('what is marac'), ['latest marac']);
    assert.deepEqual(offered('vwi in Blaby'), []);
  });

  it('beside a cause that is asked of shared words is what is recorded of each thing that shares them', () => {
    const understood = understand('burglary is up, why?', vocabulary);
    assert.ok(understood.outcome === 'declined' && understood.indicator === undefined);
    assert.deepEqual(offered('burglary is up, why?'), ['caveats residential-burglary', 'caveats business-burglary']);
  });

  it('for shared words is one question for each thing that shares them', () => {
    assert.deepEqual(offered('burglary in H'), [
      'latest residential-burglary @harborough',
      'latest residential-burglary @hinckley',
      'latest business-burglary @harborough',
      'latest business-burglary @hinckley',
    ]);
  });

  it('for misspelt words is the question with all of them put right', () => {
    assert.deepEqual(offered('violance with injury in hinkley'), ['latest vwi @hinckley']);
    assert.equal(offered('vehcle crime tredn in blabby')[0], 'trend vehicle-crime @blaby');
  });

  it('for a word that can be left out is the question without it, and for one that can not, nothing', () => {
    assert.deepEqual(offered('awesome vwi in Blaby'), ['latest vwi @blaby']);
    for (const text of [
      'violence without injury',
      'vwi near Blaby',
      'crime in Nuneaton',
      'vwi by women',
      'vwi at night',
      'vehicle crime LE10',
      'vehicle crime overnight',
      'teenage vehicle crime',
      'antisemitic hate crimes',
      'vwi west midlands',
      'vehicle crime Leicester Forest East',
      'vehicle crime Melton Mowbray',
      'vehicle crime Blaby constituency',
      'vehicle crime Market Harborough',
      'vehicle crime Charnwood forest',
      "don't subscribe me",
      'stop and search',
    ]) {
      assert.deepEqual(offered(text), [], text);
    }
  });

  it('for a bare quarter are the financial quarters that it may be, newest first', () => {
    assert.deepEqual(offered('vwi Q4 2020'), [
      'latest vwi 2021-01..2021-03',
      'latest vwi 2020-01..2020-03',
      'latest vwi 2020-10..2020-12',
    ]);
    assert.deepEqual(offered('marac 2019'), [
      'latest marac 2018-04..2019-03',
      'latest marac 2019-04..2020-03',
      'latest marac 2019-01..2019-12',
    ]);
  });

  it('for a comparison with one named year are how it went since, that year, and now', () => {
    assert.deepEqual(offered('vwi compared with 2018/19'), [
      'trend vwi 2018-04...9999-12',
      'latest vwi 2018-04..2019-03',
      'latest vwi',
    ]);
  });

  it('for two comparisons at once are both', () => {
    assert.deepEqual(offered('compare last year with region for vwi'), [
      'compare-with vwi vs:region back:1year',
      'compare-with vwi @east-midlands vs:last-year',
    ]);
    assert.deepEqual(offered('charnwood and blaby vwi compared with last year'), [
      'compare-with vwi @charnwood vs:last-year',
      'compare-with vwi @blaby vs:last-year',
    ]);
  });

  it('for a quarter of a year that is still to come is first the one that may be held', () => {
    assert.equal(offered('vwi charnwood q4 2021')[0], 'latest vwi @charnwood 2021-01..2021-03');
  });

  it('a refusal shows no meaning for words that have several', () => {
    for (const text of ['burglary of sheds', 'ASB in parks', 'why is burglary up', 'burglary']) {
      const { reading } = understand(text, vocabulary);
      assert.ok(!reading.some(({ as }) => as === 'indicator'), `${text}: ${JSON.stringify(reading)}`);
    }
  });

  it('the reading shows which words were taken for what', () => {
    const understood = understand('Is VWI rising in Hinckley since covid?', vocabulary);
    assert.deepEqual(
      understood.reading.map(({ words, as, meaning }) => [words, as, meaning]),
      [
        ['VWI', 'indicator', 'Violence with injury'],
        ['rising', 'cue', 'trend'],
        ['Hinckley', 'area', 'Hinckley and Bosworth'],
        ['since covid', 'period', 'since March 2020'],
      ],
    );
  });

  it('a catalogue with nothing in it still answers for help and asks back all else', () => {
    const empty = compileVocabulary({
      ...smallCatalogue,
      indicators: [],
      outcomes: [],
      areas: [],
      namedPeriods: [],
      ambiguities: [],
      comparators: { county: 'none' },
    });
    assert.equal(brief(understand('help', empty)), 'help');
    assert.equal(brief(understand('vwi hinckley', empty)), 'unclear unknown-words');
    assert.equal(brief(understand('Q3', empty)), 'unclear unknown-period');
    assert.equal(brief(understand('trend', empty)), 'unclear no-indicator');
  });
});
