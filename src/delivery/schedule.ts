import { Cron } from 'croner';

/** When something is due: a cron pattern read in a time zone, such as "30 8 * * 1" in Europe/London. */
export interface Schedule {
  readonly pattern: string;
  readonly timeZone: string;
}

/** Every minute, for what follows from a changed clock or catalogue. */
export function everyMinute(timeZone: string): Schedule {
  return { pattern: '* * * * *', timeZone };
}

/** Every day at 08:00 by the local clock. */
export function everyMorning(timeZone: string): Schedule {
  return { pattern: '0 8 * * *', timeZone };
}

/**
 * The newest run that is due: the last one at or before `now`, unless it is not after `lastRun`. Runs missed before it are
 * not made up for. The local time stays the same when the clocks change. Throws on a pattern or time zone that is none.
 */
export function dueRun(schedule: Schedule, now: string, lastRun?: string): string | undefined {
  const cron = new Cron(schedule.pattern, { timezone: schedule.timeZone, paused: true });
  // Croner gives the runs before a moment, to the second, so the second after `now` is asked for.
  const runs = cron.previousRuns(2, new Date(Date.parse(now) + 1000)).map((run) => run.getTime());
  const newest = Math.max(...runs.filter((run) => run <= Date.parse(now)));
  if (!Number.isFinite(newest)) return undefined;
  return lastRun !== undefined && newest <= Date.parse(lastRun) ? undefined : new Date(newest).toISOString();
}
