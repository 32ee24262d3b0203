import type { LatestAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf } from '../page.ts';
import type { Block, Page } from '../page.ts';
import { figureLine, figureTitle, figureValue } from '../words/figure.ts';
import {
  caveatBlocks,
  comparisonFacts,
  componentBlocks,
  footBlocks,
  headline,
  headlineSummary,
  statementBlocks,
} from './figure-parts.ts';

/** The newest figure, or that of the period asked for, with what it stands against. */
export function latestPage(answer: LatestAnswer, context: AnswerContext): Page {
  const { figure, old } = answer;
  const title = figureTitle(figure);
  return {
    summary: headlineSummary(title, figure, old),
    heading: title,
    blocks: [
      ...headline(figure, old),
      ...comparisonFacts(answer),
      ...componentBlocks(figure),
      ...fromQuartersBlocks(answer),
      ...newerBlocks(answer),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...statementBlocks(answer.statements),
      ...footBlocks(figure, context, answer.nextRelease),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** What the quarters come to, where it is not the published value. The published one counts; both are shown. */
function fromQuartersBlocks({ fromQuarters }: LatestAnswer): readonly Block[] {
  if (fromQuarters === undefined) return [];
  const text = `The quarters of this period come to ${figureValue(fromQuarters)}, which is not the published value. The published value counts.`;
  return [{ kind: 'text', text, look: 'warning' }];
}

/** Newer figures that cover another kind of span, which must not be read against this one. */
function newerBlocks({ newerOnOtherBasis }: LatestAnswer): readonly Block[] {
  const items = newerOnOtherBasis.map((figure) => ({ text: figureLine(figure) }));
  return listOf('Newer, but for another kind of period: not to be compared with the figure above', items);
}
