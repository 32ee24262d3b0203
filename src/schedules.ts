import type { Clock } from './clock.ts';
import { keepInStep } from './imports/keep-in-step.ts';
import { weekly } from './delivery/digest-time.ts';
import { dueRun, everyMinute, everyMorning } from './delivery/schedule.ts';
import { quietEnd } from './delivery/tell.ts';
import { digestRuns, enqueueWeeklyDigests } from './delivery/weekly-digest.ts';
import { conditionsOf } from './imports/rule-conditions.ts';
import { evaluateClockWithin } from './imports/evaluate-clock.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

/** What is done at its time, for as long as it runs. */
export interface Schedules {
  /** Whether the last look at the clock went well. */
  healthy(): boolean;
  stop(): void;
}

/** Something that is due at times, done once over all processes; it says what it came to, if there is anything to say. */
interface Job {
  readonly name: string;
  /** Names what is due now, so that it is done only once; undefined where nothing is. */
  readonly due: () => Promise<string | undefined>;
  readonly run: () => Promise<string | undefined>;
}

/**
 * How often the clock is looked at. Looking, rather than waiting for one far moment, holds through a sleeping laptop, a
 * changed clock and downtime.
 */
const lookEveryMs = 1000;

/** Looks at the clock from now on and does what is due: the weekly digest, and each morning the rules about the clock. */
export function startSchedules(settings: Settings, knowledge: Knowledge, clock: Clock, log: Log): Schedules {
  const started = jobs(settings, knowledge, clock).map((job) => startJob(job, log));
  return {
    healthy: () => started.every((each) => each.healthy()),
    stop: () => {
      for (const each of started) each.stop();
    },
  };
}

function jobs({ timeZone }: Settings, knowledge: Knowledge, clock: Clock): readonly Job[] {
  const mornings = everyMorning(timeZone);
  return [
    {
      name: 'weekly digest',
      due: async () => {
        const times = [...digestRuns(await knowledge.store.digestTimes.chosen()).values()];
        // The end of quiet time makes due what waited for it.
        const quiet = quietEnd({ ...knowledge.catalogue, timeZone }, clock());
        return [quiet, ...times.map(({ time }) => dueRun(weekly(time, timeZone), clock()))].join(' ');
      },
      run: async () => {
        const { catalogue, store } = knowledge;
        const scope = { ...catalogue, timeZone };
        const told = await store.transaction((within) => enqueueWeeklyDigests(within, scope, clock()));
        return told > 0 ? `it was put into the outbox for ${told} conversations` : undefined;
      },
    },
    {
      name: 'snoozes and changed rules',
      // Another catalogue is due at once.
      due: () =>
        Promise.resolve(
          [dueRun(everyMinute(timeZone), clock()), ...conditionsOf(knowledge.catalogue).values()].join(' '),
        ),
      run: async () => {
        const { catalogue, store } = knowledge;
        const changed = await keepInStep(store, catalogue, clock(), timeZone);
        return changed > 0 ? `${changed} exceptions changed` : undefined;
      },
    },
    {
      name: 'evaluation of late releases',
      due: () => Promise.resolve(dueRun(mornings, clock())),
      run: async () => {
        const { catalogue, store } = knowledge;
        const judged = await store.transaction(async (within) => {
          const due = dueRun(mornings, clock(), await within.schedules.lastRun(clockRules));
          if (due === undefined || !(await within.schedules.claimRun(clockRules, due, clock()))) return undefined;
          return evaluateClockWithin(within, { catalogue, timeZone }, clock());
        });
        const told = judged === undefined ? 0 : judged.raised.length + judged.worse.length + judged.cleared.length;
        return told > 0 ? `${told} exceptions changed` : undefined;
      },
    },
  ];
}

/** The name under which the runs of the rules about the clock are remembered. */
const clockRules = 'clock-rules';

function startJob({ name, due, run }: Job, log: Log): Schedules {
  let looking = false;
  let healthy = true;
  let handled: string | undefined;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const now = await due();
      if (now === undefined || now === handled) return;
      const said = await run();
      handled = now;
      healthy = true;
      if (said !== undefined) log.info({ job: name }, `Done on schedule: ${said}`);
    } catch (fault) {
      healthy = false;
      log.error({ job: name, fault: String(fault) }, 'What was due could not be done; it is tried again');
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  void look();
  return { healthy: () => healthy, stop: () => clearInterval(timer) };
}
