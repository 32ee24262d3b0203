import type { Question } from '../../questions/question.ts';
import { breaksIn } from '../../indicators/breaks.ts';
import { besides } from '../about-figure.ts';
import type { Answer } from '../answer.ts';
import { findFigure } from '../find-figure.ts';
import type { Library } from '../library.ts';
import { nextFor } from '../next.ts';

/** What is recorded that a reader of a figure must know: of the figure itself, and of its indicator in other spans. */
export async function answerCaveats(
  question: Extract<Question, { kind: 'caveats' }>,
  library: Library,
): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { figure, points } = found;
  const own = await besides(figure, points, library);
  const here = await besides(figure, [figure.observation], library);
  return {
    kind: 'caveats',
    figure,
    ...here,
    breaks: breaksIn(figure.indicator, [figure.area.id]),
    elsewhere: own.caveats.filter((each) => !here.caveats.some(({ text }) => text === each.text)),
    next: await nextFor('source', figure.indicator, figure.area, library),
  };
}
