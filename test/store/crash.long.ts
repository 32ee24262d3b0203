import assert from 'node:assert/strict';
import { setTimeout as after } from 'node:timers/promises';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { figure, publish } from '../contracts/samples.ts';
import { startChild } from './child.ts';
import { temporaryFolder } from './temporary.ts';

describe('A store whose process is killed', () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ folder, remove } = await temporaryFolder()));
  afterEach(() => remove());

  const reopened = async <T>(look: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openSqliteStore(folder);
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  };

  it('holds nothing of a transaction that was halfway through, and all that went before', async () => {
    await reopened((store) => publish(store, figure(0, 1)));
    const child = startChild(new URL('./children/stop-halfway.ts', import.meta.url), folder);
    assert.equal(await child.line(), 'halfway', (await endedSoon(child.ended())) ?? '');
    await child.kill();
    await reopened(async (store) => {
      assert.equal((await store.indicators.publications(9)).length, 1);
      assert.equal((await store.indicators.list()).length, 1);
      assert.deepEqual(await store.alerts.all(9), []);
      assert.equal((await store.outbox.counts()).waiting, 0);
      assert.equal(await store.transaction(({ alerts }) => alerts.nextReference()), 'A-0001');
    });
  });

  it('holds every publication that was acknowledged, and each whole or not at all', async () => {
    for (const round of [1, 2, 3, 4]) {
      const child = startChild(new URL('./children/publish-for-ever.ts', import.meta.url), folder);
      assert.equal(await child.line(), 'open');
      await after(round * 60);
      const killed = child.kill();
      let acknowledged = 0;
      for (let line = await child.line(); line !== undefined; line = await child.line()) acknowledged = Number(line);
      await killed;
      await reopened(async (store) => {
        const publications = await store.indicators.publications(9999);
        assert.ok(publications.length >= acknowledged, `publication ${acknowledged} is lost`);
        assert.ok(publications.every(({ added }) => added === 600));
        const vintages = await store.indicators.vintages(
          { indicator: 'burglary', area: 'area-7', basis: 'quarter' },
          figure(7, 0).period,
        );
        const perPublication = Array.from({ length: 600 }, (_, n) => n).filter((n) => n % 30 === 7 && n % 20 === 7);
        assert.equal(vintages.length, publications.length * perPublication.length);
      });
    }
  });
});

/** What a child said when it failed, where it has ended rather than doing its work. */
async function endedSoon(ended: Promise<{ errors: string }>): Promise<string | undefined> {
  const result = await Promise.race([ended, after(50, undefined)]);
  return result?.errors;
}
