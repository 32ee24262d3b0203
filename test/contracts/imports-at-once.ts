import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../../src/imports/import-file.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

/** What becomes of imports that several processes make at once, as two bots do that start on one empty database. */
export function importsAtOnceContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);

  it('publishes the same file once, whoever comes first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'safer-at-once-'));
    try {
      const path = join(folder, 'figures.csv');
      const indicator = smallCatalogue.indicators[0]?.id ?? '';
      const area = smallCatalogue.areas[0]?.id ?? '';
      const basis = 'financial year';
      const lines = [2015, 2016, 2017].map((year) => `${indicator},${area},${basis},${year}/${year - 1999},5`);
      await writeFile(path, ['indicator,area,basis,period,value', ...lines, ''].join('\n'));
      const stores = [store(), await another(), await another()];
      const done = await Promise.all(
        stores.map((each) =>
          importFile(
            { store: each, catalogue: smallCatalogue, timeZone: 'Europe/London' },
            { path, at: '2021-01-02T09:00:00.000Z' },
          ),
        ),
      );
      const outcomes = done.map(({ outcome }) => outcome).toSorted();
      assert.deepEqual(outcomes, ['published', 'unchanged', 'unchanged'], JSON.stringify(done[0]));
      assert.equal((await store().indicators.publications(9)).length, 1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
