import type { Database } from 'better-sqlite3';
import { openWriter } from './open-writer.ts';
import { Statements } from './statements.ts';
import type { Ran, Writer } from './writer.ts';

/**
 * Writes in the thread that asks, for a process that answers nobody meanwhile: statements need not cross from one thread
 * to another, which takes longer than most of them do.
 */
export class WriterHere implements Writer {
  readonly #database: Database;
  readonly #statements: Statements;

  constructor(file: string) {
    this.#database = openWriter(file);
    this.#statements = new Statements(this.#database);
  }

  get open(): boolean {
    return this.#database.open;
  }

  run<Row>(sql: string, parameters: readonly unknown[], within: boolean): Promise<Ran<Row>> {
    return new Promise((resolve) => {
      if (!this.open) throw new Error('The store is closed.');
      resolve(this.#statements.run<Row>(sql, parameters, within));
    });
  }

  close(): Promise<void> {
    this.#database.close();
    return Promise.resolve();
  }
}
