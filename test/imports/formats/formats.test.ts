import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import type { FormatName } from '../../../src/imports/formats/format.ts';
import type { Indicator } from '../../../src/indicators/indicator.ts';
import { marac } from '../../support/marac.ts';
import { readRowsOf } from '../../support/read-rows.ts';
import { smallCatalogue } from '../../support/small-catalogue.ts';

const reference = process.env['REFERENCE_DATA'] ?? join(import.meta.dirname, '../../../../shared');
const street = join(reference, 'data/police-street/2018-10-leicestershire-street.csv.gz');

let folder: string;

const counted = (id: string, name: string): Indicator => ({
  ...marac,
  id,
  name,
  unit: { kind: 'count', name: 'cases', decimals: 0 },
  basis: 'month',
  aliases: [],
});

const catalogue: Catalogue = {
  ...smallCatalogue,
  indicators: [
    ...smallCatalogue.indicators,
    counted('vehicle', 'Vehicle crime'),
    counted('asb', 'Nuisance'),
    counted('injury', 'Injury'),
  ],
  imports: [
    { format: 'police-street', names: ['Anti-social behaviour'], indicator: 'asb' },
    { format: 'home-office', names: ['Violence with injury'], indicator: 'injury' },
    { format: 'fingertips', names: ['11201'], indicator: 'violence-with-injury' },
  ],
};

async function read(lines: readonly string[], format?: FormatName, more: Partial<Catalogue> = {}) {
  const path = join(folder, 'file.csv');
  await writeFile(path, lines.join('\n'));
  const table = await readRowsOf(path, { ...catalogue, ...more }, format);
  if ('refusal' in table) throw new Error(table.refusal.reason);
  const { warnings, refused } = table;
  const figures = table.rows.map(({ cells }) => [cells.indicator, cells.area, cells.period, cells.value]);
  return { rows: table.rows, figures, warnings, refused };
}

const streetHead =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const streetRow = (smallArea: string, type: string, month = '2018-10') =>
  `,${month},Force,Force,,,On or near,E01,${smallArea},${type},,`;

