import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { importFile } from '../../src/imports/import-file.ts';
import { writeRejected } from '../../src/imports/rejected.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

let temporary: TemporaryStore;

const inFolder = (name: string) => join(temporary.folder, name);

/** Imports a file and writes its refused rows: what the import came to, how many rows went out, and into what. */
async function rejectedOf(name: string, content: string | Uint8Array) {
  const [path, into] = [inFolder(name), inFolder('rejected.csv')];
  await writeFile(path, content);
  const parts = { store: temporary.store, catalogue: smallCatalogue, timeZone: 'Europe/London' };
  const summary = await importFile(parts, { path, at: '2021-05-31T09:00:00.000Z' });
  const written = await writeRejected(path, summary, into);
  return { summary, written, into };
}

describe('the rows that an import refused', () => {
  beforeEach(async () => {
    temporary = await openTemporaryStore();
  });
  afterEach(() => temporary.remove());

  it('are written with line and reason, as they stood, and can be imported once they are put right', async () => {
    const head = 'indicator,area,period,value,note';
    const { written, into } = await rejectedOf(
      'figures.csv',
      `${head}\nmarac,county,Q3 2020/21,30,\nmarac,county,Q4 2020/21,lots,"as said, ""a lot"" of them"\n`,
    );
    const text = await readFile(into, 'utf8');
    assert.equal(written, 1);
    assert.equal(
      text,
      `line,reason,${head}\n3,"""lots"" is not a number (value).",marac,county,Q4 2020/21,lots,"as said, ""a lot"" of them"\n`,
    );
    const { summary } = await rejectedOf('mended.csv', text.replace(',lots,', ',49%,'));
    assert.deepEqual([summary.new, summary.refused], [1, []]);
  });

  it('are written as they stood where a comma cut a number in two', async () => {
    const { summary, into } = await rejectedOf(
      'figures.csv',
      'indicator,area,period,value\nmarac,county,Q3 2020/21,30,5\nmarac,county,Q4 2020/21,49\n',
    );
    assert.deepEqual([summary.outcome, summary.new], ['published', 1]);
    const [, row] = (await readFile(into, 'utf8')).split('\n');
    assert.match(row ?? '', /^2,"The row has 5 cells.* write 30\.5\.",marac,county,Q3 2020\/21,30,5$/u);
  });

  it('are told once where a row of several periods lacks the same for each of them', async () => {
    const { summary } = await rejectedOf(
      'wide.csv',
      'indicator,area,basis,Q3 2020/21,Q4 2020/21\nmarac,county,quarterly,30,31\nmarac,county,,30,31\n',
    );
    assert.deepEqual([summary.new, summary.refused.length], [2, 1]);
  });

  it('of a workbook keep their other cells where one could not be read', async () => {
    const rows = [
      ['indicator', 'area', 'period', 'value', 'rank'],
      ['marac', 'county', 'Q3 2020/21', 30, '2/9'],
      ['marac', 'county', 'Q4 2020/21', 49, new Date(Date.UTC(2021, 8, 2))],
    ];
    const { into } = await rejectedOf('figures.xlsx', await writeXlsx({ sheets: [{ name: 'Figures', rows }] }));
    const [, row = ''] = (await readFile(into, 'utf8')).split('\n');
    assert.match(row, /^3,.*date here.*,marac,county,Q4 2020\/21,49,2021-09-02$/u);
  });

  it('are no file where there are none', async () => {
    const { written, into } = await rejectedOf(
      'figures.csv',
      'indicator,area,period,value\nmarac,county,Q4 2020/21,49%\n',
    );
    assert.equal(written, 0);
    await assert.rejects(readFile(into), { code: 'ENOENT' });
  });
});
