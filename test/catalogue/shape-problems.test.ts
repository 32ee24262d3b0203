import assert from 'node:assert/strict';
import { broken, problemsOf, refuses } from './broken-folder.ts';
import { soundFiles } from './folder-of.ts';
import type { Case } from './broken-folder.ts';

const multiplying = Array.from({ length: 9 }, (_, level) => {
  const parts = level === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
  return `- &a${level} [${parts}]`;
}).join('\n');

const cases: readonly Case[] = [
  [
    'an indicator without polarity',
    broken('indicators/a.yaml', '  polarity: lower-is-better\n', ''),
    [
      'indicators/a.yaml:1 "polarity" is missing from "theft"; it is one of lower-is-better, higher-is-better, within-band, neutral.',
    ],
  ],
  [
    'a polarity that is none',
    broken('indicators/a.yaml', 'polarity: lower-is-better', 'polarity: down'),
    [
      'indicators/a.yaml:6 "polarity" of "theft" must be one of lower-is-better, higher-is-better, within-band, neutral.',
    ],
  ],
  [
    'an entry that is not known',
    broken('indicators/a.yaml', '  aliases: [stealing]', '  alias: [stealing]'),
    ['indicators/a.yaml:9 "alias" of "theft" is not known.'],
  ],
  [
    'a number where text is wanted',
    broken('areas.yaml', 'name: Upper', 'name: 7'),
    ['areas.yaml:3 "name" of "upper" must be text.'],
  ],
  [
    'text where a whole number is wanted',
    broken('partnership.yaml', 'yearStartsInMonth: 4', 'yearStartsInMonth: April'),
    ['partnership.yaml:2 "yearStartsInMonth" of "Vale" must be a number.'],
  ],
  [
    'a month that is none',
    broken('partnership.yaml', 'yearStartsInMonth: 4', 'yearStartsInMonth: 13'),
    ['partnership.yaml:2 "yearStartsInMonth" of "Vale" must be at most 12.'],
  ],
  [
    'an empty name',
    broken('areas.yaml', 'name: Upper', "name: ' '"),
    ['areas.yaml:3 "name" of "upper" must not be empty.'],
  ],
  [
    'an id with a space',
    broken('areas.yaml', 'id: upper', 'id: upper vale'),
    [
      'areas.yaml:2 "id" of "upper vale" is not valid: use small letters, digits and single hyphens, such as vehicle-crime.',
    ],
  ],
  [
    'a list that is a block',
    { ...soundFiles, 'areas.yaml': 'vale: { name: Vale }\n' },
    ['areas.yaml:1 This entry must be a list.'],
  ],
  [
    'a rule of no known kind',
    broken('rules.yaml', 'kind: threshold', 'kind: hunch'),
    [
      'rules.yaml:1 "kind" of "theft-high" must be one of threshold, threshold-by-interval, rag-worsened, direction-changed, periods-running, change-on-year, special-cause, assurance-lost, statistically-worse, rank-fallen, identical-figures, release-late, verdict-revised.',
    ],
  ],
  [
    'a rule without a kind',
    broken('rules.yaml', 'kind: threshold\n  id', 'id'),
    [
      'rules.yaml:1 "kind" is missing from "theft-high"; it is one of threshold, threshold-by-interval, rag-worsened, direction-changed, periods-running, change-on-year, special-cause, assurance-lost, statistically-worse, rank-fallen, identical-figures, release-late, verdict-revised.',
    ],
  ],
  [
    'a population of no year',
    broken('areas.yaml', 'parent: vale', 'parent: vale\n  population:\n    source: Census\n    byYear: { now: 500 }'),
    ['areas.yaml:8 "now" of "upper" is not valid: a year has four digits.'],
  ],
  [
    'text that is not YAML',
    broken('areas.yaml', '  name: Upper', '  name: [Upper'),
    [
      'areas.yaml:4 This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
  ],
  [
    'a reference to nothing',
    broken('areas.yaml', 'aliases: [top end]', 'aliases: *names'),
    ['areas.yaml:0 areas.yaml cannot be read: Unresolved alias (the anchor must be set before the alias): names.'],
  ],
  [
    'references that multiply without end',
    { ...soundFiles, 'rules.yaml': multiplying },
    ['rules.yaml:0 rules.yaml cannot be read: Excessive alias count indicates a resource exhaustion attack.'],
  ],
  [
    'the same entry twice',
    broken('areas.yaml', '  name: Upper', '  name: Upper\n  name: Lower'),
    ['areas.yaml:4 "name" is given twice here, first in line 3; keep one of them.'],
  ],
  [
    'a tab at the start of a line',
    broken('areas.yaml', '  name: Upper', '\tname: Upper'),
    ['areas.yaml:3 This line starts with a tab; indent with spaces, as YAML takes no tabs there.'],
  ],
  [
    'a number on its open bound',
    {
      ...soundFiles,
      'rules.yaml':
        '- { kind: change-on-year, id: up, name: Up, severity: low, explanation: Why., indicator: theft, tolerance: 0 }\n',
    },
    ['rules.yaml:1 "tolerance" of "up" must be above 0.'],
  ],
  [
    'a file that no catalogue has',
    { ...soundFiles, 'rule.yaml': '[]\n' },
    [
      'rule.yaml:0 rule.yaml is not a file of a catalogue; the files are partnership.yaml, areas.yaml, outcomes.yaml, rules.yaml, statements.yaml, periods.yaml, ambiguities.yaml, not-held.yaml, imports.yaml, releases.yaml, routing.yaml.',
    ],
  ],
  [
    'a folder of indicators without a file',
    { ...soundFiles, 'indicators/a.yaml': undefined, 'indicators/notes.txt': 'none' },
    ['indicators:0 The folder indicators holds no .yaml file, so there is nothing to measure.'],
  ],
  [
    'a folder where a file should be',
    { ...soundFiles, 'rules.yaml': undefined, 'rules.yaml/notes.txt': '' },
    ['rules.yaml:0 rules.yaml cannot be read: it is a folder, not a file.'],
  ],
];

const unrecovered = `- { kind: threshold, id: unrecovered, name: U, severity: low, explanation: E, indicator: bike-theft,
    breach: { operator: above, value: 5 }, recovery: { operator: below, value: 9 } }
`;

/** One way each in which an entry can be out of shape. */
const outOfShape: readonly (readonly [what: string, file: keyof typeof soundFiles, from: string, to: string])[] = [
  ['a day that is none', 'indicators/a.yaml', '  aliases', '  breaks: [{ from: 2020-04-31, reason: New. }]\n  aliases'],
  ['a day that is no text', 'indicators/a.yaml', '  aliases', '  breaks: [{ from: 7, reason: New. }]\n  aliases'],
  ['an operator that is none', 'rules.yaml', 'operator: above, value: 5', 'operator: over, value: 5'],
  ['a bound without a number', 'rules.yaml', 'operator: above, value: 5', 'operator: above'],
  ['a negative population', 'areas.yaml', '  parent', '  population: { source: ONS, byYear: { 2014: -5 } }\n  parent'],
  ['a year that is none', 'areas.yaml', '  parent', '  population: { source: ONS, byYear: { then: 5 } }\n  parent'],
  ['a block where text should be', 'indicators/a.yaml', 'name: Theft', 'name: { of: Theft }'],
  ['an entry given twice', 'indicators/a.yaml', 'name: Theft', 'name: Theft\n  name: Thefts'],
  ['a setting of the whole', 'partnership.yaml', 'county: vale }', 'county: vale }\nalertBudget: -1'],
  ['a source without a document', 'outcomes.yaml', '{ document: Paper }', '{}'],
  ['no unit', 'indicators/a.yaml', 'unit: { kind: rate, name: per 1000, per: 1000, decimals: 2 }', 'unit: none'],
];

describe('the shape of each file', () => {
  refuses(cases);

  it('is checked in all files at once and reported in reading order', async () => {
    const files = {
      ...broken('areas.yaml', 'kind: district', 'kind: hamlet'),
      'rules.yaml': soundFiles['rules.yaml'].replace('severity: high', 'severity: dire'),
    };
    assert.deepEqual(
      (await problemsOf(files)).map((problem) => problem.split(' ')[0]),
      ['areas.yaml:4', 'rules.yaml:4'],
    );
  });

  it('does not keep back what is wrong across files where only an unknown entry is in the way', async () => {
    const files = broken('indicators/a.yaml', '  subsetOf: [theft]', '  subsetOf: [larceny]\n  colour: blue');
    assert.deepEqual(await problemsOf(files), [
      'indicators/a.yaml:18 "bike-theft" is a part of "larceny", which is not an indicator of this folder.',
      'indicators/a.yaml:19 "colour" of "bike-theft" is not known.',
    ]);
  });

  it('does not keep back what is wrong across files where a field is missing or of the wrong type', async () => {
    const files = {
      ...soundFiles,
      'indicators/a.yaml': soundFiles['indicators/a.yaml']
        .replace('subsetOf: [theft]', 'subsetOf: [larceny]')
        .replace('polarity: lower-is-better', 'polarity: down'),
      'areas.yaml': soundFiles['areas.yaml'].replace('name: Upper', 'name: 7'),
      'rules.yaml': soundFiles['rules.yaml']
        .replace('  severity: high\n', '')
        .replace('indicator: theft', 'indicator: theftt'),
    };
    assert.deepEqual(await problemsOf(files), [
      'areas.yaml:3 "name" of "upper" must be text.',
      'indicators/a.yaml:6 "polarity" of "theft" must be one of lower-is-better, higher-is-better, within-band, neutral.',
      'indicators/a.yaml:18 "bike-theft" is a part of "larceny", which is not an indicator of this folder.',
      'rules.yaml:1 "severity" is missing from "theft-high"; it is one of high, medium, low.',
      'rules.yaml:5 The rule "theft-high" watches "theftt", which is not an indicator of this folder.',
    ]);
  });

  it('tells what makes no sense beside an entry that is out of shape, but nothing that comes of leaving it out', async () => {
    const files = {
      ...broken(
        'rules.yaml',
        'recovery: { operator: at-or-below, value: 4 }',
        'recovery: { operator: at-or-below, value: 6 }',
      ),
      'areas.yaml': soundFiles['areas.yaml'].replace('parent: vale', 'parent: [vale]'),
      'indicators/a.yaml': soundFiles['indicators/a.yaml'].replace(
        '  polarity: lower-is-better\n',
        '  band: { low: 1, high: 2 }\n',
      ),
    };
    const problems = await problemsOf(files);
    assert.deepEqual(
      problems.map((each) => each.split(' ')[0]),
      ['areas.yaml:5', 'indicators/a.yaml:1', 'rules.yaml:8'],
      problems.join('\n'),
    );
  });

  for (const [what, file, from, to] of outOfShape) {
    it(`does not keep back what is wrong elsewhere for ${what}`, async () => {
      const files = broken(file, from, to);
      const rules = (files['rules.yaml'] ?? '').replace('indicator: theft', 'indicator: theftt');
      const problems = await problemsOf({ ...files, 'rules.yaml': `${rules}${unrecovered}` });
      assert.ok(problems.length > 2, problems.join('\n'));
      assert.match(problems.join('\n'), /watches "theftt", which is not an indicator/u);
      assert.match(problems.join('\n'), /"unrecovered" breaches above 5, so it cannot recover/u);
    });
  }

  it('says nothing of what refers to a thing whose id cannot be read', async () => {
    const files = broken('indicators/a.yaml', 'id: theft', 'id: the theft');
    assert.deepEqual(await problemsOf(files), [
      'indicators/a.yaml:1 "id" of "the theft" is not valid: use small letters, digits and single hyphens, such as vehicle-crime.',
    ]);
  });

  it('blames nothing else for an entry of the wrong type, whichever it is', async () => {
    for (const [file, text] of Object.entries(soundFiles)) {
      for (const [at, line] of text.split('\n').entries()) {
        const [, key = ''] = /^( +[a-zA-Z]+:) ./u.exec(line) ?? [];
        if (key === '') continue;
        const lines = text.split('\n').with(at, `${key} [[[]]]`);
        const problems = await problemsOf({ ...soundFiles, [file]: lines.join('\n') });
        const elsewhere = problems.filter((each) => !each.startsWith(`${file}:${at + 1} `));
        assert.deepEqual(elsewhere, [], `${file}, line ${at + 1}`);
      }
    }
  });
});
