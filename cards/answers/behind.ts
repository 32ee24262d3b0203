import type { BehindAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf } from '../page.ts';
import type { Page } from '../page.ts';
import { figureTitle } from '../words/figure.ts';
import { formulaWords } from '../words/formula.ts';
import { numeral } from '../words/numeral.ts';
import { caveatBlocks, footBlocks, headline, headlineSummary } from './figure-parts.ts';

/** The numbers behind a figure where they are held, and that they are not where they are not. */
export function behindPage(answer: BehindAnswer, context: AnswerContext): Page {
  const { figure, old } = answer;
  const title = figureTitle(figure);
  const said = saidOf(answer);
  const { numerator, denominator } = figure.observation;
  const both = numerator !== undefined && denominator !== undefined;
  return {
    summary: `${said} ${headlineSummary(title, figure, old)}`,
    heading: title,
    blocks: [
      { kind: 'text', text: said, look: 'strong' },
      ...headline(figure, old),
      ...factsOf([both ? { title: 'How it comes about', value: formulaWords(figure) } : undefined]),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...footBlocks(figure, context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function saidOf({ figure: { indicator, observation } }: BehindAnswer): string {
  const { numerator, denominator } = observation;
  const { kind } = indicator.unit;
  if (kind === 'count') return 'This is itself a count.';
  const only = kind === 'rate' ? 'Only a rate is held' : 'Only the percentage is held';
  if (numerator === undefined) return `${only}; the count behind it is not recorded.`;
  const count = numeral(numerator, 0);
  if (denominator === undefined) return `The count behind it is ${count}; out of how many is not recorded.`;
  return kind === 'rate'
    ? `The count behind it is ${count}, for a population of ${numeral(denominator, 0)}.`
    : `It is ${count} out of ${numeral(denominator, 0)}.`;
}
