import type { Kysely } from 'kysely';
import type { DigestTimes } from '../delivery/digest-time.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

/** Keeps the time of the week that each conversation chose for its digest. */
export function digestTimes(db: Kysely<Tables>): DigestTimes {
  return {
    chosen: async () => {
      const rows = await db.selectFrom('digest_time').selectAll().orderBy('conversation').execute();
      return rows.map(({ conversation, weekday, hour, minute, at, told }) => ({
        conversation,
        time: { weekday, hour, minute },
        at,
        ...(told === null ? {} : { told }),
      }));
    },
    choose: async ({ conversation, time, at, told }) => {
      const row = { ...time, at: instant(at), told: told === undefined ? null : instant(told) };
      await db
        .insertInto('digest_time')
        .values({ conversation, ...row })
        .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
        .execute();
    },
  };
}
