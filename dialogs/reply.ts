import type { AnswerContext } from '../cards/answer-context.ts';
import { answerPage } from '../cards/answer-pages.ts';
import { pageCard } from '../cards/page-card.ts';
import { pageText } from '../cards/page-text.ts';
import type { Page } from '../cards/page.ts';
import { unclearPage } from '../cards/unclear.ts';
import type { TrendAnswer } from '../src/answers/answer.ts';
import type { Log } from '../src/log.ts';
import type { Asked } from './ask.ts';
import { carriedOutInChat } from './command-words.ts';
import type { Reply } from './turn.ts';

/** Draws the chart of a trend. */
export type Draw = (answer: TrendAnswer) => Promise<NonNullable<AnswerContext['picture']>>;

/** The reply to what was asked, with the chart where the answer is a trend. Figures don't wait for a chart that fails. */
export async function replyTo(asked: Asked, draw: Draw, log: Log): Promise<Reply> {
  if (!('answer' in asked) || asked.answer.kind !== 'trend') return replyOf(askedPage(asked));
  try {
    return replyOf(askedPage(asked, await draw(asked.answer)));
  } catch (fault) {
    log.error({ fault: String(fault) }, 'A chart could not be drawn; the answer went without it');
    return replyOf(askedPage(asked));
  }
}

/** A page as the reply that carries it. */
export function replyOf(page: Page): Reply {
  return { summary: page.summary, card: pageCard(page) };
}

/** What was asked as plain text, for a terminal. */
export function askedText(asked: Asked): string {
  return pageText(askedPage(asked));
}

function askedPage(asked: Asked, picture?: AnswerContext['picture']): Page {
  const { understanding } = asked;
  if ('answer' in asked) {
    const alternatives = 'alternatives' in understanding ? understanding.alternatives : [];
    const context = { reading: understanding.reading, alternatives, ...(picture === undefined ? {} : { picture }) };
    return answerPage(asked.answer, context);
  }
  return understanding.outcome === 'unclear' ? unclearPage(understanding) : carriedOutInChat;
}
