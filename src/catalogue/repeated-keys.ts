import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from './yaml-file.ts';

/** A key that a block gives twice: the path of the block, and where in the text the key stands first and again. */
export interface RepeatedKey {
  readonly path: Path;
  readonly key: string;
  readonly first: number;
  readonly again: number;
}

/** Every key of a document that repeats an earlier one of its own block. */
export function repeatedKeys(node: unknown, path: Path = []): readonly RepeatedKey[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => repeatedKeys(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Map<string, number>();
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const [name, at] = [String(key.value), key.range?.[0] ?? 0];
    const first = seen.get(name);
    if (first === undefined) seen.set(name, at);
    const own = first === undefined ? [] : [{ path, key: name, first, again: at }];
    return [...own, ...repeatedKeys(value, [...path, name])];
  });
}
