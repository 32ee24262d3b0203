import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { readRowsOf } from '../../support/read-rows.ts';
import { smallCatalogue } from '../../support/small-catalogue.ts';
import { asExcelWrites } from './excel-workbook.ts';

let folder: string;

const sheet = (rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({ name: 'Figures', rows, ...more });
const formatted = (cells: Readonly<Record<string, Partial<Cell>>>) => ({ cells: new Map(Object.entries(cells)) });

async function read(...sheets: WriteSheet[]) {
  const path = join(folder, 'figures.xlsx');
  await writeFile(path, await writeXlsx({ sheets }));
  const table = await readRowsOf(path, smallCatalogue);
  if ('refusal' in table) throw new Error(table.refusal.reason);
  return { ...table, values: table.rows.map(({ cells }) => cells.value) };
}

async function refusalOf(bytes: Uint8Array) {
  const path = join(folder, 'other.xlsx');
  await writeFile(path, bytes);
  const table = await readRowsOf(path, smallCatalogue);
  return 'refusal' in table ? table.refusal.reason : 'it was read';
}

const head = ['indicator', 'area', 'period', 'value'];

describe('a workbook', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-workbook-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('gives what a person sees: 49% where the cell holds 0.49 and is shown as a percentage', async () => {
    const { values, rows } = await read(
      sheet(
        [
          head,
          ['marac', 'county', 'Q4 2020/21', 0.49],
          ['marac', 'county', 'Q3 2020/21', 0.295],
          ['marac', 'county', 'Q2 2020/21', 1274],
          ['marac', 'county', 'Q1 2020/21', '1,709'],
          ['marac', 'county', 'Q4 2019/20', null],
        ],
        formatted({
          '1,3': { style: { numFmt: '0%' } },
          '2,3': { style: { numFmt: '0.0%' } },
          '3,3': { style: { numFmt: '#,##0' } },
        }),
      ),
    );
    assert.deepEqual(values, ['49%', '29.5%', '1274', '1,709', '']);
    assert.equal(rows[0]?.line, 2);
  });

  it('may have its periods across', async () => {
    const { rows } = await read(
      sheet([
        ['indicator', 'area', 'Q3 2020/21', 'Q4 2020/21'],
        ['marac', 'county', 30, 49],
      ]),
    );
    assert.deepEqual(
      rows.map(({ cells }) => [cells.period, cells.value]),
      [
        ['Q3 2020/21', '30'],
        ['Q4 2020/21', '49'],
      ],
    );
  });

  it('has a row refused in which a text was turned into a date, but may say the day of publication as one', async () => {
    const day = new Date(Date.UTC(2021, 8, 2));
    const { rows, refused } = await read(
      sheet([
        [...head, 'rank', 'published'],
        ['marac', 'county', 'Q4 2020/21', 49, day, ''],
        ['marac', 'county', 'Q3 2020/21', 30, '2/9', day],
      ]),
    );
    assert.deepEqual(
      rows.map(({ cells }) => [cells.rank, cells.published]),
      [['2/9', '2021-09-02']],
    );
    assert.equal(refused[0]?.line, 2);
    assert.match(refused[0].reason, /date here.*\(rank\)/);
  });

  it('is read by the results of its formulas', async () => {
    const { values } = await read(
      sheet(
        [head, ['marac', 'county', 'Q4 2020/21', null]],
        formatted({ '1,3': { formula: '40+9', formulaResult: 49 } }),
      ),
    );
    assert.deepEqual(values, ['49']);
  });

  it('says the same in every cell of a merged one, and leaves out what is hidden, saying so', async () => {
    const { rows, warnings } = await read(
      sheet(
        [
          head,
          ['marac', 'county', 'Q3 2020/21', 30],
          [null, 'county', 'Q4 2020/21', 49],
          ['marac', 'county', 'Q2 2020/21', 31],
        ],
        { merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }], rowDefs: new Map([[3, { hidden: true }]]) },
      ),
      sheet([['Old figures'], ['1']], { name: 'Archive' }),
      sheet([['Secret'], ['1']], { name: 'Secret', hidden: true }),
    );
    assert.deepEqual(
      rows.map(({ cells }) => cells.indicator),
      ['marac', 'marac'],
    );
    assert.deepEqual(warnings, [
      'One row or column is hidden and was not read.',
      'Only the sheet "Figures" was read, not Archive.',
    ]);
  });

  it('is read from the first sheet whose heading is known, or from the one that is named', async () => {
    const cover = sheet([['Quarterly return'], ['Please fill in']], { name: 'Cover' });
    const first = sheet([head, ['marac', 'county', 'Q3 2020/21', 30]]);
    const second = sheet([head, ['marac', 'county', 'Q4 2020/21', 49]], { name: 'More' });
    const { values, warnings } = await read(cover, first, second);
    assert.deepEqual(values, ['30']);
    assert.deepEqual(warnings, ['Only the sheet "Figures" was read, not Cover, More.']);
    const path = join(folder, 'figures.xlsx');
    const named = await readRowsOf(path, smallCatalogue, undefined, 'More');
    assert.deepEqual(
      named.rows.map(({ cells }) => cells.value),
      ['49'],
    );
    const none = await readRowsOf(path, smallCatalogue, undefined, 'Other');
    assert.match('refusal' in none ? none.refusal.reason : '', /no sheet "Other".*It has Cover, Figures, More/u);
    assert.match(await refusalOf(await writeXlsx({ sheets: [cover, { ...cover, name: 'Notes' }] })), /Cover, Notes/u);
  });

  it('has periods across where its heading shows months, and is refused with what to do where it shows days', async () => {
    const april = new Date(Date.UTC(2021, 3, 1));
    const rows = [
      ['indicator', 'area', 'basis', april],
      ['marac', 'county', 'month', 30],
    ];
    const shownAs = (numFmt: string) => sheet(rows, formatted({ '0,3': { style: { numFmt } } }));
    const { rows: months } = await read(shownAs('mmm-yy'));
    assert.deepEqual(
      months.map(({ cells }) => [cells.period, cells.value]),
      [['April 2021', '30']],
    );
    const refused = await refusalOf(await writeXlsx({ sheets: [shownAs('dd/mm/yyyy')] }));
    assert.match(refused, /holds the date 1 April 2021\. Show it as a month/u);
  });

  it('gives no figure from a cell that is merged with the one of another row', async () => {
    const { values, refused } = await read(
      sheet([head, ['marac', 'county', 'Q3 2020/21', 30], ['marac', 'county', 'Q4 2020/21', null]], {
        merges: [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }],
      }),
    );
    assert.deepEqual(values, ['30']);
    assert.deepEqual(
      refused.map(({ line, reason }) => [line, /merged.*\(value\)/u.test(reason)]),
      [[3, true]],
    );
  });

  it('is read as Excel itself writes it: formats by their number, shared texts and formulas, hidden columns', async () => {
    const path = join(folder, 'excel.xlsx');
    await writeFile(path, asExcelWrites());
    const table = await readRowsOf(path, smallCatalogue);
    if ('refusal' in table) throw new Error(table.refusal.reason);
    assert.deepEqual(
      table.rows.map(({ line, cells }) => [line, cells.indicator, cells.period, cells.value, cells.rank]),
      [
        [2, 'MARAC', 'Q4 2020/21', '49%', ''],
        [3, 'MARAC', 'Q3 2020/21', '30.5%', ''],
        [4, 'MARAC', 'Q2 2020/21', '24.5%', ''],
      ],
    );
    assert.deepEqual(
      table.refused.map(({ line, reason }) => [line, /date here.*\(rank\)/u.test(reason)]),
      [[5, true]],
    );
    assert.deepEqual(table.warnings, ['2 rows and columns are hidden and were not read.']);
  });

  it('is refused with one sentence where it is damaged, no workbook, or a bomb', async () => {
    const good = await writeXlsx({ sheets: [sheet([head, ['marac', 'county', 'Q4 2020/21', 49]])] });
    assert.match(await refusalOf(good.subarray(0, good.length - 30)), /damaged/);
    assert.match(
      await refusalOf(zipSync({ 'letter.txt': Buffer.from('Dear board') })),
      /can not be read as a workbook/,
    );
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': Buffer.alloc(110_000_000, 'a') });
    assert.match(await refusalOf(bomb), /far larger than any table/);
  });

  it('is refused where it says less than it unpacks to', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': Buffer.alloc(110_000_000, 'a') }));
    const directory = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(1000, directory + 24);
    assert.match(await refusalOf(bomb), /can not be read|far larger/);
  });
});
