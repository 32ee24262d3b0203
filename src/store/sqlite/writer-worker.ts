import { parentPort, workerData } from 'node:worker_threads';
import SqliteDatabase from 'better-sqlite3';
import { busyMilliseconds, makeDurable } from './durable.ts';
import { codeOf } from './messages.ts';
import type { Close, FaultText, Report, Statement, StatementResult } from './messages.ts';
import { StatementCache } from './statement-cache.ts';

// The writing thread: it owns the only connection that writes, and runs one statement after the other.
if (parentPort === null) throw new Error('The writer runs as a thread of the store only.');
const port = parentPort;
const file: unknown = workerData;

try {
  serve(open());
  report({ kind: 'ready' });
} catch (fault) {
  report({ kind: 'unopened', fault: textOf(fault) });
}

function open(): SqliteDatabase.Database {
  if (typeof file !== 'string') throw new TypeError('The writer was started without the path of its file.');
  const database = new SqliteDatabase(file, { timeout: busyMilliseconds });
  try {
    makeDurable(database);
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

function serve(database: SqliteDatabase.Database): void {
  const statements = new StatementCache(database);
  port.on('message', (message: Statement | Close) => {
    if ('close' in message) {
      database.close();
      port.close();
      return;
    }
    const { id } = message;
    try {
      report({ kind: 'done', id, result: run(database, statements, message) });
    } catch (fault) {
      report({ kind: 'failed', id, fault: textOf(fault) });
    }
  });
}

const nothing: StatementResult = { rows: '[]', changes: 0 };

function run(database: SqliteDatabase.Database, statements: StatementCache, asked: Statement): StatementResult {
  // SQLite ends a transaction by itself on a full disk: what comes after must neither be kept nor rolled back twice.
  if (asked.within && !database.inTransaction) {
    if (asked.sql === 'rollback') return nothing;
    throw new Error('The transaction was rolled back by the database.');
  }
  const statement = statements.of(asked.sql);
  const parameters: unknown = JSON.parse(asked.parameters);
  if (statement.reader) return { ...nothing, rows: JSON.stringify(statement.all(parameters)) };
  return { ...nothing, changes: statement.run(parameters).changes };
}

function report(message: Report): void {
  port.postMessage(message);
}

function textOf(fault: unknown): FaultText {
  return { message: fault instanceof Error ? fault.message : String(fault), code: codeOf(fault) };
}
