import type { Kysely } from 'kysely';
import type { UnansweredReader, UnansweredWords } from '../questions/unanswered.ts';
import type { Tables } from './tables.ts';

/** Finds the words that kept questions from being answered, over all days. */
export function unansweredReader(db: Kysely<Tables>): UnansweredReader {
  return {
    counted: async (most) => {
      const rows = await db
        .selectFrom('unanswered_word')
        .select(({ fn }) => [
          'word',
          'reason',
          fn.sum<number | string>('times').as('times'),
          fn.max('nearest').as('nearest'),
          fn.min('day').as('first'),
          fn.max('day').as('last'),
        ])
        .groupBy(['word', 'reason'])
        .orderBy('times', 'desc')
        .orderBy('word')
        .orderBy('reason')
        .limit(most)
        .execute();
      return rows.map(({ times, ...row }) => ({ ...row, times: Number(times) }));
    },
  };
}

/** Keeps the words that kept questions from being answered: one count for each word of a day. */
export function unanswered(db: Kysely<Tables>): UnansweredWords {
  return {
    ...unansweredReader(db),
    count: async (words, day) => {
      for (const { word, reason, nearest } of words) {
        await db
          .insertInto('unanswered_word')
          .values({ day, word, reason, nearest, times: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['day', 'word', 'reason'])
              .doUpdateSet((row) => ({ nearest, times: row.eb('unanswered_word.times', '+', 1) })),
          )
          .execute();
      }
    },
    forgetBefore: async (day) => {
      const gone = await db.deleteFrom('unanswered_word').where('day', '<', day).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}
