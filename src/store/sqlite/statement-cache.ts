import type { Database, Statement } from 'better-sqlite3';

const most = 200;

/** Prepared statements by their text; the one that was not used for longest makes room for a new one. */
export class StatementCache {
  readonly #database: Database;
  // oxlint-disable-next-line typescript/no-explicit-any -- whoever asks says what the rows are, as Kysely does
  readonly #prepared = new Map<string, Statement<unknown[], any>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The prepared statement of that text. */
  of<Row>(sql: string): Statement<unknown[], Row> {
    const statement = this.#prepared.get(sql) ?? this.#database.prepare<unknown[], Row>(sql);
    this.#prepared.delete(sql);
    this.#prepared.set(sql, statement);
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > most && oldest !== undefined) this.#prepared.delete(oldest);
    // oxlint-disable-next-line typescript/no-unsafe-return -- whoever asks says what the rows are
    return statement;
  }
}
