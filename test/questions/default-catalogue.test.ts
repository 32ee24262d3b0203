import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Choice, Question, Understanding } from '../../src/questions/question.ts';
import { sameQuestion } from '../../src/questions/choices.ts';
import { questionText } from '../../src/questions/question-text.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import type { Vocabulary } from '../../src/questions/vocabulary.ts';
import { brief } from './brief.ts';

describe('questions to the default catalogue', () => {
  let catalogue: Catalogue;
  let vocabulary: Vocabulary;

  before(async () => {
    const loaded = await loadCatalogue(join(import.meta.dirname, '../../data/leicestershire'));
    assert.ok(loaded.ok, 'the default catalogue loads');
    catalogue = loaded.catalogue;
    vocabulary = compileVocabulary(catalogue);
  });

  it('every indicator can be asked for in every way, in every area, and the text comes back as the same question', () => {
    for (const { id: indicator } of catalogue.indicators) {
      for (const { id: area } of catalogue.areas) assertComesBack({ kind: 'latest', indicator, area });
      for (const each of waysToAsk(indicator)) assertComesBack(each);
    }
    for (const { id: outcome } of catalogue.outcomes) assertComesBack({ kind: 'outcome', outcome });
  });

  it('every name and alias is understood as what it stands for, or asked back because others share it', () => {
    for (const { id, name, aliases } of catalogue.indicators) {
      for (const text of [name, ...aliases]) {
        const understood = understand(`${text} in Blaby`, vocabulary);
        const shared = understood.outcome === 'unclear' && understood.reason === 'ambiguous';
        assert.ok(shared || brief(understood) === `latest ${id} @blaby`, `${text}: ${brief(understood)}`);
      }
    }
  });

  it('every shared word is asked back, with a choice for each thing that shares it', () => {
    for (const { words, indicators } of catalogue.ambiguities) {
      for (const word of indicators.length > 0 ? words : []) {
        const understood = understand(`${word} trend in Hinckley`, vocabulary);
        assert.equal(brief(understood), 'unclear ambiguous', word);
        assert.deepEqual(
          choiceKinds(understood),
          indicators.map((id) => `trend ${id} @hinckley-and-bosworth`).toSorted(),
          word,
        );
      }
    }
  });

  const papers: readonly (readonly [string, string])[] = [
    ['violence with injury trend in Hinckley', 'trend violence-with-injury @hinckley-and-bosworth'],
    ['vwi hinckley', 'latest violence-with-injury @hinckley-and-bosworth'],
    ['is MARAC still over 40?', 'compare-with marac-repeats vs:target'],
    ['MARAC repeats Q4 2020/21', 'latest marac-repeats 2021-01..2021-03'],
    ['UAVA referrals compared with last year', 'compare-with uava-referrals vs:last-year'],
    ['first time entrants 2016/17', 'latest first-time-entrants 2016-04..2017-03'],
    ['vehicle crime vs region', 'compare-with vehicle-crime vs:region'],
    ['does vehicle crime include theft from?', 'definition vehicle-crime'],
    ['hospital admissions for violence compared with England', 'compare-with hospital-admissions-violence vs:country'],
    ['compare vwi by district', 'compare-areas violence-with-injury []'],
    ['violence without injury', 'unclear unknown-words'],
    ['burglary near Hinckley', 'unclear unknown-words'],
    ['vehicle crime by women', 'unclear unknown-words'],
    ['crime in Nuneaton', 'unclear unknown-words'],
    ['knife crime', 'unclear not-held'],
    ['education, training and employment of young offenders', 'latest education-training-employment'],
    ['what percentage of people feel safe outside after dark?', 'latest feel-safe-after-dark'],
    ['What share of hate crimes are about disability?', 'latest hate-crime-share-disability'],
    ['what percentage of hate crimes are racial', 'latest hate-crime-share-race'],
    ['what proportion of hate crime is religious', 'latest hate-crime-share-religion'],
    ['do people from different backgrounds get on well together?', 'latest people-get-on-well'],
    ['% of domestic violence cases reviewed at MARAC that are repeat incidents', 'latest marac-repeats'],
    ['Number of referrals to domestic abuse support services (adults)', 'latest uava-referrals'],
    ['Burglary Rate (Includes residential, business & community)', 'latest burglary'],
    ['Total ASB (rate per thousand population)', 'latest police-asb'],
    ['hospital admissions violence vs national average', 'compare-with hospital-admissions-violence vs:country'],
    ['how does Melton compare with the county average for total crime', 'compare-with total-crime @melton vs:county'],
    ['HBBC violence w/ injury', 'latest violence-with-injury @hinckley-and-bosworth'],
    ['are we above the SafeLives threshold for MARAC?', 'compare-with marac-repeats vs:target'],
    ["what's red", 'list red'],
    ["what's in environmental ASB", 'definition environmental-asb'],
    ['hate crimes against disabled people', 'unclear unknown-words'],
    ['adult reoffending', 'unclear unknown-words'],
    ['how many sexual offences were there last year', 'behind sexual-offences back:1year'],
    ['vwi since covid', 'trend violence-with-injury 2020-04...9999-12'],
  ];
  for (const [text, expected] of papers) {
    it(`${JSON.stringify(text)} is ${expected}`, () => {
      assert.equal(brief(understand(text, vocabulary)), expected);
    });
  }

  it('the next steps that answers offer come back as questions of the same indicator', () => {
    for (const { id, name } of catalogue.indicators) {
      for (const { id: areaId, name: area } of catalogue.areas.filter(({ kind }) => kind === 'district')) {
        const steps: readonly (readonly [string, string])[] = [
          [`Latest ${name} in ${area}`, `latest ${id} @${areaId}`],
          [`${name} trend in ${area}`, `trend ${id} @${areaId}`],
          [`Compare ${name} by district`, `compare-areas ${id} []`],
          [`${name} in ${area} compared with the region`, `compare-with ${id} @${areaId} vs:region`],
          [`${name} in ${area} compared with last year`, `compare-with ${id} @${areaId} vs:last-year`],
          [`Source of ${name} in ${area}`, `source ${id} @${areaId}`],
          [`Definition of ${name}`, `definition ${id}`],
        ];
        for (const [text, expected] of steps) assert.equal(brief(understand(text, vocabulary)), expected, text);
      }
    }
  });

  it('an area by itself is asked back with all that is held for it first', () => {
    const understood = understand('hinckley', vocabulary);
    assert.equal(brief(understood), 'unclear no-indicator');
    assert.deepEqual(choiceKinds(understood, 2), [
      'area @hinckley-and-bosworth',
      'latest total-crime @hinckley-and-bosworth',
    ]);
  });

  it('a slip in one word of a phrase or a longer name is put right, as the words beside it tell which is meant', () => {
    const right: readonly (readonly [string, string])[] = [
      ['is total crime hoing up in Blaby', 'trend total-crime @blaby'],
      ['vehicle crime in Nort West Leicestershire', 'latest vehicle-crime @north-west-leicestershire'],
      ['hate crimes tht are homophobic', 'latest hate-crime-share-sexual-orientation'],
      ['feel safe ater dark in Melton', 'latest feel-safe-after-dark @melton'],
    ];
    for (const [text, expected] of right) assert.equal(brief(understand(text, vocabulary)), expected, text);
  });

  it('a word that came before or after a whole question is not taken for one that forms it, nor for a name', () => {
    for (const text of [
      'total crime rate in crame',
      'hate crimes in danta',
      'vehicle crime in coart',
      'IOM and PPO in olor',
      'sexual offences rann in Melton',
      'burglary andf in Melton',
      'burglary nott in Melton',
      'nort total crime in Melton',
    ]) {
      assert.equal(understand(text, vocabulary).outcome, 'unclear', text);
    }
  });

  it('two misspelt words are asked back with the right question as the first choice', () => {
    const understood = understand('violance with injury in hinkley', vocabulary);
    assert.ok(understood.outcome === 'unclear');
    assert.deepEqual(understood.words, ['violance', 'hinkley']);
    assert.deepEqual(choiceKinds(understood, 1), ['latest violence-with-injury @hinckley-and-bosworth']);
  });

  function assertComesBack(question: Question): void {
    const text = questionText(question, vocabulary);
    assert.ok(text !== undefined, JSON.stringify(question));
    const understood = understand(text, vocabulary);
    assert.ok(
      understood.outcome === 'question' && sameQuestion(understood.question, question),
      `${text}: ${brief(understood)}`,
    );
  }

  function choiceKinds(understood: Understanding, most = 99): readonly string[] {
    const choices: readonly Choice[] = 'choices' in understood ? understood.choices.slice(0, most) : [];
    return choices.map(({ text }) => brief(understand(text, vocabulary))).toSorted();
  }
});

function waysToAsk(indicator: string): readonly Question[] {
  return [
    { kind: 'latest', indicator },
    { kind: 'trend', indicator },
    { kind: 'compare-areas', indicator, areas: [] },
    { kind: 'compare-areas', indicator, areas: ['blaby', 'melton'] },
    { kind: 'compare-with', indicator, comparator: 'last-year' },
    { kind: 'compare-with', indicator, comparator: 'last-period' },
    { kind: 'compare-with', indicator, area: 'blaby', comparator: 'region' },
    { kind: 'compare-with', indicator, comparator: 'target' },
    { kind: 'rag', indicator },
    { kind: 'definition', indicator },
    { kind: 'source', indicator },
  ];
}
