import type { NeighboursAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf, textOf } from '../page.ts';
import type { Page } from '../page.ts';
import { figureLine, figureTitle } from '../words/figure.ts';
import { capital } from '../words/sentence.ts';
import { standingWords } from '../words/standing.ts';
import { caveatBlocks, footBlocks, headline, headlineSummary } from './figure-parts.ts';

const none = 'No place among other areas was published with this figure.';

/** The published places of a figure among its neighbours and other areas; nothing is ranked here that was not published. */
export function neighboursPage(answer: NeighboursAnswer, context: AnswerContext): Page {
  const { figure, old, placed, newer } = answer;
  const title = figureTitle(figure);
  const { standings } = figure.observation;
  const line = standings.map((each) => `${capital(each.set)}: ${standingWords(each)}`).join('. ');
  return {
    summary: `${headlineSummary(title, figure, old)}. ${placed ? line : none}`,
    heading: title,
    blocks: [
      ...textOf(placed ? `${line}.` : none, 'strong'),
      ...headline(figure, old),
      ...factsOf([newer && { title: 'Newer, without a place', value: figureLine(newer) }]),
      ...textOf(
        placed ? 'Places are as they were published; figures of the other areas are not held.' : undefined,
        'quiet',
      ),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...footBlocks(figure, context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}
