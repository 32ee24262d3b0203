import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { migrate } from '../../src/store/migrations.ts';
import { sqliteWords } from '../../src/store/sqlite/words.ts';
import { makeDurable } from '../../src/store/sqlite/durable.ts';
import { openSqliteStore, writerOn } from '../../src/store/sqlite/open.ts';
import { WriterThread } from '../../src/store/sqlite/writer-thread.ts';
import type { Tables } from '../../src/store/tables.ts';
import { figure, publish } from '../contracts/samples.ts';
import { temporaryFolder } from './temporary.ts';

describe('The connection that writes', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let thread: WriterThread;
  let writer: Kysely<Tables>;
  beforeEach(async () => {
    ({ folder, remove } = await temporaryFolder());
    thread = await WriterThread.start(join(folder, 'safer-bot.sqlite'));
    writer = writerOn(thread);
  });
  afterEach(async () => {
    await thread.close();
    await remove();
  });
  const migrated = () => writer.transaction().execute((within) => migrate(within, sqliteWords));
  const tables = async () => {
    const { rows } = await sql<{ name: string }>`select name from sqlite_master`.execute(writer);
    return rows.map(({ name }) => name);
  };

  it('syncs every commit to the disk, and keeps a write-ahead log', async () => {
    const sync = await sql`pragma synchronous`.execute(writer);
    const mode = await sql`pragma journal_mode`.execute(writer);
    assert.deepEqual([sync.rows, mode.rows], [[{ synchronous: 2 }], [{ journal_mode: 'wal' }]]);
  });

  it('does not start where a commit could be lost', () => {
    const inMemory = new SqliteDatabase(':memory:');
    assert.throws(() => makeDurable(inMemory), /journal_mode is memory/);
    inMemory.close();
  });

  it('keeps the tables of all migrations or of none, so that a failed one can be run again', async () => {
    const failing = writer.transaction().execute(async (within) => {
      await migrate(within, sqliteWords);
      await sql`create table late (id integer)`.execute(within);
      await sql`create table late (id integer)`.execute(within);
    });
    await assert.rejects(failing, /already exists/);
    assert.deepEqual(await tables(), []);
    await migrated();
    await migrated();
    assert.ok((await tables()).includes('observation'));
  });

  it('lets nothing through once the database itself has ended the transaction', async () => {
    await migrated();
    const cutShort = writer.transaction().execute(async (within) => {
      await within.insertInto('once').values({ key: 'before', at: '' }).execute();
      await sql`rollback`.execute(within);
      await within.insertInto('once').values({ key: 'after', at: '' }).execute();
    });
    await assert.rejects(cutShort, /rolled back by the database/);
    assert.deepEqual(await writer.selectFrom('once').selectAll().execute(), []);
    await writer.transaction().execute((within) => within.insertInto('once').values({ key: 'k', at: '' }).execute());
  });

  it('goes on after a full disk, with nothing of the transaction that met it', async () => {
    await migrated();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(writer);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 3}`).execute(writer);
    const tooMuch = writer.transaction().execute(async (within) => {
      await within.insertInto('once').values({ key: 'first', at: '' }).execute();
      await within
        .insertInto('once')
        .values({ key: 'x'.repeat(100_000), at: '' })
        .execute();
    });
    await assert.rejects(tooMuch, /full/);
    assert.deepEqual(await writer.selectFrom('once').selectAll().execute(), []);
    await writer.transaction().execute((within) => within.insertInto('once').values({ key: 'k', at: '' }).execute());
  });

  it('says so when its thread has ended, to those who wait and to those who come later', async () => {
    const slow = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 3e6) select max(i) from n`;
    const waiting = assert.rejects(
      Promise.all([slow.execute(writer), thread.close(), thread.run('select 1', [], false)]),
    );
    await thread.close();
    await waiting;
    await assert.rejects(thread.run('select 1', [], false), /closed/);
  });

  it('leaves one file behind when the store is closed', async () => {
    await thread.close();
    const store = await openSqliteStore(folder);
    await publish(store, figure(0, 1));
    await store.close();
    assert.deepEqual(await readdir(folder), ['safer-bot.sqlite']);
  });
});
