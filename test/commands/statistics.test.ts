import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readIntervals } from '../../src/commands/statistics/interval-rows.ts';
import { BadFile } from '../../src/commands/statistics/table-file.ts';
import { readXmrFiles } from '../../src/commands/statistics/xmr-files.ts';
import { runCommand, type CommandResult } from '../support/bot.ts';
import { agrees, csvRows, referenceFile } from '../statistics/reference.ts';

const charts = z.strictObject({
  series: z.array(
    z.strictObject({
      series: z.string(),
      assurance: z.string(),
      points: z.array(
        z.strictObject({
          index: z.number(),
          value: z.number(),
          mean: z.number(),
          lowerLimit: z.number().nullable(),
          upperLimit: z.number().nullable(),
          specialCause: z.string(),
          pointType: z.string(),
        }),
      ),
    }),
  ),
});
const intervals = z.strictObject({
  intervals: z.array(z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() })),
});

const statistics = (...args: readonly string[]): Promise<CommandResult> => runCommand(['statistics', ...args], {});

describe('The statistics commands', () => {
  let folder: string;
  before(async () => void (folder = await mkdtemp(join(tmpdir(), 'statistics-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  async function file(name: string, ...lines: readonly (string | Buffer)[]): Promise<string> {
    const path = join(folder, name);
    await writeFile(
      path,
      Buffer.concat(lines.map((line) => (typeof line === 'string' ? Buffer.from(`${line}\n`) : line))),
    );
    return path;
  }

  function refused(read: unknown, sentence: string): void {
    assert.ok(read instanceof BadFile);
    assert.equal(read.sentence, sentence);
  }

  it('chart every point and series as the reference does', async function () {
    const pointsFile = referenceFile(this, 'spc', 'xmr-points.csv');
    const seriesFile = referenceFile(this, 'spc', 'xmr-series.csv');
    const { code, out, err } = await statistics('xmr', pointsFile, '--series', seriesFile, '--json');
    assert.deepEqual([code, err], [0, '']);
    const { series } = charts.parse(JSON.parse(out));
    const assurance = new Map(csvRows(seriesFile).map((row) => [row['series'], row['assurance']]));
    assert.deepEqual(new Map(series.map((each) => [each.series, each.assurance])), assurance);
    const points = series.flatMap((each) => each.points.map((point) => ({ series: each.series, ...point })));
    const expected = csvRows(pointsFile);
    assert.ok(expected.length > 4000);
    assert.equal(points.length, expected.length);
    for (const [at, row] of expected.entries()) {
      const point = points[at] ?? assert.fail();
      const where = `${row['series']} point ${row['index']}`;
      assert.deepEqual(
        [point.series, point.index, point.specialCause, point.pointType],
        [row['series'], Number(row['index']), row['special_cause'], row['point_type']],
        where,
      );
      assert.ok(agrees(point.value, Number(row['value'])), where);
      assert.ok(agrees(point.mean, Number(row['mean'])), `mean of ${where}`);
      assert.ok(agrees(point.lowerLimit ?? Number.NaN, Number(row['lower_limit'])), `lower limit of ${where}`);
      assert.ok(agrees(point.upperLimit ?? Number.NaN, Number(row['upper_limit'])), `upper limit of ${where}`);
    }
  });

  it('give every interval of the reference in row order', async function () {
    const path = referenceFile(this, 'intervals', 'intervals.csv');
    const { code, out, err } = await statistics('intervals', path, '--json');
    assert.deepEqual([code, err], [0, '']);
    const found = intervals.parse(JSON.parse(out)).intervals;
    const expected = csvRows(path);
    assert.ok(expected.length >= 120);
    assert.equal(found.length, expected.length);
    for (const [at, row] of expected.entries()) {
      for (const part of ['value', 'lower', 'upper'] as const) {
        assert.ok(agrees(found[at]?.[part] ?? Number.NaN, Number(row[part])), `${part} of row ${at + 1}`);
      }
    }
  });

  it('have no limits and flag nothing where a series is flat but for one step', async () => {
    const values = [...Array<number>(20).fill(5), ...Array<number>(8).fill(9)];
    const path = await file('flat.csv', 'series,index,value', ...values.map((value, at) => `a,${at},${value}`));
    const { out } = await statistics('xmr', path, '--json');
    const [series] = charts.parse(JSON.parse(out)).series;
    assert.equal(series?.points.length, 28);
    assert.ok(series.points.every((point) => point.lowerLimit === null && point.upperLimit === null));
    assert.ok(series.points.every((point) => point.pointType === 'common_cause'));
  });

  it('take points in the order of their indexes, with columns in any order and a byte-order mark', async () => {
    const path = await file(
      'mixed.csv',
      Buffer.from([0xef, 0xbb, 0xbf]),
      'value,series,index',
      '3,b,8',
      '1,a,2',
      '2,b,7',
      '5,a,1',
    );
    const { series } = charts.parse(JSON.parse((await statistics('xmr', path, '--json')).out));
    assert.deepEqual(
      series.map((each) => [each.series, each.assurance, each.points.map(({ index, value }) => [index, value])]),
      [
        [
          'b',
          '',
          [
            [7, 2],
            [8, 3],
          ],
        ],
        [
          'a',
          '',
          [
            [1, 5],
            [2, 1],
          ],
        ],
      ],
    );
  });

  it('print a table without --json', async () => {
    const path = await file('short.csv', 'series,index,value', 'repeats,0,10', 'repeats,1,12', 'repeats,2,11');
    const xmr = (await statistics('xmr', path)).out.split('\n');
    assert.equal(xmr[0], 'repeats');
    assert.match(xmr[1] ?? '', /^index +value +mean +lower limit +upper limit +special cause$/u);
    assert.match(xmr[2] ?? '', /^0 +10 +11 +7\.01 +14\.99 +Common Cause$/u);
    const rates = await file('table.csv', 'kind,numerator,denominator,multiplier,confidence', 'rate,7,65101,1e+05,.95');
    assert.match((await statistics('intervals', rates)).out, /^row +value +lower +upper\n1 +10\.7525 +\d/u);
  });

  it('refuse a file that can’t be read with one sentence', async () => {
    const gone = join(folder, 'gone.csv');
    const result = { code: 1, out: '', err: `${gone}: there is no such file.\n` };
    assert.deepEqual(await statistics('xmr', gone, '--json'), result);
    assert.deepEqual(await statistics('intervals', gone), result);
    refused(await readIntervals(folder), `${folder}: this is a folder, not a file.`);
    const empty = await file('empty.csv');
    refused(await readXmrFiles(empty, undefined), `${empty}: the file is empty.`);
    const bytes = await file('bytes.csv', Buffer.from([0xff, 0xfe, 0x31]));
    refused(await readXmrFiles(bytes, undefined), `${bytes}: this is not text in UTF-8.`);
  });

  const points: readonly (readonly [problem: string, lines: readonly string[], said: string])[] = [
    ['a missing column', ['series,value', 'a,1'], ', line 1: the heading line has no column "index".'],
    ['a column given twice', ['series,index,value,value', 'a,0,1,1'], ', line 1: the column "value" is there twice.'],
    ['no row', ['series,index,value'], ': there is a heading line and no row.'],
    ['a ragged row', ['series,index,value', 'a,0'], ', line 2: the row has more or fewer cells than the heading line.'],
    ['a blank value', ['series,index,value', 'a,0,1', 'a,1,'], ', line 3: the cell for value is blank.'],
    ['a word', ['series,index,value', 'a,0,many'], ', line 2: "many" is not a number (value).'],
    ['a hexadecimal number', ['series,index,value', 'a,0,0x10'], ', line 2: "0x10" is not a number (value).'],
    ['infinity', ['series,index,value', 'a,0,1e999'], ', line 2: "1e999" is too large to reckon with (value).'],
    ['a part of an index', ['series,index,value', 'a,0.5,1'], ', line 2: "0.5" is not a whole number (index).'],
    ['another mark for a rebase', ['series,index,value,rebase', 'a,0,1,x'], ', line 2: "x" is none of 0, 1 (rebase).'],
    [
      'a gap',
      ['series,index,value', 'a,0,1', 'a,2,1'],
      ', line 3: the indexes of "a" must follow each other, each once; 2 does not.',
    ],
    [
      'an index given twice',
      ['series,index,value', 'a,0,1', 'b,0,1', 'a,0,1'],
      ', line 4: the indexes of "a" must follow each other, each once; 0 does not.',
    ],
  ];
  for (const [problem, lines, said] of points) {
    it(`name file and line of ${problem} among the points`, async () => {
      const path = await file('points.csv', ...lines);
      refused(await readXmrFiles(path, undefined), `${path}${said}`);
    });
  }

  it('name file and line of a bad file of series', async () => {
    const path = await file('one.csv', 'series,index,value', 'a,0,1');
    const heading = 'series,improvement_direction,target';
    const missing = await file('missing.csv', heading, 'b,increase,');
    refused(await readXmrFiles(path, missing), `${path}, line 2: the series "a" is not in ${missing}.`);
    const twice = await file('twice.csv', heading, 'a,increase,', 'a,decrease,');
    refused(await readXmrFiles(path, twice), `${twice}, line 3: the series "a" is there twice.`);
    const up = await file('up.csv', heading, 'a,up,');
    const said = ', line 2: "up" is none of increase, decrease, neutral (improvement_direction).';
    refused(await readXmrFiles(path, up), `${up}${said}`);
  });

  it('name file and line of a row that has no interval', async () => {
    const heading = 'kind,method,numerator,denominator,multiplier,confidence';
    for (const [row, said] of [
      ['proportion,,7,5,100,0.95', 'a proportion of 7 in 5 has no interval.'],
      ['proportion,byar,4,5,100,0.95', 'a proportion of 4 in 5 has no interval by the method byar.'],
      ['rate,,7,0,100,0.95', 'a rate of 7 in 0 has no interval.'],
      ['rate,exact,2.5,10,100,0.95', 'a rate of 2.5 in 10 has no interval by the method exact.'],
      ['rate,exact,5000,10000,100,0.95', 'a rate of 5000 in 10000 has no interval by the method exact.'],
      ['rate,,7,10,100,0.9', '"0.9" is none of 0.95, 0.998 (confidence).'],
      ['share,,7,10,100,0.95', '"share" is none of proportion, rate (kind).'],
    ] as const) {
      const path = await file('intervals.csv', heading, row);
      refused(await readIntervals(path), `${path}, line 2: ${said}`);
    }
  });

  it('use the method that a row names', async () => {
    const rows = ['rate,byar,5,1,1,0.95', 'rate,exact,20,1,1,0.95', 'rate,,5,1,1,0.95', 'rate,,20,1,1,0.95'];
    const path = await file('named.csv', 'kind,method,numerator,denominator,multiplier,confidence', ...rows);
    const found = intervals.parse(JSON.parse((await statistics('intervals', path, '--json')).out)).intervals;
    assert.equal(new Set(found.map(({ lower }) => lower)).size, 4);
  });

  it('take wrong usage for what it is', async () => {
    assert.equal((await statistics('xmr')).code, 2);
    assert.equal((await statistics('median', 'file.csv')).code, 2);
  });
});
