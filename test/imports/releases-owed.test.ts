import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '../../src/imports/import-file.ts';
import type { ReleaseCalendar } from '../../src/indicators/release.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const marac: ReleaseCalendar = {
  indicator: 'marac-repeats',
  area: 'leicestershire',
  basis: 'rolling-12-months',
  graceDays: 10,
  schedule: { kind: 'regular', after: { months: 1, days: 0 }, everyMonths: 3, from: '2020-09-30', to: '2021-06-30' },
  source: { document: 'Plan' },
};

describe('the releases that an import leaves open', () => {
  let temporary: TemporaryStore;
  beforeEach(async () => (temporary = await openTemporaryStore()));
  afterEach(() => temporary.remove());

  async function warningsOf(
    rows: readonly string[],
    { at = '2021-05-31T09:00:00.000Z', dryRun = false, releases = [marac] } = {},
  ): Promise<readonly string[]> {
    const path = join(temporary.folder, 'figures.csv');
    await writeFile(path, ['indicator,area,period,value,status,published', ...rows].join('\n'));
    const catalogue = { ...smallCatalogue, releases };
    const parts = { store: temporary.store, catalogue, timeZone: 'Europe/London', demonstration: true };
    return (await importFile(parts, { path, at, dryRun })).warnings;
  }

  it('are those due by the day of the import, with who owes them and which of them are late', async () => {
    assert.deepEqual(
      await warningsOf(['marac,county,Q2 2020/21,30%,,2020-10-31'], { at: '2021-05-05T09:00:00.000Z' }),
      [
        'MARAC coordinators still owes MARAC repeat cases for Leicestershire, Q3 2020/21 (late, due on 31 January 2021), ' +
          'MARAC repeat cases for Leicestershire, Q4 2020/21 (due on 30 April 2021).',
      ],
    );
  });

  it('are none once the figures are in, held or coming, also in a trial', async () => {
    const rows = ['Q2 2020/21', 'Q3 2020/21', 'Q4 2020/21'].map((period) => `marac,county,${period},30%,,2021-04-30`);
    assert.deepEqual(await warningsOf(rows, { dryRun: true }), []);
    assert.deepEqual(await warningsOf(rows), []);
    assert.deepEqual(await warningsOf(['vwi,county,Q4 2020/21,4.1,,']), []);
  });

  it('stay open while the figure is blank or made up, and are taken as they are where it is hidden', async () => {
    const first = ['Q2 2020/21', 'Q3 2020/21'].map((period) => `marac,county,${period},30%,,2021-01-31`);
    assert.match((await warningsOf([...first, 'marac,county,Q4 2020/21,,,'])).join(' '), /still owes.*Q4 2020\/21/u);
    assert.match(
      (await warningsOf(['marac,county,Q4 2020/21,31%,illustrative,'])).join(' '),
      /still owes.*Q4 2020\/21/u,
    );
    assert.deepEqual(await warningsOf(['marac,county,Q4 2020/21,*,,2021-05-01']), []);
  });

  it('are told as late when they come after the grace days, the newest of a series only', async () => {
    const rows = ['marac,county,Q2 2020/21,30%,,2021-01-31', 'marac,county,Q3 2020/21,30%,,2021-02-10'];
    assert.deepEqual(await warningsOf(rows, { at: '2021-03-01T09:00:00.000Z' }), []);
    assert.deepEqual(await warningsOf(['marac,county,Q4 2020/21,31%,,2021-05-11']), [
      'MARAC repeat cases, Leicestershire: Q4 2020/21 came late. It was due on 30 April 2021 and became known on 11 May 2021.',
    ]);
  });

  it('say of a day that nobody announced that it was taken to be the day', async () => {
    const { source: _source, ...assumed } = marac;
    const rows = ['marac,county,Q2 2020/21,30%,,2020-10-31', 'marac,county,Q3 2020/21,30%,,2021-01-31'];
    assert.match((await warningsOf(rows, { releases: [assumed] })).join(' '), /taken to be due on 30 April 2021/u);
  });
});
