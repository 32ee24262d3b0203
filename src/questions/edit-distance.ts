/**
 * The optimal string alignment distance of two words: insertions, deletions, substitutions and swaps of neighbours, each
 * one. Gives undefined as soon as it must exceed the limit.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, above, before);
    if (Math.min(...row) > limit) return undefined;
    before = above;
    above = row;
  }
  const distance = above[b.length] ?? 0;
  return distance <= limit ? distance : undefined;
}

function nextRow(
  a: string,
  b: string,
  i: number,
  above: readonly number[],
  before: readonly number[],
): readonly number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1];
    const substituted = (above[j - 1] ?? 0) + (same ? 0 : 1);
    const swapped =
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
    row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substituted, swapped));
  }
  return row;
}
