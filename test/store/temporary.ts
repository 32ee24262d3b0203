import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
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
