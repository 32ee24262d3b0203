import type { Database, Statement } from 'better-sqlite3';

const most = 200;

/** Prepared statements by their text; the one that was not used for longest makes room for a new one. */
export class StatementCache {
  readonly #database: Database;
  readonly #prepared = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The prepared statement of that text. */
  of(sql: string): Statement {
    const statement = this.#prepared.get(sql) ?? this.#database.prepare(sql);
    this.#prepared.delete(sql);
    this.#prepared.set(sql, statement);
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > most && oldest !== undefined) this.#prepared.delete(oldest);
    return statement;
  }
}
