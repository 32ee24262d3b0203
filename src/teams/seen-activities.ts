/** Remembers which activities were taken, the newest `limit` of them: Teams sends again what takes 15 seconds. */
export interface SeenActivities {
  /** True for the first time only. */
  first(conversation: string, activity: string | undefined): boolean;
  /** It was not handled after all: when it is sent again, it counts as new. */
  forget(conversation: string, activity: string | undefined): void;
}

/** An activity without an id is always new: there is nothing to tell a repeat by. */
export function createSeenActivities(limit = 10_000): SeenActivities {
  const seen = new Set<string>();
  return {
    first: (conversation, activity) => {
      if (activity === undefined) return true;
      const key = keyOf(conversation, activity);
      if (seen.has(key)) return false;
      seen.add(key);
      forgetOldest(seen, limit);
      return true;
    },
    forget: (conversation, activity) => void seen.delete(keyOf(conversation, activity ?? '')),
  };
}

function keyOf(conversation: string, activity: string): string {
  return `${conversation} ${activity}`;
}

function forgetOldest(seen: Set<string>, limit: number): void {
  if (seen.size <= limit) return;
  // A set keeps the order of insertion, so the first is the oldest.
  for (const oldest of seen) {
    seen.delete(oldest);
    return;
  }
}
