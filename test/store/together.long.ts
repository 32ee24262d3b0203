import assert from 'node:assert/strict';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { burglary, figure, publish } from '../contracts/samples.ts';
import { startChild } from './child.ts';
import { temporaryFolder } from './temporary.ts';

describe('Stores on one folder', () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ folder, remove } = await temporaryFolder()));
  afterEach(() => remove());

  it('are made by three processes that start at once, and each of them can write', async () => {
    const children = [1, 2, 3].map(() => startChild(new URL('./children/open-and-count.ts', import.meta.url), folder));
    const ended = await Promise.all(children.map((each) => each.ended()));
    assert.deepEqual(
      ended.map(({ code, errors }) => [code, errors]),
      [
        [0, ''],
        [0, ''],
        [0, ''],
      ],
    );
    const store = await openSqliteStore(folder);
    assert.equal((await store.indicators.publications(9)).length, 3);
    await store.close();
  });

  it('answer while a large publication is being written, and see none of it before it is done', async () => {
    const store = await openSqliteStore(folder);
    await publish(store, figure(0, 1));
    const many = Array.from({ length: 20_000 }, (_, n) => figure(n % 40, n, { area: `area-${n % 500}` }));
    const state = { writing: true };
    const written = publish(store, ...many).finally(() => (state.writing = false));
    let answers = 0;
    while (state.writing) {
      const seen = await store.indicators.list();
      if (seen.length === 1) answers += 1;
      else assert.equal(seen.length, 501);
      await new Promise(setImmediate);
    }
    await written;
    assert.ok(answers >= 20, `only ${answers} answers`);
    await store.close();
  });

  it('close within a second, also amid a transaction, of which nothing is kept then', async () => {
    const store = await openSqliteStore(folder);
    const never = store.transaction(async ({ indicators }) => {
      await indicators.add(await indicators.publication('Paper', '2021-01-02T09:00:00Z'), [figure(0, 1)]);
      await new Promise(() => undefined);
    });
    never.catch(() => undefined);
    const waiting = publish(store, figure(1, 1));
    const refused = assert.rejects(waiting);
    const started = performance.now();
    await store.close();
    assert.ok(performance.now() - started < 5000);
    const again = await openSqliteStore(folder);
    assert.deepEqual(await again.indicators.series(burglary), []);
    await again.close();
    void refused;
  });

  it('let a transaction that is nearly done finish before they close', async () => {
    const store = await openSqliteStore(folder);
    const written = publish(store, figure(0, 1));
    await store.close();
    await written;
    const again = await openSqliteStore(folder);
    assert.equal((await again.indicators.series(burglary)).length, 1);
    await again.close();
  });
});
