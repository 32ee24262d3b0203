import type { DeclinedAnswer } from '../../src/answers/told-answers.ts';
import type { DeclineReason } from '../../src/questions/question.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf } from '../page.ts';
import type { Page } from '../page.ts';
import { sentence } from '../words/sentence.ts';
import { dateWords } from '../words/time.ts';
import { readingBlocks, statementBlocks } from './figure-parts.ts';

const reasons: Readonly<Record<DeclineReason, string>> = {
  cause: 'Figures alone can’t say why something happened, so I don’t.',
  forecast: 'I hold what was published and make no forecasts.',
  person: 'I hold figures about areas, and nothing about people.',
  opinion: 'I give figures and published judgements, and no opinions.',
  order: 'I only answer questions about figures; that I can’t do.',
};

/** A question that a store of figures can't answer: why not, and what is recorded that may help. */
export function declinedPage(answer: DeclinedAnswer, context: AnswerContext): Page {
  const { indicator, reason } = answer;
  const about = indicator === undefined ? '' : `${indicator.name}: `;
  const recorded = answer.recorded.map(({ text, from }) => ({
    text: sentence(text),
    ...(from === undefined ? {} : { detail: `From ${dateWords(from)}` }),
  }));
  return {
    summary: `${about}${reasons[reason]}`,
    heading: indicator?.name ?? 'That I can’t answer',
    blocks: [
      { kind: 'text', text: reasons[reason] },
      ...listOf('What is recorded that may explain it', recorded),
      ...statementBlocks(answer.statements),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next.length > 0 ? answer.next : (context.instead ?? []),
  };
}
