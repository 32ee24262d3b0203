const longestAsked = 60 * 60 * 1000;

/** Milliseconds that a Retry-After header asks for, in seconds or as a date; at most an hour, and none where it says nothing. */
export function retryAfterMs(header: string | undefined, now: string): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const ms = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.parse(now);
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(Math.ceil(ms), 0), longestAsked);
}
