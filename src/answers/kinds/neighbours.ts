import type { Question } from '../../questions/question.ts';
import { besides } from '../about-figure.ts';
import type { Answer } from '../answer.ts';
import { findFigure } from '../find-figure.ts';
import type { Library } from '../library.ts';
import { nextFor } from '../next.ts';

/** The places among other areas that were published with a figure: of the period asked for, or the newest that has any. */
export async function answerNeighbours(
  question: Extract<Question, { kind: 'neighbours' }>,
  library: Library,
): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { points } = found;
  const placed =
    question.period === undefined
      ? points.findLast(({ standings }) => standings.length > 0)
      : points.find((point) => point === found.figure.observation && point.standings.length > 0);
  const figure = { ...found.figure, observation: placed ?? found.figure.observation };
  return {
    kind: 'neighbours',
    figure,
    placed: placed !== undefined,
    ...(placed !== undefined && placed !== found.figure.observation ? { newer: found.figure } : {}),
    ...(await besides(figure, [figure.observation], library)),
    next: await nextFor('rag', figure.indicator, figure.area, library),
  };
}
