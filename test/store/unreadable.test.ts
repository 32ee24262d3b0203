import assert from 'node:assert/strict';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { channel, exception, figure, publish, raised } from '../contracts/samples.ts';
import { temporaryFolder } from './temporary.ts';

const now = '2021-01-02T09:00:00.000Z';

describe('What was changed in the store by other hands', () => {
  let store: Store;
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ folder, remove } = await temporaryFolder());
    store = await openSqliteStore(folder);
  });
  afterEach(async () => {
    await store.close();
    await remove();
  });
  const change = (statement: string): void => {
    const database = new SqliteDatabase(join(folder, 'safer-bot.sqlite'), { timeout: 5000 });
    database.exec(statement);
    database.close();
  };

  it('gives up news that can no longer be read, with the reason, and sends the rest', async () => {
    await store.transaction(async ({ outbox }) => {
      await outbox.enqueue(channel('one'), raised('A-0001'), now);
      await outbox.enqueue(channel('two'), raised('A-0001'), now);
      await outbox.enqueue(channel('three'), raised('A-0001'), now);
    });
    change(`update outbox set news = '{"kind":"gossip"}' where id = 1; update outbox set news = '{' where id = 2`);
    const claimed = await store.outbox.claim('one', now, 1000, 5);
    assert.deepEqual(
      claimed.map(({ conversation }) => conversation.id),
      ['three'],
    );
    const dead = await store.outbox.dead(5);
    assert.equal(dead.length, 2);
    assert.ok(dead.every(({ why }) => why.startsWith('it cannot be read')));
  });

  it('fails rather than answer from a damaged figure or exception', async () => {
    await publish(store, figure(0, 1, { components: [{ name: 'residential', value: 1 }] }));
    await store.transaction(({ alerts }) => alerts.record(exception('A-0001')));
    change(`update observation set components = '[{"name":1}]'; update exception set details = '{}'`);
    await assert.rejects(store.indicators.series({ indicator: 'burglary', area: 'hinckley', basis: 'quarter' }));
    await assert.rejects(store.alerts.standing());
  });
});
