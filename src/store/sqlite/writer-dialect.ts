import { setImmediate as nextTurn } from 'node:timers/promises';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect, Driver, Kysely, QueryResult } from 'kysely';
import type { CompiledQuery, DatabaseIntrospector, DialectAdapter, QueryCompiler } from 'kysely';
import { codeOf } from './messages.ts';
import type { Writer } from './writer.ts';

/** SQLite's dialect with every statement sent to the connection that writes. Kysely gives the connection to one user at a time. */
export class WriterDialect implements Dialect {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  createDriver(): Driver {
    return new WriterDriver(this.#writer);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- Kysely's interface says so
  createIntrospector(db: Kysely<any>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** SQLite can create and alter tables within a transaction; Kysely's adapter says that it cannot. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class WriterDriver implements Driver {
  readonly #writer: Writer;
  readonly #connection: WriterConnection;

  constructor(writer: Writer) {
    this.#writer = writer;
    this.#connection = new WriterConnection(writer);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }

  beginTransaction(): Promise<void> {
    return this.#connection.begin();
  }

  commitTransaction(): Promise<void> {
    return this.#connection.end('commit');
  }

  rollbackTransaction(): Promise<void> {
    return this.#connection.end('rollback');
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.#writer.close();
  }
}

/** How long a transaction waits for the write lock that another process holds. */
const patienceMilliseconds = 30_000;

class WriterConnection implements DatabaseConnection {
  readonly #writer: Writer;
  #within = false;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * Takes the write lock at once: a transaction that reads first and then writes could lose it halfway. Each try waits
   * for a moment only, so that closing never has to wait for another process.
   */
  async begin(): Promise<void> {
    const started = performance.now();
    for (;;) {
      try {
        await this.#writer.run('begin immediate', [], false);
        this.#within = true;
        return;
      } catch (fault) {
        const patient = performance.now() - started < patienceMilliseconds;
        if (!codeOf(fault).startsWith('SQLITE_BUSY') || !patient) throw fault;
        // Whoever holds the lock may be waiting for this very thread.
        await nextTurn();
      }
    }
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#writer.run(how, [], true);
    this.#within = false;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes } = await this.#writer.run<Row>(sql, parameters, this.#within);
    return { rows, numAffectedRows: BigInt(changes) };
  }

  streamQuery(): never {
    throw new Error('The writing connection does not stream.');
  }
}
