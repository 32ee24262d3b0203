import type { Question } from '../../questions/question.ts';
import { besides } from '../about-figure.ts';
import type { Answer } from '../answer.ts';
import { findFigure } from '../find-figure.ts';
import type { Library } from '../library.ts';
import { nextFor } from '../next.ts';

/** Where a figure comes from: its document and place, when it became known, and every version told of it. */
export async function answerSource(question: Extract<Question, { kind: 'source' }>, library: Library): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { figure } = found;
  const vintages = await library.indicators.vintages(figure.observation, figure.observation.period);
  return {
    kind: 'source',
    figure,
    vintages,
    ...(await besides(figure, [figure.observation], library)),
    next: await nextFor('source', figure.indicator, figure.area, library),
  };
}
