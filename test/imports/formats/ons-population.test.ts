import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '../../../src/imports/import-file.ts';
import { undoImport } from '../../../src/imports/undo.ts';
import { vintagesOf } from '../../../src/indicators/population.ts';
import { smallCatalogue } from '../../support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from '../../support/temporary-store.ts';

const head = 'gss_code,name,year,population,vintage,source';
const census = 'Census-2021-based series (published July 2024)';
const earlier = 'pre-2021-Census series (published June 2020)';
const at = '2026-06-01T09:00:00.000Z';

describe('populations from a file', () => {
  let temporary: TemporaryStore;
  const parts = () => ({ store: temporary.store, catalogue: smallCatalogue, timeZone: 'Europe/London' });
  const load = async (lines: readonly string[], more: object = {}) => {
    const path = join(temporary.folder, 'population.csv');
    await writeFile(path, [head, ...lines, ''].join('\n'));
    return importFile(parts(), { path, at, ...more });
  };
  const held = async (by: object = {}) =>
    vintagesOf(await temporary.store.indicators.populations(['hinckley-and-bosworth', 'harborough'], by)).map(
      ({ name, byYear }) => [name, ...[...byYear].map(([year, { residents }]) => [year, residents])],
    );
  beforeEach(async () => (temporary = await openTemporaryStore()));
  afterEach(() => temporary.remove());

  it('are kept by area, year and vintage, with the day on which each became known', async () => {
    const summary = await load([
      `E07000132,Hinckley and Bosworth,2019,"113,136",${earlier},MYE5`,
      `E07000132,Hinckley & Bosworth,2020,113666,pre-2021-Census series (published 25/06/2021),`,
      `E07000132,,2023,114970,${census},MYE2`,
    ]);
    assert.deepEqual([summary.outcome, summary.new, summary.refused], ['published', 3, []]);
    const found = await temporary.store.indicators.populations(['hinckley-and-bosworth']);
    assert.deepEqual(
      found.map(({ year, vintage, residents, published, source }) => [year, vintage, residents, published, source]),
      [
        ['2019', 'pre-2021-Census series', 113_136, '2020-06-30', { document: 'MYE5', place: 'line 2' }],
        ['2020', 'pre-2021-Census series', 113_666, '2021-06-25', { document: 'population.csv', place: 'line 3' }],
        ['2023', 'Census-2021-based series', 114_970, '2024-07-31', { document: 'MYE2', place: 'line 4' }],
      ],
    );
  });

  it('are found by code, and by name only where there is no code to go by', async () => {
    const summary = await load([
      `,Harborough,2019,93807,${earlier},`,
      `E07000131,Harborough,2020,95537,${earlier},`,
      `E07999999,Hinckley and Bosworth,2020,1000,${earlier},`,
      `E06000016,Leicester,2020,354036,${earlier},`,
    ]);
    assert.equal(summary.new, 2);
    assert.match(
      summary.warnings.join(),
      /2 rows are for areas that the catalogue does not have.*Hinckley.*Leicester/u,
    );
  });

  it('refuse a row that can not be right, with its line', async () => {
    const summary = await load([
      `E07000132,,20x9,113136,${earlier},`,
      `E07000132,,2019,many,${earlier},`,
      `E07000132,,2019,0,${earlier},`,
      `E07000132,,2019,113136,,`,
      `E07000132,,2026,113136,${earlier},`,
      `E07000132,,2018,113136,Later series (published August 2026),`,
      `E07000132,,2017,1000,${earlier},`,
      `E07000132,,2017,1001,${earlier},`,
      `E07000132,,2016,1000,${earlier},`,
      `E07000132,,2016,1000,${earlier},`,
    ]);
    assert.deepEqual(
      summary.refused.map(({ line, reason }) => [line, reason.slice(0, 33)]),
      [
        [2, '"20x9" is no year such as 2020.'],
        [3, '"many" is not a number (populatio'],
        [4, 'A population of 0 can be no denom'],
        [5, 'The cell for vintage is blank.'],
        [6, 'The period mid-2026 is not over y'],
        [7, 'The date August 2026 lies in the '],
        [8, 'The figure is there with differen'],
        [9, 'The figure is there with differen'],
        [11, 'The figure is there already, in l'],
      ],
    );
    assert.equal(summary.new, 1);
  });

  it('of another layout are refused whole, and told how they can be read', async () => {
    const refusal = async (heading: string, row: string) => {
      const path = join(temporary.folder, 'other.csv');
      await writeFile(path, [heading, row, ''].join('\n'));
      const { outcome, refused } = await importFile(parts(), { path, at });
      assert.equal(outcome, 'refused');
      return refused[0]?.reason ?? '';
    };
    assert.match(await refusal('Code,Name,Geography,All ages,0,1', 'E07,Blaby,District,1,1,1'), /by age/u);
    assert.match(await refusal('gss_code,name,year,population', 'E07,Blaby,2020,1'), /no column "vintage"/u);
    assert.match(await refusal('year,population,vintage', '2020,1,old'), /no column "gss_code"/u);
  });

  it('told again change nothing, and a trial changes nothing either', async () => {
    const rows = [`E07000132,,2019,113136,${earlier},`];
    assert.equal((await load(rows, { dryRun: true })).outcome, 'tried');
    assert.deepEqual(await held(), []);
    await load(rows);
    const again = await load(rows);
    assert.deepEqual([again.outcome, again.new, again.unchanged, again.id], ['unchanged', 0, 1, null]);
  });

  it('are revised only by what became known later, and are held back where a digit is one too many', async () => {
    await load([`E07000132,,2019,113136,${earlier},`]);
    const old = await load([`E07000132,,2019,113000,pre-2021-Census series (published May 2020),`]);
    assert.match(old.refused[0]?.reason ?? '', /published on 31 May 2020/u);
    const jump = await load([`E07000132,,2020,1099000,${earlier},`]);
    assert.deepEqual([jump.outcome, jump.held.length], ['held', 1]);
    assert.equal((await load([`E07000132,,2020,1099000,${earlier},`], { accept: true })).new, 1);
    const revised = await load([`E07000132,,2019,113200,pre-2021-Census series (published June 2021),`]);
    assert.equal(revised.revised, 1);
    assert.deepEqual(await held({ asOf: '2020-12-31' }), [
      ['pre-2021-Census series', ['2019', 113_136], ['2020', 1_099_000]],
    ]);
  });

  it('of several imports are taken back one after the other', async () => {
    await load([`E07000132,,2019,113136,${earlier},`]);
    const second = await load([`E07000132,,2019,113200,pre-2021-Census series (published June 2021),`]);
    const third = await load([`E07000132,,2019,113300,pre-2021-Census series (published June 2022),`]);
    const undo = (id: number | null) => undoImport(parts(), { id: id ?? 0, at: '2026-06-02T09:00:00.000Z' });
    assert.equal((await undo(third.id)).restored, 1);
    assert.deepEqual(await held(), [['pre-2021-Census series', ['2019', 113_200]]]);
    assert.equal((await undo(second.id)).restored, 1);
    assert.deepEqual(await held(), [['pre-2021-Census series', ['2019', 113_136]]]);
  });

  it('are taken back by undoing the import, with what was known on the days between', async () => {
    await load([`E07000132,,2019,113136,${earlier},`]);
    const second = await load([
      `E07000132,,2019,113200,pre-2021-Census series (published June 2021),`,
      `E07000132,,2023,114970,${census},`,
    ]);
    const undo = (id: number) => undoImport(parts(), { id, at: '2026-06-02T09:00:00.000Z' });
    const { outcome, restored, withdrawn } = await undo(second.id ?? 0);
    assert.deepEqual([outcome, restored, withdrawn], ['withdrawn', 1, 1]);
    assert.deepEqual(await held(), [['pre-2021-Census series', ['2019', 113_136]]]);
    assert.deepEqual(await held({ asOf: '2026-06-01' }), [
      ['Census-2021-based series', ['2023', 114_970]],
      ['pre-2021-Census series', ['2019', 113_200]],
    ]);
    assert.equal((await undo(second.id ?? 0)).outcome, 'unchanged');
    const again = await load([`E07000132,,2023,114970,${census},`]);
    assert.deepEqual([again.revised, again.refused], [1, []]);
  });
});
