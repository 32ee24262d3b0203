import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Silence, SilenceReader, Silences } from '../delivery/silence.ts';
import { instant } from './instant.ts';
import { filter } from './json/filter.ts';
import { valueOf } from './json/text.ts';
import type { FieldsOf } from './json/text.ts';
import type { Tables } from './tables.ts';

const details = z.object({
  filter,
  conversation: z.string().exactOptional(),
  reason: z.string(),
  by: z.string(),
} satisfies FieldsOf<Pick<Silence, 'filter' | 'conversation' | 'reason' | 'by'>>);

/** Reads the silences that hold or are to come. */
export function silenceReader(db: Kysely<Tables>): SilenceReader {
  return {
    silences: async (at) => {
      const rows = db.selectFrom('silence').selectAll().where('ends_at', '>', instant(at));
      return (await rows.orderBy('starts_at').orderBy('id').execute()).map((row): Silence => ({
        id: row.id,
        ...valueOf(details, row.details),
        from: row.starts_at,
        until: row.ends_at,
      }));
    },
  };
}

/** Sets and ends silences; one that ended stays on record. */
export function silences(db: Kysely<Tables>): Silences {
  return {
    ...silenceReader(db),
    silence: async ({ from, until, ...kept }, at) => {
      const checked: z.infer<typeof details> = kept;
      const row = {
        starts_at: instant(from),
        ends_at: instant(until),
        at: instant(at),
        details: JSON.stringify(checked),
      };
      const { id } = await db.insertInto('silence').values(row).returning('id').executeTakeFirstOrThrow();
      return id;
    },
    end: async (id, at) => {
      const ended = db.updateTable('silence').set({ ends_at: instant(at) });
      const rows = await ended.where('id', '=', id).where('ends_at', '>', instant(at)).returning('id').execute();
      if (rows.length === 0) return false;
      // What is still silenced by another one, or quiet, is held on when it is looked at.
      const held = db
        .updateTable('telling')
        .set({ held_until: instant(at) })
        .where('is_open', '=', 1);
      await held.where('reason', '=', 'silenced').where('held_until', '>', instant(at)).execute();
      return true;
    },
  };
}
