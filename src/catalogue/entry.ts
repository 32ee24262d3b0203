import type { Place } from './problem.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** A value of the folder that still knows where it was written. */
export interface Entry<T> {
  readonly value: T;
  /** The place of the value, or of a part of it. */
  readonly at: (...path: readonly PropertyKey[]) => Place;
  /** Whether something of it was left out or stood in for, so that the rest could be looked at. */
  readonly mended?: true;
}

/** The value found at a path of a file. */
export function entryOf<T>(file: YamlFile, path: Path, value: T): Entry<T> {
  return { value, at: (...rest) => ({ file: file.file, line: file.lineOf([...path, ...rest]) }) };
}
