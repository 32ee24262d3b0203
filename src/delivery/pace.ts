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

/** What must be known of earlier attempts to pace the next: so many of the newest, no older than so many milliseconds. */
export function memoryOf(limits: readonly PaceLimit[]): PaceLimit {
  return {
    count: Math.max(...limits.map(({ count }) => count)),
    withinMs: Math.max(...limits.map(({ withinMs }) => withinMs)),
  };
}

/**
 * When earlier attempts reached the service, in milliseconds and in order. An attempt counts from its end, by which it
 * had arrived, so this errs on the slow side; one that is under way counts as of now.
 */
export interface Attempts {
  readonly conversation: readonly number[];
  readonly tenant: readonly number[];
}

/** The first moment, `now` or later, at which one more message keeps to every limit of its conversation and its tenant. */
export function paced({ conversation, tenant }: Attempts, now: number): number {
  const underWay = tenant.map((at) => Math.min(at, now));
  return Math.max(mayGoAt(conversation, conversationLimits, now), mayGoAt(underWay, tenantLimits, now));
}

/**
 * The first moment, `now` or later, at which one more message keeps to every limit, given when the others went or will
 * go, in order. It goes after the last of them.
 */
export function mayGoAt(others: readonly number[], limits: readonly PaceLimit[], now: number): number {
  const earliest = Math.max(now, others.at(-1) ?? now);
  return limits.reduce((at, { count, withinMs }) => {
    const first = others[others.length - count];
    return first === undefined ? at : Math.max(at, first + withinMs);
  }, earliest);
}
