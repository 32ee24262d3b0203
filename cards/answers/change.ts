import type { ChangeAnswer } from '../../src/answers/change-answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { Page } from '../page.ts';
import { figureTitle, firmnessMark } from '../words/figure.ts';
import { verdictWords } from '../words/verdict.ts';
import { caveatBlocks, footBlocks, headline, headlineSummary, otherBlocks } from './figure-parts.ts';

/** How a figure moved since an earlier period, with both figures in full; where they are not alike, no change is stated. */
export function changePage(answer: ChangeAnswer, context: AnswerContext): Page {
  const { figure, earlier, verdict, old } = answer;
  const title = figureTitle(figure);
  const since = `${earlier.observation.period.label}${firmnessMark(earlier.observation)}`;
  const moved = `Since ${since}: ${verdictWords(verdict, figure, earlier.observation, 'over-time')}.`;
  return {
    summary: `${headlineSummary(title, figure, old)}. ${moved}`,
    heading: title,
    blocks: [
      ...headline(figure, old),
      { kind: 'text', text: moved, look: 'strong' },
      ...otherBlocks(earlier),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...footBlocks(figure, context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}
