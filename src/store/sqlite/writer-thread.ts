import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { SqliteFault } from './messages.ts';
import type { Close, Report, Statement, StatementResult } from './messages.ts';
import type { Ran, Writer } from './writer.ts';

interface Waiting {
  readonly resolve: (result: StatementResult) => void;
  readonly reject: (fault: Error) => void;
}

/** The thread holds one statement at a time, so that its heap need not grow with what passes through it. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** Longer than any single statement waits for another process. */
const closingMilliseconds = 500;

/** The calling side of the writing thread: posts statements and hands back what became of each. */
export class WriterThread implements Writer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #ended: Error | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (report: Report) => this.#settle(report));
    worker.on('error', (fault) => this.#end(fault instanceof Error ? fault : new Error(String(fault))));
    worker.on('exit', () => this.#end(new Error('The store is closed.')));
  }

  /** Starts the thread on a database file; throws a fault with SQLite's code where it cannot be opened. */
  static async start(file: string): Promise<WriterThread> {
    const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), {
      workerData: file,
      resourceLimits,
    });
    const first = Promise.withResolvers<Report>();
    worker.once('message', first.resolve);
    worker.once('error', first.reject);
    const report = await first.promise;
    if (report.kind === 'unopened') throw new SqliteFault(report.fault);
    return new WriterThread(worker);
  }

  get open(): boolean {
    return this.#ended === undefined;
  }

  /** Runs one statement on the thread. */
  async run<Row>(sql: string, parameters: readonly unknown[], within: boolean): Promise<Ran<Row>> {
    const { rows, changes } = await this.#ask(sql, parameters, within);
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- Kysely names the row's type and offers nothing to check it with
    return { rows: JSON.parse(rows), changes };
  }

  #ask(sql: string, parameters: readonly unknown[], within: boolean): Promise<StatementResult> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    this.#lastId += 1;
    const statement: Statement = { id: this.#lastId, sql, parameters: JSON.stringify(parameters), within };
    return new Promise((resolve, reject) => {
      this.#waiting.set(statement.id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.#worker.postMessage(statement);
    });
  }

  /** Closes the database; a transaction that is still open is rolled back. Never takes a second. */
  async close(): Promise<void> {
    if (this.#ended !== undefined) return;
    const exited = once(this.#worker, 'exit');
    const request: Close = { close: true };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(request);
    const tooLong = setTimeout(() => void this.#worker.terminate(), closingMilliseconds);
    await exited;
    clearTimeout(tooLong);
  }

  #settle(report: Report): void {
    if (report.kind !== 'done' && report.kind !== 'failed') return;
    const waiting = this.#waiting.get(report.id);
    this.#waiting.delete(report.id);
    if (report.kind === 'done') waiting?.resolve(report.result);
    else waiting?.reject(new SqliteFault(report.fault));
  }

  #end(fault: Error): void {
    this.#ended ??= fault;
    for (const { reject } of this.#waiting.values()) reject(fault);
    this.#waiting.clear();
  }
}
