import type { Clock } from './clock.ts';
import { releaseHeld } from './delivery/release-held.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

/** Tells what quiet time or a silence held back, for as long as it runs. */
export interface Releases {
  /** Whether the last look went well. */
  healthy(): boolean;
  stop(): void;
}

const lookEveryMs = 1000;

/** Looks every second whether anything that was held may go, and puts it into the outbox, once over all processes. */
export function startReleases({ timeZone }: Settings, knowledge: Knowledge, clock: Clock, log: Log): Releases {
  let looking = false;
  let healthy = true;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const { catalogue, store } = knowledge;
      const now = clock();
      const due = await store.tellings.anyDue(now);
      const release = () => store.transaction((within) => releaseHeld(within, { ...catalogue, timeZone }, now));
      const told = due ? await release() : 0;
      if (told > 0) log.info({ conversations: told }, 'News that was held was put into the outbox');
      healthy = true;
    } catch (fault) {
      healthy = false;
      log.error({ fault: String(fault) }, 'News that was held could not be told; it is tried again');
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  return { healthy: () => healthy, stop: () => clearInterval(timer) };
}
