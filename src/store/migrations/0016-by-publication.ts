import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Adds what finds the figures of a publication, so that undoing one does not look through all of them. */
export async function createByPublication(db: Kysely<Tables>): Promise<void> {
  await db.schema.createIndex('observation_by_publication').on('observation').column('publication').execute();
}
