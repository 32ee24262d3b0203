import type { Kysely } from 'kysely';
import type { Once } from '../delivery/conversation.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

/** Remembers what was done once, until it is told to forget. */
export function onceOnly(db: Kysely<Tables>): Once {
  return {
    once: async (key, at) => {
      const first = await db
        .insertInto('once')
        .values({ key, at: instant(at) })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('key')
        .execute();
      return first.length === 1;
    },
    forget: async (key) => {
      await db.deleteFrom('once').where('key', '=', key).execute();
    },
  };
}
