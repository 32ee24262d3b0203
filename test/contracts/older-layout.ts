import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { copyStore } from '../../src/store/copy.ts';
import { openDatabase, openStore } from '../../src/store/open.ts';
import type { StoreAt } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { burglary, figure, publish, quarter } from './samples.ts';
import { temporaryFolder } from '../store/temporary.ts';

/** An empty database with the tables that it had before figures lay by period, to write to by hand. */
export interface OlderDatabase {
  readonly at: StoreAt;
  readonly db: Kysely<Tables>;
  /** Ends the connection, with numbers that go on after those that were written, so that the store can be opened. */
  close(): Promise<void>;
  clear(): Promise<void>;
}

const areas = Array.from({ length: 12 }, (_, nth) => `area-${nth}`);
const shortYear = { ...quarter(3), start: quarter(2).start, label: 'Half a year' };

/** Two years of quarters in many areas, revised in part, with two periods that end on one day and one that is hidden. */
async function fill(store: Store): Promise<void> {
  for (let nth = 0; nth < 8; nth += 1) {
    await publish(store, ...areas.map((area, place) => figure(nth, place * nth, { area })));
  }
  await publish(store, figure(3, 31, { area: 'area-3', published: '2021-02-01', status: 'revised' }));
  await publish(store, figure(3, null, { area: 'area-3', published: '2021-03-01' }), figure(9, 1, { area: 'area-3' }));
  await publish(
    store,
    figure(3, 7, { area: 'area-3', period: shortYear, basis: 'financial-year-to-date' }),
    figure(3, 8),
  );
  await publish(store, figure(3, 9, { period: shortYear, note: 'as “printed”' }));
}

/** Everything that is read of figures, by the way that it is read. */
async function answers(store: Store): Promise<unknown> {
  const { indicators } = store;
  const series = { ...burglary, area: 'area-3' };
  return {
    list: await indicators.list(),
    known: await indicators.list({ asOf: '2021-01-31' }),
    series: await indicators.series(series),
    earlier: await indicators.series(series, { asOf: '2021-02-10', upTo: 9, last: 3 }),
    two: await indicators.series(burglary),
    across: await indicators.across('burglary', areas, { basis: 'quarter', period: quarter(3) }),
    figures: await indicators.figures({ indicators: ['burglary'], areas, years: 1 }),
    vintages: await indicators.vintages(series, quarter(3)),
    publications: await indicators.publications(20),
    brought: await store.transaction((within) => within.indicators.broughtBy(10)),
  };
}

/** A store that was written before figures lay by period holds what it held, and goes on. */
export function olderLayoutContract(newOlder: () => Promise<OlderDatabase>): void {
  it('opens with the same answers and the same content, and takes further vintages', async () => {
    const { folder, remove } = await temporaryFolder();
    const inFolder = (name: string): StoreAt => ({ kind: 'folder', folder: join(folder, name) });
    const store = await openStore(inFolder('new'));
    await fill(store);
    const older = await newOlder();
    await moveBack(inFolder('new'), older.db);
    await older.close();
    const opened = await openStore(older.at);
    try {
      assert.deepEqual(await answers(opened), await answers(store));
      const copies = [
        await copyStore(older.at, inFolder('of the older')),
        await copyStore(inFolder('new'), inFolder('of the new')),
      ];
      const [ofOlder, ofNew] = copies.map((copy) => (copy.outcome === 'copied' ? copy.tables : copy));
      assert.deepEqual(ofOlder, ofNew);
      for (const each of [opened, store]) {
        await publish(each, figure(3, 32, { area: 'area-3' }), figure(10, 2, { area: 'area-3' }), figure(0, 1));
      }
      const [reached, expected] = [await answers(opened), await answers(store)];
      assert.deepEqual(reached, expected);
    } finally {
      await opened.close();
      await store.close();
      await older.clear();
      await remove();
    }
  });
}

/** Writes figures, series and publications of a store into the tables as they were. */
async function moveBack(from: StoreAt, to: Kysely<Tables>): Promise<void> {
  const source = await openDatabase(from);
  await to
    .insertInto('publication')
    .values(await source.reader.selectFrom('publication').selectAll().execute())
    .execute();
  await to
    .insertInto('series')
    .values(await source.reader.selectFrom('series').selectAll().execute())
    .execute();
  const figures = await source.reader.selectFrom('observation').selectAll().orderBy('vintage', 'desc').execute();
  await to.insertInto('observation').values(figures).execute();
  await source.close();
}
