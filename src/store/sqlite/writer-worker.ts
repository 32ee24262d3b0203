import { parentPort, workerData } from 'node:worker_threads';
import type SqliteDatabase from 'better-sqlite3';
import { codeOf } from './messages.ts';
import type { Close, FaultText, Report, Statement, StatementResult } from './messages.ts';
import { openWriter } from './open-writer.ts';
import { Statements } from './statements.ts';

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
  return openWriter(file);
}

function serve(database: SqliteDatabase.Database): void {
  const statements = new Statements(database);
  port.on('message', (message: Statement | Close) => {
    if ('close' in message) {
      database.close();
      port.close();
      return;
    }
    const { id } = message;
    try {
      report({ kind: 'done', id, result: run(statements, message) });
    } catch (fault) {
      report({ kind: 'failed', id, fault: textOf(fault) });
    }
  });
}

function run(statements: Statements, { sql, parameters, within }: Statement): StatementResult {
  const given: unknown = JSON.parse(parameters);
  if (!Array.isArray(given)) throw new TypeError('The parameters of a statement are a list.');
  const { rows, changes } = statements.run(sql, given, within);
  return { rows: rows.length === 0 ? '[]' : JSON.stringify(rows), changes };
}

function report(message: Report): void {
  port.postMessage(message);
}

function textOf(fault: unknown): FaultText {
  return { message: fault instanceof Error ? fault.message : String(fault), code: codeOf(fault) };
}
