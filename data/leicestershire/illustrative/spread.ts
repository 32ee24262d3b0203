/** Shares whole things out in proportion to weights, at least so many to each; the shares add up to the total exactly. */
export function spread(total: number, weights: readonly number[], atLeast: number): readonly number[] {
  const left = total - atLeast * weights.length;
  if (left < 0) throw new Error(`${total} cannot give ${atLeast} to each of ${weights.length}`);
  const sum = weights.reduce((all, each) => all + each, 0);
  const exact = weights.map((weight) => (left * weight) / sum);
  const shares = exact.map((share) => Math.floor(share));
  const short = left - shares.reduce((all, each) => all + each, 0);
  // The largest remainders round up; equal ones by position, so that the result never depends on the sort.
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, short).map(({ index }) => index));
  return shares.map((share, index) => share + atLeast + (raised.has(index) ? 1 : 0));
}
