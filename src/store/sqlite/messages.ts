/** What the writing thread is asked: one statement. `within` says that it belongs to the transaction that is open. */
export interface Statement {
  readonly id: number;
  readonly sql: string;
  /** JSON, as are the rows that come back: threads hand over one long text far sooner than thousands of values. */
  readonly parameters: string;
  readonly within: boolean;
}

/** Asks the writing thread to close its database and end. */
export interface Close {
  readonly close: true;
}

/** What the writing thread says: that it is ready or cannot open, and then how each statement went, by its id. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unopened'; readonly fault: FaultText }
  | { readonly kind: 'done'; readonly id: number; readonly result: StatementResult }
  | { readonly kind: 'failed'; readonly id: number; readonly fault: FaultText };

export interface StatementResult {
  /** JSON. */
  readonly rows: string;
  readonly changes: number;
}

/** A fault as it crosses from one thread to the other; `code` is SQLite's own. */
export interface FaultText {
  readonly message: string;
  readonly code: string;
}

/** A statement that SQLite refused. */
export class SqliteFault extends Error {
  readonly code: string;

  constructor({ message, code }: FaultText) {
    super(message);
    this.name = 'SqliteFault';
    this.code = code;
  }
}

/** SQLite's code of a fault; empty where it has none. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
}
