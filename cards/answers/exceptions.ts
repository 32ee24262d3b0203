import type { ExceptionsAnswer } from '../../src/answers/overview-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf } from '../page.ts';
import type { Page } from '../page.ts';
import { countOf } from '../words/numeral.ts';
import { exceptionItems } from './exception-list.ts';
import { readingBlocks } from './figure-parts.ts';

/** What needs the board's attention now, worst first, and how many indicators are watched for it. */
export function exceptionsPage(answer: ExceptionsAnswer, context: AnswerContext): Page {
  const { exceptions, watched, lookedAt } = answer;
  const count = exceptions.length;
  const heading =
    count === 0 ? 'No exceptions stand' : `${countOf(count, 'exception')} ${count === 1 ? 'stands' : 'stand'}`;
  const coverage = `${watched} of ${countOf(lookedAt, 'indicator')} ${watched === 1 ? 'is' : 'are'} watched by at least one rule.`;
  const items = exceptionItems(exceptions);
  return {
    summary: `${heading}. ${items[0]?.text ?? coverage}`,
    heading,
    tone: count === 0 ? 'good' : 'attention',
    blocks: [
      ...listOf('Worst first', items),
      { kind: 'text', text: coverage, look: 'quiet' },
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}
