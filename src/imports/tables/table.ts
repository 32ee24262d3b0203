import type { Refusal } from '../sentences.ts';
import type { Separator } from './separator.ts';

/** Takes a table as it is read: the heading line first, then each row with the line it stands in. */
export interface TableTaker {
  /** What the columns are called, and the sign that separated them; a refusal ends the reading. */
  heading(cells: readonly string[], separator: Separator): Refusal | undefined;
  row(line: number, cells: readonly string[]): void;
  /** A row with a cell that can not be read, why, and as much of its cells as can be. */
  fault(line: number, reason: string, cells: readonly string[]): void;
  /** How much of the file was read, from 0 to 1. */
  progress?(fraction: number): void;
}

/** What is to be said of a table that was read to its end. */
export interface TableRead {
  /** The sheet of a workbook that was read. */
  readonly sheet?: string;
  readonly warnings: readonly string[];
}

/** Why the whole file was refused, and the line where it went wrong, if it was one. */
export interface FileRefusal {
  readonly line?: number;
  readonly refusal: Refusal;
}

/** Carries a refusal out of a reader's callbacks. */
export class Unreadable extends Error {
  readonly why: FileRefusal;

  constructor(why: FileRefusal) {
    super('the file can not be read');
    this.why = why;
  }
}
