import assert from 'node:assert/strict';
import { exampleQuestions } from '../../manifest/examples.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';

function indicator(name: string, kind: 'rate' | 'percent', aliases: readonly string[] = []): Indicator {
  return {
    id: name,
    name,
    outcome: 'crime',
    unit: { kind, name: kind, decimals: 1 },
    basis: 'quarter',
    polarity: 'lower-is-better',
    headlineArea: 'county',
    source: 'Police',
    definition: 'What is counted.',
    includes: [],
    excludes: [],
    caveats: [],
    breaks: [],
    subsetOf: [],
    overlaps: [],
    aliases,
    sensitive: false,
  };
}

const empty: Catalogue = {
  name: 'Somewhere',
  calendar: { yearStartsInMonth: 4 },
  areas: [],
  outcomes: [],
  indicators: [],
  rules: [],
  statements: [],
  namedPeriods: [],
  ambiguities: [],
  comparators: { county: 'county' },
};

describe('The example questions of an app package', () => {
  it('name the partnership’s own indicators and areas', () => {
    const catalogue: Catalogue = {
      ...empty,
      areas: [{ id: 'penwith', name: 'Penwith', kind: 'district', aliases: [] }],
      indicators: [
        indicator('Wreck and cargo thefts for each thousand of the population', 'rate', ['wrecks', 'wreck thefts']),
        indicator('Repeat referrals', 'percent'),
      ],
    };
    assert.deepEqual(
      exampleQuestions(catalogue).map(({ title }) => title),
      [
        'Wreck thefts',
        'Wreck thefts trend in Penwith',
        'Wreck thefts by district',
        'Wreck thefts compared with last year',
        'Definition of Wreck thefts',
      ],
    );
  });

  it('are none for a partnership without an indicator', () => {
    assert.deepEqual(exampleQuestions(empty), []);
  });
});
