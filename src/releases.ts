import type { Clock } from './clock.ts';
import { releaseHeld } from './delivery/release-held.ts';
import { quietEnd, type TellRules } from './delivery/tell.ts';
import { tellRecalled } from './imports/recall-answers.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';
import type { Store, StoreTransaction } from './store/store.ts';

/** Tells what quiet time or a silence held back, for as long as it runs. */
export interface Releases {
  /** Whether the last look went well. */
  healthy(): boolean;
  stop(): void;
}

const lookEveryMs = 1000;

/** Whether answers were taken back in quiet time that is over. */
async function anyUntold({ answers }: Store, rules: TellRules, now: string): Promise<boolean> {
  return quietEnd(rules, now) === undefined && (await answers.untold()).length > 0;
}

async function release(within: StoreTransaction, rules: TellRules, at: string): Promise<number> {
  return (await releaseHeld(within, rules, at)) + (await tellRecalled(within, { at, rules }));
}

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
      const rules = { ...catalogue, timeZone };
      const due = (await store.tellings.anyDue(now)) || (await anyUntold(store, rules, now));
      const told = due ? await store.transaction((within) => release(within, rules, now)) : 0;
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
