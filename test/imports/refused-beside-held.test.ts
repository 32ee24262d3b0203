import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '../../src/imports/import-file.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const head = 'indicator,area,period,value';

describe('a row beside what is held', () => {
  let temporary: TemporaryStore;
  beforeEach(async () => {
    temporary = await openTemporaryStore();
  });
  afterEach(() => temporary.remove());

  async function take(rows: readonly string[], { heading }: { readonly heading: string }) {
    const path = join(temporary.folder, 'figures.csv');
    await writeFile(path, [heading, ...rows].join('\n'));
    const parts = { store: temporary.store, catalogue: smallCatalogue, timeZone: 'Europe/London' };
    return importFile(parts, { path, at: '2021-05-31T09:00:00.000Z' });
  }
  const values = async () => {
    const key = { indicator: 'marac-repeats', area: 'leicestershire', basis: 'rolling-12-months' } as const;
    return (await temporary.store.indicators.series(key)).map((each) => each.value);
  };

  it('is refused where it became known before the one it would replace', async () => {
    const heading = `${head},published`;
    await take(['marac,county,Q4 2019/20,30,2021-04-30'], { heading });
    const summary = await take(['marac,county,Q4 2019/20,29,2020-04-30'], { heading });
    assert.match(
      summary.refused[0]?.reason ?? '',
      /published on 30 April 2020, but a figure published on 30 April 2021/,
    );
    assert.equal((await take(['marac,county,Q4 2019/20,30,2020-04-30'], { heading })).outcome, 'unchanged');
    assert.deepEqual(await values(), [30]);
  });

  it('is refused as a rate for other residents than those that the rates held of its series are for, however few are sent', async () => {
    const heading = `${head},note`;
    const row = (period: string, value: number, vintage: string): string =>
      `marac,county,${period},${String(value)},"Worked out from a count, for the population of mid-2020 (${vintage})."`;
    const quarters = ['Q1 2019/20', 'Q2 2019/20', 'Q3 2019/20', 'Q4 2019/20'];
    await take(
      quarters.map((each) => row(each, 30, 'Old series')),
      { heading },
    );
    const refusal = /for the population of "New series", and rates for that of "Old series" are held/u;
    for (const sent of [['Q4 2019/20'], ['Q1 2020/21'], ['Q3 2019/20', 'Q4 2019/20']]) {
      const summary = await take(
        sent.map((each) => row(each, 31, 'New series')),
        { heading },
      );
      assert.deepEqual([summary.new, summary.revised, summary.refused.length], [0, 0, sent.length + 1], sent.join());
      assert.match(summary.refused[0]?.reason ?? '', refusal);
    }
    const all = await take(
      [...quarters, 'Q1 2020/21'].map((each) => row(each, 31, 'New series')),
      { heading },
    );
    assert.deepEqual([all.new, all.revised, all.refused], [1, 4, []], 'where all are sent again, none is mixed');
  });
});
