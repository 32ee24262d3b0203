import type { Kysely, Selectable } from 'kysely';
import type { OpenTelling, Telling, TellingReader, Tellings } from '../delivery/telling.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

/** Rows in one statement, few enough for what the databases take of parameters. */
const chunkSize = 500;

/** Reads who was told what. */
export function tellingReader(db: Kysely<Tables>): TellingReader {
  return {
    tellings: async (reference) => {
      const rows = db.selectFrom('telling').selectAll().where('reference', '=', reference).orderBy('id');
      return (await rows.execute()).map(tellingOf);
    },
    anyDue: async (at) => {
      const due = db.selectFrom('telling').select('id').where('is_open', '=', 1);
      return (await due.where('held_until', '<=', instant(at)).limit(1).execute()).length > 0;
    },
  };
}

/** Writes down who was told what. */
export function tellings(db: Kysely<Tables>): Tellings {
  return {
    ...tellingReader(db),
    record: async (all) => {
      for (let from = 0; from < all.length; from += chunkSize) {
        const rows = all.slice(from, from + chunkSize).map(rowOf);
        await db.insertInto('telling').values(rows).execute();
      }
    },
    open: async () => {
      const rows = await db.selectFrom('telling').selectAll().where('is_open', '=', 1).orderBy('id').execute();
      return rows.map((row): OpenTelling => ({ id: row.id, ...tellingOf(row) }));
    },
    close: async (ids) => {
      if (ids.length > 0) await db.updateTable('telling').set({ is_open: 0 }).where('id', 'in', ids).execute();
    },
    postpone: async (ids, until) => {
      const held = db.updateTable('telling').set({ held_until: instant(until) });
      if (ids.length > 0) await held.where('id', 'in', ids).execute();
    },
  };
}

function rowOf({ conversation, reference, what, at, outcome, reason, into, until, delivery }: Telling) {
  return {
    conversation,
    reference,
    what,
    outcome,
    reason,
    at: instant(at),
    folded_into: into ?? null,
    held_until: until === undefined ? null : instant(until),
    delivery: delivery ?? null,
    is_open: outcome === 'held' || outcome === 'folded' ? 1 : 0,
  };
}

function tellingOf(row: Selectable<Tables['telling']>): Telling {
  const { conversation, reference, what, at, outcome, reason, folded_into, held_until, delivery } = row;
  return {
    conversation,
    reference,
    what,
    at,
    outcome,
    reason,
    ...(folded_into === null ? {} : { into: folded_into }),
    ...(held_until === null ? {} : { until: held_until }),
    ...(delivery === null ? {} : { delivery }),
  };
}
