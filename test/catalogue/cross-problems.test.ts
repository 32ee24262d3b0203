import assert from 'node:assert/strict';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { broken, refuses } from './broken-folder.ts';
import { soundFiles, withFolder } from './folder-of.ts';
import type { Case } from './broken-folder.ts';

const cases: readonly Case[] = [
  [
    'a break of an area that is not there',
    broken(
      'indicators/a.yaml',
      '  aliases',
      '  breaks: [{ from: 2020-04-01, reason: New., areas: [upper, lower] }]\n  aliases',
    ),
    ['indicators/a.yaml:9 A break of "theft" is for "lower", which is not an area of areas.yaml.'],
  ],
  [
    'an id used twice',
    { ...soundFiles, 'rules.yaml': soundFiles['rules.yaml'].repeat(2) },
    ['rules.yaml:10 The rule id "theft-high" is already used in rules.yaml, line 2; give one of them another id.'],
  ],
  [
    'an id used twice in two files',
    {
      ...soundFiles,
      'indicators/b.yaml': soundFiles['indicators/a.yaml'].slice(
        0,
        soundFiles['indicators/a.yaml'].indexOf('- id: bike'),
      ),
    },
    [
      'indicators/b.yaml:1 The indicator id "theft" is already used in indicators/a.yaml, line 1; give one of them another id.',
    ],
  ],
  [
    'one alias for two things, but for case and space',
    broken('areas.yaml', 'aliases: [top end]', 'aliases: ["  STEALING "]'),
    [
      'indicators/a.yaml:9 "stealing" already stands for the area "upper" (areas.yaml, line 6); keep it for one of them or list it in ambiguities.yaml.',
    ],
  ],
  [
    'one alias for two things, but for dash and plural',
    broken('areas.yaml', 'aliases: [top end]', 'aliases: [bike-thefts]'),
    [
      'indicators/a.yaml:11 "Bike theft" already stands for the area "upper" (areas.yaml, line 6); keep it for one of them or list it in ambiguities.yaml.',
    ],
  ],
  [
    'an alias of signs alone',
    broken('areas.yaml', 'aliases: [top end]', 'aliases: ["?!"]'),
    ['areas.yaml:6 "?!" of the area "upper" holds no letter or digit, so no question can name it.'],
  ],
  [
    'an alias that is the name of another',
    broken('indicators/a.yaml', 'aliases: [stealing]', 'aliases: [bike-theft]'),
    [
      'indicators/a.yaml:11 "Bike theft" already stands for the indicator "theft" (indicators/a.yaml, line 9); keep it for one of them or list it in ambiguities.yaml.',
    ],
  ],
  [
    'an ambiguity that leaves out what has the name',
    {
      ...soundFiles,
      'ambiguities.yaml': '- words: [stealing]\n  indicators: [bike-theft]\n  areas: [upper]\n',
    },
    ['indicators/a.yaml:9 "stealing" is listed as ambiguous, but the ambiguity does not offer the indicator "theft".'],
  ],
  [
    'an ambiguity without a choice',
    { ...soundFiles, 'ambiguities.yaml': '- words: [nicking]\n  indicators: [theft]\n' },
    ['ambiguities.yaml:1 "nicking" is listed as ambiguous but offers fewer than two things.'],
  ],
  [
    'an ambiguity that offers what is not there',
    {
      ...soundFiles,
      'ambiguities.yaml': '- words: [nicking]\n  indicators: [theft, pinching]\n  areas:\n    - lower\n',
    },
    [
      'ambiguities.yaml:2 An ambiguity offers "pinching", which is not an indicator of this folder.',
      'ambiguities.yaml:4 An ambiguity offers the area "lower", which is not in areas.yaml.',
    ],
  ],
  [
    'an outcome that is not there',
    broken('indicators/a.yaml', 'outcome: safe', 'outcome: calm'),
    ['indicators/a.yaml:3 "theft" belongs to the outcome "calm", which is not in outcomes.yaml.'],
  ],
  [
    'a whole that is not there',
    broken('indicators/a.yaml', 'subsetOf: [theft]', 'subsetOf: [crime]'),
    ['indicators/a.yaml:18 "bike-theft" is a part of "crime", which is not an indicator of this folder.'],
  ],
  [
    'an overlap with what is not there',
    broken('indicators/a.yaml', 'subsetOf: [theft]', 'overlaps: [crime]'),
    ['indicators/a.yaml:18 "bike-theft" overlaps "crime", which is not an indicator of this folder.'],
  ],
  [
    'parts that go round in a circle',
    broken('indicators/a.yaml', 'aliases: [stealing]', 'subsetOf: [bike-theft]'),
    [
      'indicators/a.yaml:9 The indicator "theft" is a part of itself by way of subsetOf.',
      'indicators/a.yaml:18 The indicator "bike-theft" is a part of itself by way of subsetOf.',
    ],
  ],
  [
    'a parent that is not there',
    broken('areas.yaml', 'parent: vale', 'parent: dale'),
    ['areas.yaml:5 "upper" lies in "dale", which is not an area of areas.yaml.'],
  ],
  [
    'an area that lies in itself',
    broken('areas.yaml', 'parent: vale', 'parent: upper'),
    ['areas.yaml:5 The area "upper" lies in itself by way of its parent.'],
  ],
  [
    'a headline area that is not there',
    broken('indicators/a.yaml', 'aliases: [stealing]', 'headlineArea: dale'),
    ['indicators/a.yaml:9 The headline area of "theft" is "dale", which is not an area of areas.yaml.'],
  ],
  [
    'a caveat for an area that is not there',
    broken('indicators/a.yaml', 'aliases: [stealing]', 'caveats:\n    - text: Mind this.\n      areas: [dale]'),
    ['indicators/a.yaml:11 A caveat of "theft" is for "dale", which is not an area of areas.yaml.'],
  ],
  [
    'a comparator that is not there',
    broken('partnership.yaml', 'county: vale', 'county: vale, region: midlands'),
    ['partnership.yaml:3 The region to compare with is "midlands", which is not an area of areas.yaml.'],
  ],
  [
    'a rule on an indicator that is not there',
    broken('rules.yaml', 'indicator: theft', 'indicator: fraud'),
    ['rules.yaml:6 The rule "theft-high" watches "fraud", which is not an indicator of this folder.'],
  ],
  [
    'a rule on an area that is not there',
    broken('rules.yaml', 'indicator: theft', 'indicator: theft\n  area: dale'),
    ['rules.yaml:7 The rule "theft-high" watches the area "dale", which is not in areas.yaml.'],
  ],
  [
    'a colour rule on an indicator that is not there',
    {
      ...soundFiles,
      'rules.yaml':
        '- kind: rag-worsened\n  id: worse\n  name: Worse\n  severity: low\n  explanation: So it is.\n  indicators: [fraud]\n',
    },
    ['rules.yaml:6 The rule "worse" watches "fraud", which is not an indicator of this folder.'],
  ],
  [
    'a recovery on the side of the breach',
    broken('rules.yaml', 'recovery: { operator: at-or-below, value: 4 }', 'recovery: { operator: above, value: 4 }'),
    [
      'rules.yaml:8 The rule "theft-high" breaches above 5, so it cannot recover above 4; recovery lies on the other side of the breach.',
    ],
  ],
  [
    'a recovery beyond the breach',
    broken('rules.yaml', 'value: 4 }', 'value: 6 }'),
    [
      'rules.yaml:8 The rule "theft-high" breaches above 5, so it cannot recover at or below 6; recovery lies on the other side of the breach.',
    ],
  ],
  [
    'a band that the polarity does not ask for',
    broken('indicators/a.yaml', 'aliases: [stealing]', 'band: { low: 1, high: 2 }'),
    ['indicators/a.yaml:9 "theft" has a band, but its polarity is not within-band.'],
  ],
  [
    'a polarity that lacks its band',
    broken('indicators/a.yaml', 'polarity: lower-is-better', 'polarity: within-band'),
    ['indicators/a.yaml:6 "theft" is best within a band, but no "band" is given.'],
  ],
  [
    'a band upside down',
    broken('indicators/a.yaml', 'polarity: lower-is-better', 'polarity: within-band\n  band: { low: 2, high: 2 }'),
    ['indicators/a.yaml:7 The band of "theft" must have "low" below "high".'],
  ],
  [
    'a judgement for no period',
    broken('outcomes.yaml', 'Q4 2017/18', 'lately'),
    ['outcomes.yaml:4 A judgement of "safe" is for "lately", which names no period; write it as Q4 2017/18.'],
  ],
  [
    'a named period that ends before it starts',
    { ...soundFiles, 'periods.yaml': '- name: Flood\n  start: 2020-02-01\n  end: 2020-01-01\n' },
    ['periods.yaml:3 The period "Flood" ends before it starts.'],
  ],
  [
    'a day that is none',
    { ...soundFiles, 'periods.yaml': '- name: Flood\n  start: 2020-02-30\n  end: 2020-03-01\n' },
    ['periods.yaml:2 "start" of "Flood" is not valid: write the date as 2021-03-31.'],
  ],
  [
    'a caveat that ends before it starts',
    broken(
      'indicators/a.yaml',
      'aliases: [stealing]',
      'caveats: [{ text: Mind this., from: 2020-02-01, to: 2020-01-31 }]',
    ),
    ['indicators/a.yaml:9 A caveat of "theft" ends before it starts.'],
  ],
  [
    'a statement about what is not there',
    {
      ...soundFiles,
      'statements.yaml':
        '- indicator: fraud\n  area: dale\n  text: It grew.\n  period: 2020/21\n  source: { document: Paper }\n',
    },
    [
      'statements.yaml:1 A statement is about "fraud", which is not an indicator of this folder.',
      'statements.yaml:2 A statement is about the area "dale", which is not in areas.yaml.',
    ],
  ],
  [
    'a rate of counts that are not there, do not count, or are kept',
    {
      ...soundFiles,
      'indicators/b.yaml': ['fraud', 'theft', 'kept', 'calls', 'calls']
        .map((count, nth) => derived(`rate-${nth}`, count, nth === 3 ? 'count' : 'rate'))
        .concat(counted('kept', 'sensitive: true'), counted('calls'))
        .join(''),
      'rules.yaml': soundFiles['rules.yaml'].replace('indicator: theft', 'indicator: rate-4'),
    },
    [
      'indicators/b.yaml:9 "rate-0" is worked out from "fraud", which is not an indicator of this folder.',
      'indicators/b.yaml:18 "rate-1" is worked out from "theft", which must count: its unit is a rate.',
      'indicators/b.yaml:27 "rate-2" would tell what "kept" keeps: give both the same "sensitive", "hideUpTo" and "restrictedTo".',
      'indicators/b.yaml:36 "rate-3" is worked out from counts, so its unit must be a rate and say what it is "per".',
      'rules.yaml:1 The rule "theft-high" names "rate-4", which is worked out for answers and never held, so no rule can watch it; let it watch "calls".',
    ],
  ],
];

function derived(id: string, count: string, kind: string): string {
  const per = kind === 'rate' ? ', per: 1000' : '';
  return `- id: ${id}
  name: ${id}
  outcome: safe
  unit: { kind: ${kind}, name: per 1000${per}, decimals: 2 }
  basis: quarter
  polarity: lower-is-better
  source: Police
  definition: Each.
  derivedFrom: { count: ${count} }
`;
}

function counted(id: string, more = 'sensitive: false'): string {
  return `- id: ${id}
  name: ${id}
  outcome: safe
  unit: { kind: count, name: cases, decimals: 0 }
  basis: quarter
  polarity: lower-is-better
  source: Police
  definition: Each.
  ${more}
`;
}

describe('the files of a catalogue together', () => {
  refuses(cases);

  it('may give two things one word that is listed as an ambiguity', async () => {
    const files = {
      ...broken('indicators/a.yaml', 'name: Bike theft', 'name: Bike theft\n  aliases: [stealing]'),
      'ambiguities.yaml': '- words: [Stealing]\n  indicators: [theft, bike-theft]\n',
    };
    assert.equal((await withFolder(files, (folder) => loadCatalogue(folder))).ok, true);
  });
});
