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
    ['areas.yaml:4 This is not YAML: Map keys must be unique.'],
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
