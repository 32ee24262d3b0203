import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRowsOf } from '../../support/read-rows.ts';
import { smallCatalogue } from '../../support/small-catalogue.ts';

let folder: string;

async function read(content: string | Buffer) {
  const path = join(folder, 'figures.csv');
  await writeFile(path, content);
  return readRowsOf(path, smallCatalogue);
}

const refusalAt = async (path: string) => {
  const table = await readRowsOf(path, smallCatalogue);
  assert.ok('refusal' in table, 'the file was read');
  return table.refusal.reason;
};

async function tableOf(content: string | Buffer) {
  const table = await read(content);
  if ('refusal' in table) throw new Error(table.refusal.reason);
  return table;
}

async function refusalOf(content: string | Buffer) {
  const table = await read(content);
  assert.ok('refusal' in table, 'the file was read');
  return { line: table.line, reason: table.refusal.reason };
}

const head = 'indicator,area,period,value';

describe('a CSV file', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-csv-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is read row by row with the line of each, past blank lines', async () => {
    const { rows } = await tableOf(`${head}\nmarac,county,Q4 2020/21,49%\n\n,,,\nmarac,county,Q3 2020/21,"1,709"\n`);
    assert.deepEqual(
      rows.map(({ line, cells }) => [line, cells.value, cells.status]),
      [
        [2, '49%', ''],
        [5, '1,709', ''],
      ],
    );
  });

  it('may have its columns in any order and spelling, with others beside them that are named', async () => {
    const { rows, warnings } = await tableOf(
      'VALUE,Published RAG,Area,mood,Period,Indicator,\n49,red,county,glum,Q4,marac,\n',
    );
    assert.equal(rows[0]?.cells.published_rag, 'red');
    assert.equal(rows[0].cells.indicator, 'marac');
    assert.deepEqual(warnings, ['Not read, because no such column is known: "mood".']);
  });

  it('may start with a byte-order mark and end its lines as Windows does', async () => {
    const { rows } = await tableOf(`\ufeff${head}\r\nmarac,county,Q4 2020/21,49\r\n`);
    assert.equal(rows[0]?.cells.indicator, 'marac');
    assert.equal(rows[0].line, 2);
  });

  it('may be UTF-16 behind a byte-order mark, as the Unicode text of Excel is', async () => {
    const text = `\ufeff${head},note\r\nmarac,county,Q4 2020/21,49,“café” – £\r\n`.replaceAll(',', '\t');
    const little = Buffer.from(text, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const { rows, warnings } = await tableOf(bytes);
      assert.deepEqual([rows[0]?.cells.value, rows[0]?.cells.note], ['49', '“café” – £']);
      assert.deepEqual(warnings, ['The columns are separated by tabs.']);
    }
  });

  it('keeps the signs that Windows-1252 has where Latin-1 has none', async () => {
    const signs = Buffer.from([0x93, 0x35, 0x94, 0x20, 0x96, 0x20, 0x80, 0x92]);
    const { rows } = await tableOf(
      Buffer.concat([Buffer.from(`${head},note\nmarac,county,Q4,49,`), signs, Buffer.from('\n')]),
    );
    assert.equal(rows[0]?.cells.note, '“5” – €’');
  });

  it('is read as Windows-1252 where it is not UTF-8, and says so', async () => {
    const { rows, warnings } = await tableOf(
      Buffer.from(`${head},note\nmarac,county,Q4,49,caf\u00e9 \u00a3\n`, 'latin1'),
    );
    assert.equal(rows[0]?.cells.note, 'café £');
    assert.deepEqual(warnings, ['The file is not UTF-8 and was read as Windows-1252.']);
  });

  it('keeps letters whole that fall between two pieces of a large file', async () => {
    const note = 'é'.repeat(50_000);
    const { rows } = await tableOf(
      `${head},note\nm,c,Q4,1,${note.slice(0, 40_000)}\nm,c,Q4,1,x${note.slice(0, 40_000)}\n`,
    );
    assert.equal(rows[1]?.cells.note, `x${note.slice(0, 40_000)}`);
  });

  it('may be separated by semicolons or tabs, and says so', async () => {
    for (const [sign, name] of [
      [';', 'semicolon'],
      ['\t', 'tab'],
    ] as const) {
      const table = await tableOf(`${head},note\nmarac,county,Q4,49,a\n`.replaceAll(',', sign));
      assert.equal(table.rows[0]?.separator.name, name);
      assert.equal(table.rows[0]?.cells.note, 'a');
      assert.deepEqual(table.warnings, [`The columns are separated by ${name}s.`]);
    }
  });

  it('is refused without the columns that every figure needs', async () => {
    const { line, reason } = await refusalOf('indicator,period\nmarac,Q4\n');
    assert.equal(line, 1);
    assert.match(reason, /no column "area", "value"/);
  });

  it('is refused with a column named twice, however it is spelt', async () => {
    assert.deepEqual(await refusalOf(`${head},Published RAG,published_rag\n`), {
      line: 1,
      reason: 'The column "published_rag" is there twice.',
    });
    assert.equal((await refusalOf(`${head},mood,mood\n`)).reason, 'The column "mood" is there twice.');
  });

  it('has each row refused that has more or fewer cells than the heading line, and the others read', async () => {
    const { rows, refused } = await tableOf(
      `${head}\nmarac,county,Q4\nmarac,county,Q3,49\nmarac,county,Q2,49,\nmarac,county,Q1,49,see above\n,,\n`,
    );
    assert.deepEqual(
      rows.map(({ line }) => line),
      [3],
    );
    assert.deepEqual(refused, [
      { line: 2, reason: 'The row has 3 cells, and the heading line 4.' },
      { line: 4, reason: 'The row has 5 cells, and the heading line 4.' },
      { line: 5, reason: 'The row has 5 cells, and the heading line 4.' },
    ]);
  });

  it('says of a row in which a comma may have cut a number in two what to write', async () => {
    const long = `${head},numerator,denominator`;
    const { refused } = await tableOf(
      `${long}\nmarac,county,Q4,4,4,,\nmarac,county,Q4,1,709,,\nmarac,county,Q4,4,5,300,71308\nmarac,county,Q4,49,5%,,\n`,
    );
    const counted = 'The row has 7 cells, and the heading line 6.';
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      [
        `${counted} If a comma cut 4,4 in two, write 4.4.`,
        `${counted} If a comma cut 1,709 in two, write "1,709" in quotation marks for thousands, 1.709 for a decimal.`,
        `${counted} A comma may have cut a number in two: write decimals with a point, as in 4.5.`,
        `${counted} If a comma cut 49,5% in two, write 49.5%.`,
      ],
    );
    const semicolons = await tableOf(`${head};4;4\n`.replaceAll(',', ';').replace(';4;4', '\nmarac;county;Q4;4;4'));
    assert.deepEqual(
      semicolons.refused.map(({ reason }) => reason),
      ['The row has 5 cells, and the heading line 4.'],
    );
  });

  it('is refused whole, with the line, for a stray or open quotation mark', async () => {
    const good = 'marac,county,Q4,49\n';
    const cases: readonly [string, RegExp][] = [
      ['marac,co"unty,Q4,49\n', /middle of a cell/],
      ['marac,"co"unty,Q4,49\n', /middle of a cell/],
    ];
    for (const [row, reason] of cases) {
      const refusal = await refusalOf(`${head}\n${good}${row}${good}`);
      assert.equal(refusal.line, 3, row);
      assert.match(refusal.reason, reason);
    }
    assert.match((await refusalOf(`${head}\nmarac,"county,Q4,49\n${good}`)).reason, /never closed/);
    assert.match((await refusalOf(`${head}\nmarac,"county,Q4,49\n${good.repeat(20_000)}`)).reason, /not closed/);
  });

  it('is refused with one sentence where it is no table at all', async () => {
    assert.equal((await refusalOf('')).reason, 'The file is empty.');
    assert.equal((await refusalOf(`${head}\n`)).reason, 'The file has a heading line and no rows.');
    assert.match((await refusalOf('Dear board,\nplease find attached.\n')).reason, /no column/);
    assert.match((await refusalOf('   \n\n')).reason, /no rows/);
    assert.match((await refusalOf(Buffer.from('PK\u0003\u0004rest of a workbook'))).reason, /damaged/);
    assert.match((await refusalOf(Buffer.from([0x25, 0x50, 0, 1, 2]))).reason, /not a text file/);
    assert.match((await refusalOf(Buffer.from(`${head}\n`, 'utf16le'))).reason, /not a text file/);
  });

  it('must be there, and a file', async () => {
    assert.match(await refusalAt(join(folder, 'none.csv')), /^There is no file/);
    assert.match(await refusalAt(folder), /is a folder/);
    assert.match(await refusalAt(join(folder, 'figures.csv', 'deeper.csv')), /^There is no file/);
  });
});
