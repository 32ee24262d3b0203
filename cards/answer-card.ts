import type { Answer } from '../src/answers/answer.ts';
import type { AnswerContext } from './answer-context.ts';
import { answerPage } from './answer-pages.ts';
import { asTable } from './answers/as-table.ts';
import type { Card } from './card.ts';
import type { Page } from './page.ts';
import { pageCard } from './page-card.ts';
import { pageText, summaryLine } from './page-text.ts';

const alone: AnswerContext = { reading: [], alternatives: [] };

/** The answer as a card. */
export function answerCard(answer: Answer, context: AnswerContext): Card {
  return pageCard(pageOf(answer, context));
}

/** The whole answer as plain text, for a terminal. */
export function answerText(answer: Answer, context: AnswerContext): string {
  return pageText(pageOf(answer, context));
}

function pageOf(answer: Answer, context: AnswerContext): Page {
  const page = answerPage(answer, context);
  return context.asTable === true ? asTable(page, answer) : page;
}

/** The answer in the one line that a notification shows. */
export function answerSummary(answer: Answer): string {
  return summaryLine(answerPage(answer, alone));
}
