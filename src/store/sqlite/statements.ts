import type { Database } from 'better-sqlite3';
import { StatementCache } from './statement-cache.ts';
import type { Ran } from './writer.ts';

/** Runs statements on the connection that writes, each prepared once. */
export class Statements {
  readonly #database: Database;
  readonly #cache: StatementCache;

  constructor(database: Database) {
    this.#database = database;
    this.#cache = new StatementCache(database);
  }

  /** Runs one statement; `within` says that it belongs to the transaction that is open. */
  run<Row>(sql: string, parameters: readonly unknown[], within: boolean): Ran<Row> {
    // SQLite ends a transaction by itself on a full disk: what comes after must neither be kept nor rolled back twice.
    if (within && !this.#database.inTransaction) {
      if (sql === 'rollback') return { rows: [], changes: 0 };
      throw new Error('The transaction was rolled back by the database.');
    }
    const statement = this.#cache.of<Row>(sql);
    if (statement.reader) return { rows: statement.all(parameters), changes: 0 };
    return { rows: [], changes: statement.run(parameters).changes };
  }
}
