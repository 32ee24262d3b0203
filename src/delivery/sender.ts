import { attempt, putBack, type AttemptParts } from './attempt.ts';
import type { Delivery } from './outbox.ts';

/** Claims deliveries and sends them, each conversation in a place of its own. */
export interface Sender {
  /** Claims for the free places, starts sending, and says how many were claimed. */
  claim(): Promise<number>;
  /** Whether every place is taken. */
  isFull(): boolean;
  /** Claims nothing from now on, and gives back what was claimed but not begun. */
  stop(): void;
  /** Ends when all that was claimed until now is settled. */
  settled(): Promise<unknown>;
}

const leaseMs = 30_000;
const places = 5;

/** A sender with all its places free; `onFree` is called whenever one becomes free. */
export function createSender(parts: AttemptParts, onFree: () => void): Sender {
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  async function claim(): Promise<number> {
    const free = places - underWay.size;
    if (free <= 0 || stopping) return 0;
    const claimed = await parts.outbox.claim(parts.owner, parts.clock(), leaseMs, free);
    const claimedAt = performance.now();
    for (const group of Map.groupBy(claimed, ({ conversation }) => conversation.id).values()) {
      const sending = inTurn(group, claimedAt).finally(() => {
        underWay.delete(sending);
        onFree();
      });
      underWay.add(sending);
    }
    return claimed.length;
  }

  /** Sends one conversation's deliveries one after another; what the lease might not last for is given back. */
  async function inTurn(group: readonly Delivery[], claimedAt: number): Promise<void> {
    for (const delivery of group) {
      const inTime = performance.now() - claimedAt + parts.sendLimitMs < leaseMs;
      if (inTime && !stopping) await attempt(parts, delivery);
      else await putBack(parts, delivery, Date.parse(parts.clock()));
    }
  }

  return {
    claim,
    isFull: () => underWay.size >= places,
    stop: () => {
      stopping = true;
    },
    settled: () => Promise.all(underWay),
  };
}
