import type { Clock } from './clock.ts';
import { dueRun, mondayMorning } from './delivery/schedule.ts';
import { enqueueWeeklyDigest } from './delivery/weekly-digest.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

/** What is done at its time, for as long as it runs. */
export interface Schedules {
  /** Whether the last look at the clock went well. */
  healthy(): boolean;
  stop(): void;
}

/**
 * How often the clock is looked at. Looking, rather than waiting for one far moment, holds through a sleeping laptop, a
 * changed clock and downtime.
 */
const lookEveryMs = 1000;

/** Looks at the clock from now on and puts the weekly digest into the outbox when it is due, once over all processes. */
export function startSchedules(settings: Settings, knowledge: Knowledge, clock: Clock, log: Log): Schedules {
  const schedule = mondayMorning(settings.timeZone);
  let looking = false;
  let healthy = true;
  let handled: string | undefined;
  const look = async (): Promise<void> => {
    const due = dueRun(schedule, clock(), handled);
    if (looking || due === undefined) return;
    looking = true;
    try {
      const { catalogue, store } = knowledge;
      const scope = { indicators: catalogue.indicators, rules: catalogue.rules, timeZone: settings.timeZone };
      const told = await store.transaction((within) => enqueueWeeklyDigest(within, scope, schedule, clock()));
      handled = due;
      healthy = true;
      if (told > 0) log.info({ conversations: told }, 'The weekly digest was put into the outbox');
    } catch (fault) {
      healthy = false;
      log.error({ fault: String(fault) }, 'The weekly digest could not be made; it is tried again');
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  void look();
  return { healthy: () => healthy, stop: () => clearInterval(timer) };
}
