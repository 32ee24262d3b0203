import type { Kysely } from 'kysely';
import type { InStep } from '../alerts/in-step.ts';
import type { Tables } from './tables.ts';

/** Keeps what things were last brought in step with. */
export function inStep(db: Kysely<Tables>): InStep {
  return {
    marks: async () => {
      const rows = await db.selectFrom('in_step').selectAll().orderBy('subject').execute();
      return new Map(rows.map(({ subject, mark }) => [subject, mark]));
    },
    mark: async (marks) => {
      await db.deleteFrom('in_step').execute();
      for (const [subject, mark] of marks) await db.insertInto('in_step').values({ subject, mark }).execute();
    },
  };
}
