import { attempt, type AttemptParts } from './attempt.ts';

/** Claims deliveries and sends them, each in a place of its own. */
export interface Sender {
  /** Claims for the free places, starts sending, and says how many were claimed. */
  claim(): Promise<number>;
  /** Whether every place is taken. */
  isFull(): boolean;
  /** Claims nothing from now on. */
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
    for (const delivery of claimed) {
      const sending = attempt(parts, delivery).finally(() => {
        underWay.delete(sending);
        onFree();
      });
      underWay.add(sending);
    }
    return claimed.length;
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
