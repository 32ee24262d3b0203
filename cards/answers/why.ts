import type { WhyAnswer } from '../../src/answers/overview-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import { whyPage } from '../news/why-page.ts';
import type { Page } from '../page.ts';
import { readingBlocks } from './figure-parts.ts';

/** How an exception came about, as its button tells it; or that none of that reference is known here. */
export function whyAnswerPage({ reference, about, next }: WhyAnswer, context: AnswerContext): Page {
  const { alternatives } = context;
  if (about === undefined) {
    const heading = `No exception ${reference} is known here`;
    return { summary: heading, heading, blocks: readingBlocks(context), alternatives, next };
  }
  const { exception, indicator, area, rule } = about.named;
  const named = { name: indicator.name, area: area.name, unit: indicator.unit, indicator, ...(rule && { rule }) };
  const page = whyPage({ exception, history: about.history, tellings: [], named });
  return { ...page, blocks: [...page.blocks, ...readingBlocks(context)], alternatives };
}
