/** The connection that writes: on a thread of its own, or in the thread that asks. */
export interface Writer {
  /** Whether it has not been closed. */
  readonly open: boolean;
  /** Runs one statement; `within` the transaction that is open there, or on its own. */
  run<Row>(sql: string, parameters: readonly unknown[], within: boolean): Promise<Ran<Row>>;
  /** Closes the database; a transaction that is still open is rolled back. */
  close(): Promise<void>;
}

/** What a statement came to; Kysely names the type of its rows, which nothing can check. */
export interface Ran<Row> {
  readonly rows: Row[];
  readonly changes: number;
}
