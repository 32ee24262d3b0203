import type { Database } from 'better-sqlite3';
import { codeOf } from './messages.ts';

/** How long a statement waits for another process before it says that the database is busy. */
export const busyMilliseconds = 250;

const fullSync = 2;

/**
 * Sets the database up so that what was committed survives a power cut, and throws where it could not be: the
 * write-ahead log for readers beside a writer, and a sync at every commit, which the driver lowers when the log is on.
 * Beside that, what keeps reads and writes of many figures quick.
 */
export function makeDurable(database: Database): void {
  // For a new file only. A trend reads a page or two of every period, so that few large ones are read sooner than many small.
  database.pragma('page_size = 16384');
  const mode = writeAheadLog(database);
  database.pragma('synchronous = FULL');
  // In KiB, and little: the system keeps what was read, and a long import would fill whatever it is given.
  database.pragma('cache_size = -4000');
  // Every statement has its index. For some numbers of values to look up SQLite would rather make one of its own first, of
  // the whole table and each time anew.
  database.pragma('automatic_index = off');
  const sync = database.pragma('synchronous', { simple: true });
  if (mode !== 'wal' || sync !== fullSync) {
    throw new NotDurable(`journal_mode is ${String(mode)} and synchronous is ${String(sync)}`);
  }
}

/** The file system or the build of SQLite cannot keep what was committed. */
class NotDurable extends Error {
  readonly code = 'NOT_DURABLE';
}

const attempts = 40;
const pauseMilliseconds = 50;

/** Turning the log on needs the file for itself; another process that starts at the same time may hold it. */
function writeAheadLog(database: Database): unknown {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return database.pragma('journal_mode = WAL', { simple: true });
    } catch (fault) {
      if (!codeOf(fault).startsWith('SQLITE_BUSY') || attempt === attempts) throw fault;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
  }
}
