import type { Question } from '../../questions/question.ts';
import { besides } from '../about-figure.ts';
import type { Answer } from '../answer.ts';
import { findFigure } from '../find-figure.ts';
import type { Library } from '../library.ts';
import { nextFor } from '../next.ts';
import { isBeyond } from '../says.ts';
import { againstTarget } from '../target.ts';

/** Whether a figure lies on one side of a number, strictly where the words are strict. */
export async function answerBeyond(question: Extract<Question, { kind: 'beyond' }>, library: Library): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { figure } = found;
  const { value } = figure.observation;
  return {
    kind: 'beyond',
    figure,
    side: question.side,
    value: question.value,
    says: value === null ? 'unknown' : isBeyond(value, question.side, question.value) ? 'yes' : 'no',
    ...againstTarget(figure),
    ...(await besides(figure, [figure.observation], library)),
    next: await nextFor('compare-with', figure.indicator, figure.area, library),
  };
}
