import { answerCard, answerSummary, answerText } from '../cards/answer-card.ts';
import type { AnswerContext } from '../cards/answer-context.ts';
import { unclearCard, unclearSummary, unclearText } from '../cards/unclear-card.ts';
import type { TrendAnswer } from '../src/answers/answer.ts';
import type { Log } from '../src/log.ts';
import type { Command } from '../src/questions/question.ts';
import type { Asked } from './ask.ts';
import type { Reply } from './turn.ts';

/** Draws the chart of a trend. */
export type Draw = (answer: TrendAnswer) => Promise<NonNullable<AnswerContext['picture']>>;

/** What was asked and is no order to carry out. */
export type AskedQuestion = Exclude<Asked, { command: Command }>;

/** The reply to what was asked, with the chart where the answer is a trend. Figures don't wait for a chart that fails. */
export async function replyTo(asked: AskedQuestion, draw: Draw, log: Log): Promise<Reply> {
  if (!('answer' in asked)) {
    return { summary: unclearSummary(asked.understanding), card: unclearCard(asked.understanding) };
  }
  const context = contextOf(asked);
  const picture = await pictureOf(asked.answer, draw, log);
  return {
    summary: answerSummary(asked.answer),
    card: answerCard(asked.answer, picture === undefined ? context : { ...context, picture }),
  };
}

/** What was asked as plain text, for a terminal. */
export function askedText(asked: AskedQuestion): string {
  return 'answer' in asked ? answerText(asked.answer, contextOf(asked)) : unclearText(asked.understanding);
}

function contextOf({ understanding, code, recipe }: Extract<AskedQuestion, { answer: unknown }>): AnswerContext {
  const { reading } = understanding;
  return {
    reading,
    alternatives: understanding.outcome === 'question' ? understanding.alternatives : [],
    code,
    ...(understanding.outcome === 'declined' ? { instead: understanding.choices } : {}),
    ...(understanding.outcome === 'question' && understanding.shape === 'table' ? { asTable: true as const } : {}),
    ...(recipe.asOf === undefined ? {} : { asOf: recipe.asOf }),
  };
}

async function pictureOf(
  answer: Extract<AskedQuestion, { answer: unknown }>['answer'],
  draw: Draw,
  log: Log,
): Promise<AnswerContext['picture']> {
  if (answer.kind !== 'trend') return undefined;
  try {
    return await draw(answer);
  } catch (fault) {
    log.error({ fault: String(fault) }, 'A chart could not be drawn; the answer went without it');
    return undefined;
  }
}
