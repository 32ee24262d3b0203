/** Why a store cannot be opened. */
export type UnavailableCode =
  | 'not-a-folder'
  | 'not-writable'
  | 'not-a-database'
  | 'newer-version'
  | 'not-durable'
  | 'on-a-network'
  | 'not-reachable'
  | 'not-allowed'
  | 'wrong-encoding'
  | 'failed';

/** The store cannot be opened: the message is a sentence that says where it should be and what to do. */
export class StoreUnavailable extends Error {
  readonly code: UnavailableCode;

  constructor(code: UnavailableCode, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'StoreUnavailable';
    this.code = code;
  }
}

/** Whether a fault of bringing the tables up to date says that a newer version has been at them. */
export function isOfNewerVersion(fault: unknown): boolean {
  return fault instanceof Error && /previously executed migration .* is missing/.test(fault.message);
}
