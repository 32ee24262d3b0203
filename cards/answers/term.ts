import type { TermAnswer } from '../../src/answers/told-answers.ts';
import { termTexts } from '../../src/questions/terms.ts';
import type { AnswerContext } from '../answer-context.ts';
import { textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { capital, listed } from '../words/sentence.ts';
import { termWords } from '../words/terms.ts';
import { readingBlocks } from './figure-parts.ts';

/** What one of the bot's own words means. */
export function termPage(answer: TermAnswer, context: AnswerContext): Page {
  const { term, neighbours, next } = answer;
  const heading = capital(termTexts[term]);
  const [first = '', ...more] = termWords(answer);
  const named = term === 'neighbours' && neighbours.length > 0;
  return {
    summary: `${heading}: ${first}`,
    heading,
    blocks: [
      ...textOf(first, 'strong'),
      ...more.flatMap((text) => textOf(text)),
      ...textOf(named ? `Here they are ${listed(neighbours.map(({ name }) => name))}.` : undefined),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next,
  };
}
