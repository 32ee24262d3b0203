/** At most so many messages within any span of so many milliseconds. */
export interface PaceLimit {
  readonly count: number;
  readonly withinMs: number;
}

/** What Teams takes from a bot in one conversation. */
export const conversationLimits: readonly PaceLimit[] = [
  { count: 7, withinMs: 1000 },
  { count: 8, withinMs: 2000 },
  { count: 60, withinMs: 30_000 },
  { count: 1800, withinMs: 3_600_000 },
];

/** What Teams takes from a bot in one tenant, over all conversations. */
export const tenantLimits: readonly PaceLimit[] = [{ count: 50, withinMs: 1000 }];

/**
 * The first moment, `now` or later, at which one more message keeps to every limit, given when the others went or will
 * go, in ascending order. The new one goes after the last of them.
 */
export function mayGoAt(others: readonly number[], limits: readonly PaceLimit[], now: number): number {
  const earliest = Math.max(now, others.at(-1) ?? now);
  return limits.reduce((at, { count, withinMs }) => {
    const first = others[others.length - count];
    return first === undefined ? at : Math.max(at, first + withinMs);
  }, earliest);
}
