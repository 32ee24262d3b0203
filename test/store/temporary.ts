import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { migrate } from '../../src/store/migrations.ts';
import { openSqliteStore, writerOn } from '../../src/store/sqlite/open.ts';
import { sqliteWords } from '../../src/store/sqlite/words.ts';
import { WriterHere } from '../../src/store/sqlite/writer-here.ts';
import type { OlderDatabase } from '../contracts/older-layout.ts';
import type { StorePlace } from '../contracts/store-place.ts';

/** An empty folder of its own, and how to remove it. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'safer-bot-store-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A place for SQLite stores, which write on a thread of their own or in the one that asks. */
export async function sqlitePlace({ writesHere = false } = {}): Promise<StorePlace> {
  const { folder, remove } = await temporaryFolder();
  return {
    open: () => openSqliteStore(folder, { writesHere }),
    empty: () => Promise.resolve(emptyTables(join(folder, 'safer-bot.sqlite'))),
    clear: remove,
  };
}

/** A SQLite database as it was before figures lay by period. */
export async function olderSqlite(): Promise<OlderDatabase> {
  const { folder, remove } = await temporaryFolder();
  const db = writerOn(new WriterHere(join(folder, 'safer-bot.sqlite')));
  await db.transaction().execute((within) => migrate(within, sqliteWords, '0022-hidden-by-kin'));
  return { at: { kind: 'folder', folder }, db, close: () => db.destroy(), clear: remove };
}

function emptyTables(file: string): void {
  const database = new SqliteDatabase(file, { timeout: 5000 });
  database.pragma('foreign_keys = off');
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  const own = tables.map(String).filter((name) => !/^kysely_|^sqlite_|^alert_reference$/.test(name));
  const removals = own.map((name) => `delete from "${name}";`).join('');
  database.exec(
    `begin immediate; ${removals} delete from sqlite_sequence; update alert_reference set last = 0; commit`,
  );
  database.close();
}
