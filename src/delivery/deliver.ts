import type { AttemptParts } from './attempt.ts';
import { backOffMs } from './back-off.ts';
import { createPause } from './pause.ts';
import { createSender } from './sender.ts';

/** What delivering needs: where news waits, how it is sent, and who is told when a conversation is gone. */
export interface DeliveryParts extends Omit<AttemptParts, 'sendLimitMs'> {
  /** How long a channel may take before its attempt counts as unconfirmed; 20 s where not said. */
  readonly sendLimitMs?: number;
}

/** Brings what is due to its conversations for as long as it runs. */
export interface DeliveryLoop {
  /** Looks into the outbox every 250 ms from now on; starting twice changes nothing. */
  start(): void;
  /** Claims nothing more and waits for what is under way, 4 s at the most. */
  stop(): Promise<void>;
  /** Claims once, waits until all of it is settled, and says how many were claimed. */
  once(): Promise<number>;
}

const pollMs = 250;
const stopWithinMs = 4000;

/** The delivery of this process: at most 5 conversations at once, and none of them waits for another. */
export function createDelivery(given: DeliveryParts): DeliveryLoop {
  const parts: AttemptParts = { sendLimitMs: 20_000, ...given };
  const pause = createPause();
  const sender = createSender(parts, () => {
    pause.wake();
  });
  let running: Promise<void> | undefined;
  const stopping = new AbortController();

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        const claimed = await sender.claim();
        failures = 0;
        if (claimed === 0 || sender.isFull()) await pause.wait(pollMs);
      } catch (fault) {
        failures += 1;
        parts.log.error({ failures, fault: String(fault) }, 'The outbox could not be read');
        await pause.wait(backOffMs(failures, parts.random));
      }
    }
  }

  return {
    start: () => {
      running ??= run();
    },
    stop: async () => {
      stopping.abort();
      sender.stop();
      pause.wake();
      const ended = (async () => {
        await running;
        await sender.settled();
      })();
      if (!(await endsWithin(stopWithinMs, ended))) parts.log.warn({}, 'Stopped while news was still under way');
    },
    once: async () => {
      const claimed = await sender.claim();
      await sender.settled();
      return claimed;
    },
  };
}

async function endsWithin(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
