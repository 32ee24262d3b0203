import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { importFile } from '../../src/imports/import-file.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

const areas = ['Leicestershire', 'Hinckley and Bosworth', 'Harborough'];
const periods = ['Q1 2019/20', 'Q2 2019/20', 'Q3 2019/20', 'Q4 2019/20'];

/** What a table says of each area in each period: a percentage, a hidden figure or none. */
type Said = readonly (readonly (number | '*' | '')[])[];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10) },
  fc.constantFrom('*', ''),
);
const said: fc.Arbitrary<Said> = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

const longRows = (table: Said) =>
  table.flatMap((values, area) => values.map((value, at) => ['marac', areas[area] ?? '', periods[at] ?? '', value]));
const wideRows = (table: Said) => table.map((values, area) => ['marac', areas[area] ?? '', ...values]);
const longHead = ['indicator', 'area', 'period', 'value'];
const wideHead = ['indicator', 'area', ...periods];
const csv = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.join(',')).join('\n');
const workbook = (rows: readonly (readonly (string | number)[])[]) =>
  writeXlsx({ sheets: [{ name: 'Figures', rows: rows.map((row) => row.map((each) => (each === '' ? null : each))) }] });

/** Everything that the store holds once the file was imported into an empty one, but for where in the file it stood. */
async function heldAfter(name: string, content: string | Uint8Array): Promise<unknown> {
  const temporary = await openTemporaryStore();
  try {
    const { store, folder } = temporary;
    const path = join(folder, name);
    await writeFile(path, content);
    const at = '2021-05-31T09:00:00.000Z';
    const summary = await importFile(
      { store, catalogue: smallCatalogue, timeZone: 'Europe/London' },
      { path, at, accept: true },
    );
    assert.deepEqual(summary.refused, [], name);
    const held = await store.indicators.figures({
      indicators: ['marac-repeats'],
      areas: smallCatalogue.areas.map(({ id }) => id),
    });
    return held.map(({ area, period, value, status, basis, published }) => [
      area,
      period.label,
      value,
      status,
      basis,
      published,
    ]);
  } finally {
    await temporary.remove();
  }
}

describe('a table of figures', function () {
  it('says the same as a long or a wide table', async () => {
    const law = fc.asyncProperty(said, async (table) => {
      const long = await heldAfter('long.csv', csv([longHead, ...longRows(table)]));
      assert.deepEqual(await heldAfter('wide.csv', csv([wideHead, ...wideRows(table)])), long);
    });
    await fc.assert(law, { numRuns: 15 });
  });

  // Each workbook is opened in a process of its own, so there are few.
  it('says the same as a workbook', async () => {
    const law = fc.asyncProperty(said, async (table) => {
      const [long, wide] = [
        [longHead, ...longRows(table)],
        [wideHead, ...wideRows(table)],
      ];
      const expected = await heldAfter('long.csv', csv(long));
      assert.deepEqual(await heldAfter('long.xlsx', await workbook(long)), expected);
      assert.deepEqual(await heldAfter('wide.xlsx', await workbook(wide)), expected);
    });
    await fc.assert(law, { numRuns: 2 });
  });
});
