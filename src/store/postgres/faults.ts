import { isOfNewerVersion, StoreUnavailable } from '../unavailable.ts';
import type { UnavailableCode } from '../unavailable.ts';

/** The database cannot keep every letter. */
export class WrongEncoding extends Error {
  readonly code = 'WRONG_ENCODING';

  constructor(encoding: string | undefined) {
    super(`its encoding is ${encoding ?? 'unknown'}`);
  }
}

/** The database lets this user create nothing, or nobody change anything. */
export class NotWritable extends Error {
  readonly code = 'NOT_WRITABLE';

  constructor() {
    super('permission denied, or read-only');
  }
}

/** A fault of opening the database at a place, as a sentence that says what to do. */
export function unavailable(place: string, fault: unknown): StoreUnavailable {
  const code = unavailableCode(fault);
  return new StoreUnavailable(code, sentenceOf(code, place, fault), fault);
}

function unavailableCode(fault: unknown): UnavailableCode {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  if (code === 'WRONG_ENCODING') return 'wrong-encoding';
  if (code === '3D000') return 'not-a-database';
  if (code.startsWith('28')) return 'not-allowed';
  if (code === 'NOT_WRITABLE' || code === '42501' || code === '25006') return 'not-writable';
  if (/^(E[A-Z]+|57P0\d|08\d{3}|53300)$/u.test(code)) return 'not-reachable';
  if (fault instanceof Error && /timeout|terminated/u.test(fault.message)) return 'not-reachable';
  return isOfNewerVersion(fault) ? 'newer-version' : 'failed';
}

function sentenceOf(code: UnavailableCode, place: string, fault: unknown): string {
  const why = fault instanceof Error && fault.message !== '' ? fault.message : codesOf(fault);
  switch (code) {
    case 'not-reachable':
      return `The database ${place} cannot be reached (${why}). Start it, or correct DATABASE_URL.`;
    case 'not-allowed':
      return `The database ${place} does not let this user in (${why}). Correct the user and the password in DATABASE_URL.`;
    case 'not-a-database':
      return `The database ${place} does not exist. Create it, or correct DATABASE_URL.`;
    case 'not-writable':
      return `The database ${place} does not let this user create tables (${why}). Make the user its owner, or correct DATABASE_URL.`;
    case 'wrong-encoding':
      return `The database ${place} cannot keep every letter: ${why}. Create one with the encoding UTF8, and set DATABASE_URL to it.`;
    case 'newer-version':
      return `The database ${place} was written by a newer version of this bot. Run that version, or set DATABASE_URL to another database.`;
    default:
      return `The database ${place} cannot be opened: ${why}. Correct DATABASE_URL, or unset it to keep the data in DATA_DIR.`;
  }
}

/** Where a host has several addresses, the fault of each is inside and the one outside says nothing. */
function codesOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
}
