import type { Kysely } from 'kysely';
import type { ScheduleRuns } from '../delivery/outbox.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

/** Each due run is claimed by one transaction only, however many processes ask. */
export function scheduleRuns(db: Kysely<Tables>): ScheduleRuns {
  return {
    claimRun: async (schedule, dueAt, at) => {
      const claimed = await db
        .insertInto('schedule_run')
        .values({ schedule, due_at: instant(dueAt), at: instant(at) })
        .onConflict((conflict) => conflict.columns(['schedule', 'due_at']).doNothing())
        .returning('due_at')
        .execute();
      return claimed.length === 1;
    },
    lastRun: async (schedule) => {
      const runs = db.selectFrom('schedule_run').select('due_at').where('schedule', '=', schedule);
      const last = await runs.orderBy('due_at', 'desc').limit(1).executeTakeFirst();
      return last?.due_at;
    },
  };
}
