/**
 * The optimal string alignment distance of two words: insertions, deletions, substitutions and swaps of neighbours, each
 * one. Gives undefined as soon as it must exceed the limit.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, limit, above, before);
    if (row === undefined) return undefined;
    before = above;
    above = row;
  }
  const distance = above[b.length] ?? Infinity;
  return distance <= limit ? distance : undefined;
}

/** The next row near the diagonal, for further off the limit is exceeded; undefined where it is exceeded throughout. */
function nextRow(
  a: string,
  b: string,
  i: number,
  limit: number,
  above: readonly number[],
  before: readonly number[],
): readonly number[] | undefined {
  const row: number[] = above.map(() => Infinity);
  row[0] = i;
  let least = i;
  const last = Math.min(b.length, i + limit);
  for (let j = Math.max(1, i - limit); j <= last; j += 1) {
    const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let distance = (above[j - 1] ?? Infinity) + (same ? 0 : 1);
    distance = Math.min(distance, (above[j] ?? Infinity) + 1, (row[j - 1] ?? Infinity) + 1);
    if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
      distance = Math.min(distance, (before[j - 2] ?? Infinity) + 1);
    }
    row[j] = distance;
    least = Math.min(least, distance);
  }
  return least > limit ? undefined : row;
}
