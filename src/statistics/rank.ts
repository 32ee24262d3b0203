/**
 * The rank of each value, in the order given: 1 is the best, ties share the better rank and the ranks after them are
 * skipped (1, 2, 2, 4). Values must be numbers; an empty list has no ranks.
 */
export function rank(values: readonly number[], best: 'highest' | 'lowest'): readonly number[] {
  const bestFirst = values.toSorted((a, b) => (best === 'highest' ? b - a : a - b));
  const ranks = new Map<number, number>();
  for (const [index, value] of bestFirst.entries()) {
    if (!ranks.has(value)) ranks.set(value, index + 1);
  }
  return values.map((value) => ranks.get(value) ?? Number.NaN);
}
