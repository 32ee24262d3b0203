import type { ToldAnswer } from '../../src/delivery/news.ts';
import { factsOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { dayWords } from '../words/time.ts';
import { zoneOf } from './news-context.ts';
import type { NewsContext } from './news-context.ts';

/** What is left of an answer that stated a figure which was taken back: what it was about, and the way to a new one. */
export function answerPage({ title, question, withdrawn }: ToldAnswer, context: NewsContext): Page {
  return {
    summary: withdrawn === undefined ? title : `Withdrawn: ${title}`,
    heading: withdrawn === undefined ? title : `Withdrawn: ${title}`,
    tone: 'warning',
    blocks: [
      ...textOf(withdrawn === undefined ? undefined : 'A figure that was shown here was taken back.', 'strong'),
      ...factsOf([withdrawn && { title: 'Withdrawn', value: dayWords(withdrawn.at, zoneOf(context)) }]),
      ...textOf('Ask again for what is held now.'),
    ],
    next: question === undefined ? [] : [{ title: 'Ask again', text: question }],
  };
}
