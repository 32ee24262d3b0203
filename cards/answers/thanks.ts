import type { ThanksAnswer } from '../../src/answers/told-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { Page } from '../page.ts';

/** A short word back, and nothing to read. */
export function thanksPage({ next }: ThanksAnswer, { alternatives }: AnswerContext): Page {
  return {
    summary: 'You are welcome. Ask whenever you need a figure.',
    heading: 'You are welcome',
    blocks: [{ kind: 'text', text: 'Ask whenever you need a figure.' }],
    alternatives,
    next,
  };
}
