import type { ExceptionsAnswer } from '../../src/answers/overview-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { countOf } from '../words/numeral.ts';
import { exceptionItems } from './exception-list.ts';
import { readingBlocks } from './figure-parts.ts';

/** What needs the board's attention now, worst first, and how many indicators are watched for it. */
export function exceptionsPage(answer: ExceptionsAnswer, context: AnswerContext): Page {
  const { exceptions, watched, lookedAt } = answer;
  const count = exceptions.length;
  const heading = answer.byThen === 'held-none' ? 'No exceptions are on record' : standingWords(count, answer.about);
  const coverage = `${watched} of ${countOf(lookedAt, 'indicator')} ${watched === 1 ? 'is' : 'are'} watched by at least one rule.`;
  const items = exceptionItems(exceptions);
  return {
    summary: `${heading}. ${items[0]?.text ?? coverage}`,
    heading,
    ...(answer.byThen === 'held-none' ? {} : { tone: count === 0 ? 'good' : 'attention' }),
    blocks: [
      ...listOf('Worst first', items),
      ...(answer.byThen === undefined ? [] : textOf(thenWords[answer.byThen], 'warning')),
      ...textOf(answer.elsewhere === undefined ? undefined : othersWords(answer.elsewhere)),
      { kind: 'text', text: coverage, look: 'quiet' },
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function standingWords(
  count: number,
  { indicator, outcome, area }: NonNullable<ExceptionsAnswer['about']> = {},
): string {
  const of = indicator ?? outcome;
  const about = `${of === undefined ? '' : ` for ${of.name}`}${area === undefined ? '' : ` in ${area.name}`}`;
  const stand =
    count === 0 ? 'No exceptions stand' : `${countOf(count, 'exception')} ${count === 1 ? 'stands' : 'stand'}`;
  return `${stand}${about}`;
}

function othersWords(count: number): string {
  return `${countOf(count, 'other exception')} ${count === 1 ? 'stands' : 'stand'} elsewhere.`;
}

/** Exceptions go by the day on which figures are loaded, other answers by the day on which they became known. */
const thenWords: Readonly<Record<NonNullable<ExceptionsAnswer['byThen']>, string>> = {
  'held-none':
    'No figures were loaded here by then, so nothing could be raised. What was known then is not judged again: ask about an indicator to see its figure.',
  'held-figures': 'These are the exceptions that stood here at the end of that day, by the figures loaded until then.',
};