describe('the formats of files', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-formats-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  describe('periods across', () => {
    it('is found by its heading and gives one figure for each cell', async () => {
      const { figures, warnings } = await read([
        'Indicator,Area,Basis,Q3 2020/21,Q4 2020/21,mood',
        'marac,county,rolling 12 months,30%,49%,glum',
        'marac,H,,,"1,709",',
      ]);
      assert.deepEqual(figures, [
        ['marac', 'county', 'Q3 2020/21', '30%'],
        ['marac', 'county', 'Q4 2020/21', '49%'],
        ['marac', 'H', 'Q3 2020/21', ''],
        ['marac', 'H', 'Q4 2020/21', '1,709'],
      ]);
      assert.deepEqual(warnings, ['Not read, because no such column is known: "mood".']);
    });

    it('says nothing for a blank under a period that is not over', async () => {
      const { figures } = await read(['indicator,area,2020/21,2026/27', 'marac,county,1,']);
      assert.equal(figures.length, 1);
    });

    it('needs a period in its heading when it is named', async () => {
      await assert.rejects(
        read(['indicator,area,mood', 'marac,county,glum'], 'wide'),
        /No column is headed by a period/,
      );
    });
  });

  describe('street-level crime', () => {
    it('is counted by district and month, with none where the file covers the district', async () => {
      const { figures, warnings, refused } = await read([
        streetHead,
        streetRow('Harborough 002A', 'Vehicle crime'),
        streetRow('Harborough 003B', 'Vehicle crime'),
        streetRow('Harborough 003B', 'Anti-social behaviour'),
        streetRow('Hinckley and Bosworth 001A', 'Vehicle crime'),
        streetRow('Blaby 001A', 'Vehicle crime'),
        streetRow('Harborough 002A', 'Drugs'),
        streetRow('', 'Vehicle crime'),
        streetRow('Harborough 002A', 'Vehicle crime', '2018-13'),
      ]);
      // The row of no month may be one of October, so nobody knows how many there were.
      assert.deepEqual(figures, [
        ['asb', 'harborough', 'October 2018', '1'],
        ['vehicle', 'hinckley-and-bosworth', 'October 2018', '1'],
        ['asb', 'hinckley-and-bosworth', 'October 2018', '0'],
      ]);
      assert.deepEqual(warnings, [
        '1 of 8 rows (12.5%) name no small area, so they are counted in no district.',
        '1 row is for areas that the catalogue does not have and was not read: Blaby.',
        '1 row is about what no indicator counts and was not read: Drugs.',
      ]);
      assert.deepEqual(
        refused.map((each) => each.line),
        [9, 9],
      );
    });

    it('says that its figures were counted, are provisional, and how many cases of the month are in none of them', async () => {
      const { rows } = await read([
        streetHead,
        streetRow('Harborough 002A', 'Vehicle crime'),
        streetRow('', 'Vehicle crime'),
        streetRow('Harborough 002A', 'Vehicle crime', '2018-11'),
      ]);
      assert.deepEqual(
        rows.map(({ cells }) => [cells.period, cells.status, cells.page, cells.note]),
        [
          [
            'October 2018',
            'provisional',
            'counted from 3 rows',
            "1 of 2 (50.0%) of the month's cases in the file name no small area, so they are counted in no district.",
          ],
          ['November 2018', 'provisional', 'counted from 3 rows', ''],
        ],
      );
    });

    it('becomes a rate where the indicator is one and the population of that year is known', async () => {
      const population = { source: 'Estimates', byYear: { 2018: 90_000 } };
      const areas = smallCatalogue.areas.map((each) => (each.id === 'harborough' ? { ...each, population } : each));
      const { rows, refused } = await read(
        [
          streetHead,
          ...Array.from({ length: 27 }, () => streetRow('Harborough 002A', 'Violence with injury')),
          streetRow('Hinckley and Bosworth 002A', 'Violence with injury'),
        ],
        undefined,
        { areas },
      );
      const [row] = rows;
      assert.deepEqual([row?.cells.value, row?.cells.numerator, row?.cells.denominator], ['0.3000', '27', '90000']);
      assert.match(refused[0]?.reason ?? '', /no population of Hinckley and Bosworth for 2018/);
    });

    it('agrees with a count of the rows of a real month', async function () {
      if (!existsSync(street)) {
        process.stdout.write(`      skipped: ${street} is not there\n`);
        this.skip();
      }
      const loaded = await loadCatalogue(join(import.meta.dirname, '../../../data/leicestershire'));
      assert.ok(loaded.ok);
      const table = await readRowsOf(street, loaded.catalogue);
      assert.ok('warnings' in table);
      const vehicle = table.rows.filter((each) => each.cells.indicator === 'vehicle-crime');
      const byArea = new Map(vehicle.map(({ cells }) => [cells.area, cells.numerator]));
      assert.equal(byArea.get('blaby'), '123');
      assert.match(table.warnings[0] ?? '', /^\d+ of 8\d{3} rows \(0\.\d%\) name no small area/);
    });
  });

  describe('recorded crime by partnership', () => {
    const head =
      'Financial Year,Financial Quarter,Police Force,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence Count';
    const row = (csp: string, quarter: string, description: string, subgroup: string, count: string) =>
      `2015/16,${quarter},Force,${csp},${description},Violence against the person,${subgroup},5D,"${count}"`;

    // The rows are invented; only the layout is the Home Office's.
    it('adds the offences of a group up by quarter, less what was withdrawn', async () => {
      const { figures, warnings, refused } = await read([
        head,
        row('Harborough', '1', 'Assault with injury', 'Violence with injury', '1,200'),
        row('Harborough', '1', 'Attempted murder', 'Violence with injury', '-2'),
        row('Harborough', '2', 'Assault with injury', 'Violence with injury', '7'),
        row('Elsewhere', '1', 'Assault with injury', 'Violence with injury', '7'),
        row('Harborough', '1', 'Harassment', 'Violence without injury', '7'),
      ]);
      assert.deepEqual(figures, [
        ['injury', 'harborough', 'Q1 2015/16', '1198'],
        ['injury', 'harborough', 'Q2 2015/16', '7'],
      ]);
      assert.equal(warnings.length, 2);
      assert.deepEqual(refused, []);
    });

    it('refuses a sum that lacks a row, naming the row, and takes the other sums', async () => {
      const { figures, refused } = await read([
        head,
        row('Harborough', '1', 'Assault with injury', 'Violence with injury', '34'),
        row('Harborough', '1', 'GBH', 'Violence with injury', '..'),
        row('Harborough', '1', 'Vehicle crime', '', '3'),
        row('Harborough', '2', 'Assault with injury', 'Violence with injury', '7'),
        row('Hinckley and Bosworth', '1', 'Assault with injury', 'Violence with injury', '9'),
        row('Hinckley and Bosworth', '1', 'Harassment', 'Violence without injury', '..'),
      ]);
      assert.deepEqual(figures, [
        ['vehicle', 'harborough', 'Q1 2015/16', '3'],
        ['injury', 'harborough', 'Q2 2015/16', '7'],
        ['vehicle', 'harborough', 'Q2 2015/16', '0'],
        ['injury', 'hinckley-and-bosworth', 'Q1 2015/16', '9'],
        ['vehicle', 'hinckley-and-bosworth', 'Q1 2015/16', '0'],
      ]);
      assert.deepEqual(refused, [
        { line: 3, reason: '".." is not a number (Offence Count).' },
        {
          line: 3,
          reason:
            'Injury for Harborough, Q1 2015/16, would be a sum without line 3, so it was not taken. Put that right in the file and import all of it again.',
        },
      ]);
    });

    it('refuses every sum of an area where the quarter of a row can not be read', async () => {
      const { figures } = await read([
        head,
        row('Harborough', '1', 'Assault with injury', 'Violence with injury', '34'),
        row('Harborough', '2', 'Assault with injury', 'Violence with injury', '34'),
        row('Harborough', '5', 'Assault with injury', 'Violence with injury', '34'),
        row('Hinckley and Bosworth', '1', 'Assault with injury', 'Violence with injury', '9'),
      ]);
      assert.deepEqual(figures, [['injury', 'hinckley-and-bosworth', 'Q1 2015/16', '9']]);
    });

    it('does not take refused rows for a file of their own', async () => {
      const rejected = [`line,reason,${head}`, `3,Why,${row('Harborough', '1', 'GBH', 'Violence with injury', '4')}`];
      await assert.rejects(read(rejected), /import all of it/);
    });
  });

  describe('public health profiles', () => {
    const head =
      'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend';
    const row = (code: string, sex: string, category: string, period: string, value: string, note = '') =>
      `11201,Admissions,E12,Region,${code},Some name,County,${sex},All ages,,${category},${period},${value},,,,,47,200,${note},`;

    it('gives figures by area code, and passes over breakdowns and other areas, saying so', async () => {
      const { rows, warnings } = await read([
        head,
        row('E10000018', 'Persons', '', '2017/18 - 19/20', '23.4'),
        row('E10000018', 'Persons', '', '2017 - 19', '', 'Value suppressed for disclosure control'),
        row('E10000018', 'Male', '', '2017 - 19', '30'),
        row('E92000001', 'Persons', '', '2017 - 19', '45.8'),
      ]);
      assert.deepEqual(
        rows.map(({ cells }) => [
          cells.indicator,
          cells.area,
          cells.period,
          cells.value,
          cells.numerator,
          cells.status,
        ]),
        [
          ['violence-with-injury', 'leicestershire', '2017/18 - 19/20', '23.4', '47', ''],
          ['violence-with-injury', 'leicestershire', 'January 2017 to December 2019', '', '47', 'suppressed'],
        ],
      );
      assert.equal(warnings.length, 2);
    });
  });

  it('are read packed as well, and a packed file that is damaged or a bomb is refused', async () => {
    const path = join(folder, 'file.csv.gz');
    const packed = gzipSync('indicator,area,period,value\nmarac,county,2020/21,1\n');
    await writeFile(path, packed);
    assert.equal((await readRowsOf(path, catalogue)).rows.length, 1);
    await writeFile(path, packed.subarray(0, 30));
    const damaged = await readRowsOf(path, catalogue);
    assert.match('refusal' in damaged ? damaged.refusal.reason : '', /damaged/);
    await writeFile(path, gzipSync(Buffer.alloc(201_000_000, 'a')));
    const bomb = await readRowsOf(path, catalogue);
    assert.match('refusal' in bomb ? bomb.refusal.reason : '', /far larger/);
  });
});
