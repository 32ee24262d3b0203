import assert from 'node:assert/strict';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { releasesDue } from '../../../src/indicators/release.ts';
import { join } from 'node:path';
import { refuses } from '../broken-folder.ts';
import type { Case } from '../broken-folder.ts';
import { soundFiles, withFolder } from '../folder-of.ts';

const withReleases = (text: string) => ({ ...soundFiles, 'releases.yaml': text });

const cases: readonly Case[] = [
  [
    'releases of what is not there',
    withReleases(
      '- indicators: [theft, fire]\n  area: moon\n  after: { months: 1 }\n  from: 2021-01-01\n  graceDays: 0\n',
    ),
    [
      'releases.yaml:1 Releases are listed for "fire", which is not an indicator of this folder.',
      'releases.yaml:2 Releases are listed for the area "moon", which is not in areas.yaml.',
    ],
  ],
  [
    'releases without a day',
    withReleases('- indicators: [theft]\n  graceDays: 3\n'),
    ['releases.yaml:1 Releases need either "after" with "from", for a fixed time after each period, or "listed" days.'],
  ],
  [
    'releases without a start, or that end before it',
    withReleases(
      '- indicators: [theft]\n  after: { days: 30 }\n  graceDays: 3\n- indicators: [bike-theft]\n  after: { days: 30 }\n  from: 2021-04-01\n  to: 2020-03-31\n  graceDays: 3\n',
    ),
    [
      'releases.yaml:2 "after" needs "from", the first day that counts.',
      'releases.yaml:7 These releases end before they start.',
    ],
  ],
  [
    'a calendar for periods that follow from none, or in steps that they do not take',
    withReleases(
      '- indicators: [theft]\n  basis: pooled-years\n  after: { days: 30 }\n  from: 2021-04-01\n  graceDays: 3\n- indicators: [bike-theft]\n  after: { days: 30 }\n  everyMonths: 2\n  from: 2021-04-01\n  graceDays: 3\n',
    ),
    [
      'releases.yaml:3 Periods on the basis pooled-years do not follow from the calendar; list their releases one by one.',
      'releases.yaml:8 On the basis quarter releases come every 3 months, not every 2.',
    ],
  ],
  [
    'listed releases that name no period, are due too early or twice',
    withReleases(
      '- indicators: [theft]\n  listed:\n    - { period: 2020/21, due: 2021-05-01 }\n    - { period: Q1 2021/22, due: 2021-06-01 }\n    - { period: Q2 2021/22, due: 2021-11-01 }\n    - { period: Q2 2021/22, due: 2021-11-02 }\n  graceDays: 3\n  to: 2021-11-01\n',
    ),
    [
      'releases.yaml:3 A release is for "2020/21", which names no period on the basis quarter.',
      'releases.yaml:4 The release for "Q1 2021/22" is due before it is over.',
      'releases.yaml:6 The release for "Q2 2021/22" is listed twice.',
      'releases.yaml:8 "to" has no meaning where the releases are listed.',
    ],
  ],
  [
    'two calendars for one series',
    withReleases(
      '- indicators: [theft]\n  after: { days: 30 }\n  from: 2021-04-01\n  graceDays: 3\n- indicators: [theft]\n  area: vale\n  basis: quarter\n  listed: [{ period: Q2 2021/22, due: 2021-11-01 }]\n  graceDays: 3\n',
    ),
    ['releases.yaml:5 The releases of "theft" are listed twice.'],
  ],
  [
    'nonsense in a calendar',
    withReleases('- indicators: []\n  after: { months: -1 }\n  from: soon\n'),
    [
      'releases.yaml:1 "indicators" must not be empty.',
      'releases.yaml:1 "graceDays" is missing.',
      'releases.yaml:2 "months" must be at least 0.',
      'releases.yaml:3 "from" is not valid: write the date as 2021-03-31.',
    ],
  ],
];

describe('the checks of releases', () => {
  refuses(cases);

  it('take what is left out from the indicator: basis, headline area and the step of the basis', async () => {
    const files = withReleases(
      '- indicators: [theft, bike-theft]\n  after: { days: 10 }\n  from: 2021-04-01\n  graceDays: 3\n',
    );
    const loaded = await withFolder(files, (folder) => loadCatalogue(folder));
    assert.ok(loaded.ok);
    const { releases = [], calendar } = loaded.catalogue;
    assert.deepEqual(
      releases
        .flatMap((each) => releasesDue(each, { day: '2021-10-31', fiscal: calendar }))
        .map((each) => [each.indicator, each.area, each.period.label, each.due]),
      ['theft', 'bike-theft'].flatMap((id) => [
        [id, 'vale', 'Q1 2021/22', '2021-07-10'],
        [id, 'vale', 'Q2 2021/22', '2021-10-10'],
      ]),
    );
  });

  it('find nothing late in the default catalogue, whose figures ended long ago', async () => {
    const loaded = await loadCatalogue(join(import.meta.dirname, '../../../data/leicestershire'));
    assert.ok(loaded.ok);
    const { releases = [], calendar } = loaded.catalogue;
    assert.ok(releases.length > 10);
    const due = releases.flatMap((each) => releasesDue(each, { day: '2026-11-22', fiscal: calendar }));
    assert.deepEqual([...new Set(due.map((each) => each.due))], ['2021-04-30']);
  });
});
