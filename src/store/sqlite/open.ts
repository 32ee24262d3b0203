import { setTimeout as after } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { assembleStore } from '../assemble.ts';
import type { Database } from '../assemble.ts';
import { migrate } from '../migrations.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { transactions } from '../transact.ts';
import { addRowsOnSqlite } from './add-rows.ts';
import { busyMilliseconds } from './durable.ts';
import { prepareFolder, unavailable } from './folder.ts';
import { thisMachine } from './network-file-system.ts';
import { WriterDialect } from './writer-dialect.ts';
import { WriterThread } from './writer-thread.ts';

/** The store that lives in a folder. */
export async function openSqliteStore(folder: string): Promise<Store> {
  return assembleStore(await openSqliteDatabase(folder));
}

/**
 * Opens the database that lives in a folder, and makes it where there is none yet: all writes on one thread, reads on a
 * connection of their own that can do nothing else. Throws `StoreUnavailable` with what to do where it cannot.
 */
export async function openSqliteDatabase(folder: string, systems = thisMachine): Promise<Database> {
  const file = await prepareFolder(folder, systems);
  try {
    return await openFile(file);
  } catch (fault) {
    throw unavailable(file, fault);
  }
}

async function openFile(file: string): Promise<Database> {
  const thread = await WriterThread.start(file);
  try {
    const writer = writerOn(thread);
    await writer.transaction().execute((within) => migrate(within, (id) => id.primaryKey().autoIncrement()));
    const reads = openReads(file);
    const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reads }) });
    const transact = transactions(writer);
    return {
      reader,
      transact,
      outbox: { claim: transact, settle: transact, sideBySide: false },
      addRows: addRowsOnSqlite,
      snapshot: (work) => reader.transaction().execute(work),
      // SQLite keeps the highest number of each table by itself.
      continueNumbers: () => Promise.resolve(),
      place: file,
      close: () => closeBoth(reads, writer, thread),
    };
  } catch (fault) {
    await thread.close();
    throw fault;
  }
}

/** The connection that writes, by way of its thread. */
export function writerOn(thread: WriterThread): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new WriterDialect(thread) });
}

function openReads(file: string): SqliteDatabase.Database {
  return new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: busyMilliseconds });
}

/** How long a transaction that is under way may still take before it is rolled back. */
const graceMilliseconds = 400;

async function closeBoth(reads: SqliteDatabase.Database, writer: Kysely<Tables>, thread: WriterThread): Promise<void> {
  if (!thread.open) return;
  const idle = writer.connection().execute(() => Promise.resolve());
  await Promise.race([idle, after(graceMilliseconds, undefined, { ref: false })]);
  // The writer goes last: only then can SQLite fold its log into the file.
  reads.close();
  await thread.close();
}
