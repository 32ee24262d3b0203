import type { Filter } from '../alerts/filter.ts';

/** A stretch of time in which some exceptions are kept quiet, such as while a system is being replaced. */
export interface Silence {
  readonly id: number;
  readonly filter: Filter;
  /** ISO instants: it holds from `from` on and up to, not including, `until`. */
  readonly from: string;
  readonly until: string;
  /** Why, in somebody's words. */
  readonly reason: string;
  readonly by: string;
}

/** The silences that were set, and not ended early. */
export interface SilenceReader {
  /** Those that hold at an instant or later, by when they begin. */
  silences(at: string): Promise<readonly Silence[]>;
}

/** Sets and ends silences. */
export interface Silences extends SilenceReader {
  silence(silence: Omit<Silence, 'id'>, at: string): Promise<number>;
  /** Ends one at once, and what it held goes as soon as it may; false where none of that number holds at `at` or later. */
  end(id: number, at: string): Promise<boolean>;
}

/** Whether a silence holds at an instant. */
export function holds({ from, until }: Silence, at: string): boolean {
  return from <= at && at < until;
}
