import type { Kysely } from 'kysely';
import type { ContextReader, Contexts } from '../questions/follow-ups/context.ts';
import { instant } from './instant.ts';
import { rememberedDetails } from './json/context.ts';
import { valueOf } from './json/text.ts';
import type { Tables } from './tables.ts';

/** Finds what a conversation goes on from. */
export function contextReader(db: Kysely<Tables>): ContextReader {
  return {
    recall: async (key) => {
      const row = await db.selectFrom('conversation_context').selectAll().where('key', '=', key).executeTakeFirst();
      return row && { ...valueOf(rememberedDetails, row.details), at: row.at };
    },
  };
}

/** Keeps what a conversation goes on from: the newest of each key. */
export function contexts(db: Kysely<Tables>): Contexts {
  return {
    ...contextReader(db),
    remember: async (key, { at, ...details }) => {
      const row = { key, details: JSON.stringify(details), at: instant(at) };
      await db
        .insertInto('conversation_context')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet(row).where('conversation_context.at', '<=', row.at),
        )
        .execute();
    },
    forgetBefore: async (at) => {
      const gone = await db.deleteFrom('conversation_context').where('at', '<', instant(at)).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}
