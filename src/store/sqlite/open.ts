import { setTimeout as after } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { assembleStore } from '../assemble.ts';
import type { Database } from '../assemble.ts';
import { migrate } from '../migrations.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { transactions } from '../transact.ts';
import { manyRowsOnSqlite } from './add-rows.ts';
import { busyMilliseconds } from './durable.ts';
import { prepareFolder, unavailable } from './folder.ts';
import { thisMachine } from './network-file-system.ts';
import { rowsInOrderOnSqlite } from './rows-in-order.ts';
import { sqliteWords } from './words.ts';
import { WriterDialect } from './writer-dialect.ts';
import { WriterHere } from './writer-here.ts';
import { WriterThread } from './writer-thread.ts';
import type { Writer } from './writer.ts';

/** The store that lives in a folder. */
export async function openSqliteStore(folder: string, opening?: Opening): Promise<Store> {
  return assembleStore(await openSqliteDatabase(folder, opening));
}

/** What a store is opened with: who writes, and what the file systems of this machine are. */
interface Opening {
  /** Writes in the thread that asks, rather than on one of its own: for a process that answers nobody meanwhile. */
  readonly writesHere?: boolean;
  readonly systems?: typeof thisMachine;
}

/**
 * Opens the database that lives in a folder, and makes it where there is none yet: all writes on one connection, reads on
 * another that can do nothing else. Throws `StoreUnavailable` with what to do where it cannot.
 */
export async function openSqliteDatabase(
  folder: string,
  { writesHere = false, systems = thisMachine }: Opening = {},
): Promise<Database> {
  const file = await prepareFolder(folder, systems);
  try {
    return await openFile(file, writesHere ? new WriterHere(file) : await WriterThread.start(file));
  } catch (fault) {
    throw unavailable(file, fault);
  }
}

async function openFile(file: string, connection: Writer): Promise<Database> {
  try {
    const writer = writerOn(connection);
    await writer.transaction().execute((within) => migrate(within, sqliteWords));
    const reads = openReads(file);
    const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reads }) });
    const transact = transactions(writer);
    return {
      reader,
      transact,
      outbox: { claim: transact, settle: transact, sideBySide: false },
      manyRows: manyRowsOnSqlite,
      rowsInOrder: rowsInOrderOnSqlite,
      snapshot: (work) => reader.transaction().execute(work),
      // SQLite keeps the highest number of each table by itself.
      continueNumbers: () => Promise.resolve(),
      place: file,
      close: () => closeBoth(reads, writer, connection),
    };
  } catch (fault) {
    await connection.close();
    throw fault;
  }
}

/** Queries of the connection that writes. */
export function writerOn(connection: Writer): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new WriterDialect(connection) });
}

function openReads(file: string): SqliteDatabase.Database {
  return new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: busyMilliseconds });
}

/** How long a transaction that is under way may still take before it is rolled back. */
const graceMilliseconds = 400;

async function closeBoth(reads: SqliteDatabase.Database, writer: Kysely<Tables>, connection: Writer): Promise<void> {
  if (!connection.open) return;
  const idle = writer.connection().execute(() => Promise.resolve());
  await Promise.race([idle, after(graceMilliseconds, undefined, { ref: false })]);
  // The writer goes last: only then can SQLite fold its log into the file.
  reads.close();
  await connection.close();
}
