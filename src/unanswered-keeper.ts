import { DateTime } from 'luxon';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import type { Understanding } from './questions/question.ts';
import { unansweredWords } from './questions/unanswered.ts';

/** How many days unanswered words are kept. */
const daysKept = 365;

/** Counts the words that kept a text from being answered, beside the reply; a fault is logged without them. */
export function unansweredKeeper(
  knowledge: Pick<Knowledge, 'vocabulary' | 'store' | 'today'>,
  log: Log,
): (understanding: Understanding) => void {
  return (understanding) => {
    const words = unansweredWords(understanding, knowledge.vocabulary);
    if (words.length === 0) return;
    const today = knowledge.today();
    const before = DateTime.fromISO(today).minus({ days: daysKept }).toFormat('yyyy-MM-dd');
    knowledge.store
      .transaction(async ({ unanswered }) => {
        await unanswered.count(words, today);
        await unanswered.forgetBefore(before);
      })
      .catch((fault: unknown) => log.error({ fault: String(fault) }, 'Unanswered words could not be counted'));
  };
}
