const firstWaitMs = 1000;
const longestWaitMs = 30_000;

/** How long to wait after so many failures in a row: 1 s, 2 s, 4 s … 30 s at the most, of which a random half is left out. */
export function backOffMs(failures: number, random: () => number): number {
  const whole = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + random() / 2));
}

const longestAskedMs = 24 * 3_600_000;

/** Never sooner than the service asked for, a day at the most; up to a tenth later, so that those sent away don't return together. */
export function askedWaitMs(askedMs: number, random: () => number): number {
  return Math.ceil(Math.min(longestAskedMs, Math.max(0, askedMs)) * (1 + random() / 10));
}
