import type { Question } from '../../questions/question.ts';
import { besides } from '../about-figure.ts';
import type { Answer } from '../answer.ts';
import { findFigure } from '../find-figure.ts';
import type { Library } from '../library.ts';
import { nextFor } from '../next.ts';

/** A figure with the numbers behind it where they are held; nothing is worked back from a rate. */
export async function answerBehind(question: Extract<Question, { kind: 'behind' }>, library: Library): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { figure } = found;
  return {
    kind: 'behind',
    figure,
    ...(await besides(figure, [figure.observation], library)),
    next: await nextFor('source', figure.indicator, figure.area, library),
  };
}
