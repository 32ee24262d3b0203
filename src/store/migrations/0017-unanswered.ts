import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Adds the words that kept questions from being answered, counted by day. */
export async function createUnanswered(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('unanswered_word')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('nearest', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('unanswered_word_key', ['day', 'word', 'reason'])
    .execute();
}
