import assert from 'node:assert/strict';
import { openStore } from '../../src/store/open.ts';
import { placeOf } from '../../src/store/postgres/place.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreUnavailable } from '../../src/store/unavailable.ts';
import type { UnavailableCode } from '../../src/store/unavailable.ts';
import { burglary, channel, figure, publish, raised } from '../contracts/samples.ts';
import { freePort } from '../support/free-port.ts';
import { administer, describePostgres } from '../support/postgres.ts';
import { recordingLog } from '../support/recording.ts';
import { startChild } from './child.ts';

const now = '2021-01-02T09:00:00.000Z';

describe('The place of a PostgreSQL store', () => {
  it('is its address without the password, wherever that stands', () => {
    assert.equal(placeOf('postgres://bot:secret@db.example:5433/safer'), 'postgres://bot@db.example:5433/safer');
    assert.equal(placeOf('postgresql://db/safer?password=secret&user=bot'), 'postgresql://db/safer');
    assert.equal(placeOf('postgres:///safer?host=/run/postgresql'), 'postgres:///run/postgresql/safer');
  });
});

describePostgres('A PostgreSQL database', (server) => {
  let url: string;
  let open: Store[];
  beforeEach(async () => {
    url = await server().newDatabase();
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((each) => each.close()));
    await server().dropDatabase(url);
  });
  const opened = async (log = recordingLog()): Promise<Store> => {
    const store = await openStore({ kind: 'postgres', url }, { log });
    open.push(store);
    return store;
  };
  const refused = async (address: string, code: UnavailableCode, mentions: RegExp): Promise<void> => {
    await assert.rejects(openStore({ kind: 'postgres', url: address }), (fault) => {
      assert.ok(fault instanceof StoreUnavailable, String(fault));
      assert.equal(fault.code, code, fault.message);
      assert.match(fault.message, mentions);
      assert.match(fault.message, /DATABASE_URL/u);
      assert.doesNotMatch(fault.message, new RegExp(`\n|${new URL(url).password}`, 'u'));
      return true;
    });
  };
  const changed = (change: (address: URL) => void): string => {
    const address = new URL(url);
    change(address);
    return address.href;
  };

  it('is refused with a sentence where nobody listens', async () => {
    const port = String(await freePort());
    await refused(
      changed((address) => (address.port = port)),
      'not-reachable',
      /cannot be reached/u,
    );
    await refused(
      changed((address) => (address.hostname = 'nowhere.invalid')),
      'not-reachable',
      /cannot be reached/u,
    );
  });

  it('is refused with a sentence where it does not exist', async () => {
    await refused(
      changed((address) => (address.pathname = '/nothing')),
      'not-a-database',
      /does not exist/u,
    );
  });

  it('is refused with a sentence where the password is wrong, which is not repeated', async function () {
    if (process.env['TEST_DATABASE_URL'] !== undefined) this.skip();
    await refused(
      changed((address) => (address.password = 'wrong')),
      'not-allowed',
      /does not let this user in/u,
    );
  });

  it('is refused with a sentence where its encoding cannot keep every letter', async () => {
    const latin = await server().newDatabase(`encoding 'LATIN1' locale_provider libc locale 'C' template template0`);
    await refused(latin, 'wrong-encoding', /encoding is LATIN1/u);
    await server().dropDatabase(latin);
  });

  it('is refused with a sentence where its user may not create tables', async () => {
    await administer(url, 'drop schema public');
    const name = new URL(url).pathname.slice(1);
    await administer(url, `create role ${name} login password 'reader'`);
    await administer(url, `create schema public; grant usage on schema public to ${name}`);
    const asReader = changed((address) => {
      address.username = name;
      address.password = 'reader';
    });
    await refused(asReader, 'not-writable', /permission denied.*create tables|create tables.*permission denied/u);
    await administer(url, `drop owned by ${name}; drop role ${name}`);
    await administer(url, `alter database ${name} set default_transaction_read_only = on`);
    await refused(url, 'not-writable', /create tables/u);
  });

  it('is refused with a sentence, and left as it is, where a newer version wrote it', async () => {
    await (await openStore({ kind: 'postgres', url })).close();
    await administer(url, `insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`);
    await refused(url, 'newer-version', /newer version/u);
  });

  it('gets its tables from three processes that start at once, and each of them can write', async () => {
    const children = [1, 2, 3].map(() => startChild(new URL('./children/open-and-count.ts', import.meta.url), url));
    const ended = await Promise.all(children.map((each) => each.ended()));
    assert.deepEqual(
      ended.map(({ code, errors }) => [code, errors]),
      [
        [0, ''],
        [0, ''],
        [0, ''],
      ],
    );
    assert.equal((await (await opened()).indicators.publications(9)).length, 3);
  });

  it('has the tables of all migrations or of none', async () => {
    await administer(url, 'create table outbox (id integer)');
    await refused(url, 'failed', /already exists/u);
    await administer(url, 'drop table outbox');
    await assert.rejects(administer(url, 'select * from publication'), /does not exist/u);
    await publish(await opened(), figure(0, 1));
  });

  it('is read, and shares out deliveries, while a transaction is open in another process', async () => {
    const store = await opened();
    await store.transaction(({ outbox }) => outbox.enqueue(channel('board'), raised('A-0001'), now));
    const child = startChild(new URL('./children/stop-halfway.ts', import.meta.url), url);
    assert.equal(await child.line(), 'halfway');
    assert.deepEqual(await store.indicators.list(), []);
    const [delivery] = await store.outbox.claim('one', now, 1000, 5);
    assert.ok(delivery);
    assert.ok(await store.outbox.settle(delivery, 'one', { kind: 'sent' }, now));
    const state = { written: false };
    const writing = publish(store, figure(0, 1)).then(() => (state.written = true));
    await store.indicators.list();
    assert.equal(state.written, false, 'a second writer waits its turn');
    await child.kill();
    await writing;
    // Nothing is left of the one that was killed.
    assert.equal((await store.indicators.list()).length, 1);
    assert.deepEqual(await store.alerts.all(9), []);
    assert.equal(await store.transaction(({ alerts }) => alerts.nextReference()), 'A-0001');
  });

  it('gives out one number for each series, however often its figures are published', async () => {
    const store = await opened();
    for (const round of [1, 2, 3]) await publish(store, figure(0, round), figure(1, round));
    await publish(store, figure(0, 1, { area: 'blaby' }));
    assert.deepEqual(await administer(url, 'select id from series order by id'), [{ id: 1 }, { id: 2 }]);
  });

  it('may go away and come back: it is said once each, and the store goes on', async function () {
    const { restart } = server();
    if (restart === undefined) this.skip();
    const log = recordingLog();
    const store = await opened(log);
    await publish(store, figure(0, 1));
    await restart();
    await store.indicators.series(burglary).catch(() => undefined);
    await publish(store, figure(1, 2)).catch(() => undefined);
    await publish(store, figure(2, 3));
    assert.ok((await store.indicators.series(burglary)).length >= 2);
    assert.ok(log.lines.some(({ message }) => /was lost/u.test(message)));
    assert.ok(log.lines.some(({ message }) => /can be reached again/u.test(message)));
    assert.ok(!JSON.stringify(log.lines).includes(new URL(url).password));
  });

  it('is let go of within a second, also amid a transaction, of which nothing is kept then', async () => {
    const store = await openStore({ kind: 'postgres', url });
    const never = store.transaction(async ({ indicators }) => {
      await indicators.add(await indicators.publication('Paper', now), [figure(0, 1)]);
      await new Promise(() => undefined);
    });
    never.catch(() => undefined);
    const waiting = assert.rejects(publish(store, figure(1, 1)));
    await store.close();
    assert.deepEqual(await (await opened()).indicators.series(burglary), []);
    void waiting;
  });

  it('is let go of only when a transaction that is nearly done has finished', async () => {
    const store = await openStore({ kind: 'postgres', url });
    const written = publish(store, figure(0, 1));
    await store.close();
    await written;
    assert.equal((await (await opened()).indicators.series(burglary)).length, 1);
  });
});
