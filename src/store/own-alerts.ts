import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { ownAlertEnds } from '../alerts/own-alert.ts';
import type { DoneBy, OwnAlert, OwnAlertReader, OwnAlerts } from '../alerts/own-alert.ts';
import { unitKinds } from '../indicators/indicator.ts';
import { ownRule } from './json/own-rule.ts';
import { valueOf } from './json/text.ts';
import type { FieldsOf } from './json/text.ts';
import type { Tables } from './tables.ts';

const doneBy = z.object({ by: z.string(), name: z.string(), at: z.string() } satisfies FieldsOf<DoneBy>);

const details = z.object({
  rule: ownRule,
  unit: z.object({ kind: z.enum(unitKinds), name: z.string() }),
  proposed: doneBy,
  confirmed: doneBy.exactOptional(),
  ended: z.object({ why: z.enum(ownAlertEnds), at: z.string(), name: z.string().exactOptional() }).exactOptional(),
} satisfies FieldsOf<Omit<OwnAlert, 'reference' | 'state'>>);

/** Reads the alerts that conversations set for themselves. */
export function ownAlertReader(db: Kysely<Tables>): OwnAlertReader {
  const all = () => db.selectFrom('own_alert').selectAll().orderBy('id');
  return {
    inUse: async () => (await all().where('state', '=', 'in-use').execute()).map(alertOf),
    of: async (conversation) =>
      (await all().where('conversation', '=', conversation).where('state', '!=', 'ended').execute()).map(alertOf),
    named: async (reference) => {
      const id = numberIn(reference);
      const row = id === undefined ? undefined : await all().where('id', '=', id).executeTakeFirst();
      return row && alertOf(row);
    },
  };
}

/** Keeps them; one that ended stays on record. */
export function ownAlerts(db: Kysely<Tables>): OwnAlerts {
  return {
    ...ownAlertReader(db),
    add: async ({ state, rule, ...kept }) => {
      // The number is in the reference, and is not known before.
      const row = {
        conversation: rule.heardIn,
        state,
        details: JSON.stringify({ ...kept, rule: { ...rule, id: '' } }),
      };
      const { id } = await db.insertInto('own_alert').values(row).returning('id').executeTakeFirstOrThrow();
      const reference = referenceOf(id);
      return { ...kept, reference, state, rule: { ...rule, id: reference } };
    },
    save: async ({ reference, state, ...rest }) => {
      const checked: z.infer<typeof details> = rest;
      const row = db.updateTable('own_alert').set({ state, details: JSON.stringify(checked) });
      await row.where('id', '=', numberIn(reference) ?? 0).execute();
    },
  };
}

function alertOf({ id, state, details: text }: Selectable<Tables['own_alert']>): OwnAlert {
  const { rule, ...rest } = valueOf(details, text);
  const reference = referenceOf(id);
  return { ...rest, reference, state, rule: { ...rule, id: reference } };
}

function referenceOf(id: number): string {
  return `W-${String(id).padStart(4, '0')}`;
}

function numberIn(reference: string): number | undefined {
  const [, digits] = /^W-0*([1-9]\d{0,8})$/u.exec(reference) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
