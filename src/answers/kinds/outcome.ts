import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import { findFigure } from '../find-figure.ts';
import type { Library } from '../library.ts';

/** A board priority: its own published judgement, which is no roll-up, and the newest figure of each of its indicators. */
export async function answerOutcome(
  question: Extract<Question, { kind: 'outcome' }>,
  library: Library,
): Promise<Answer> {
  const outcome = library.catalogue.outcomes.find((each) => each.id === question.outcome);
  if (outcome === undefined) throw new Error(`The catalogue has no outcome "${question.outcome}".`);
  const indicators = library.catalogue.indicators.filter((each) => each.outcome === outcome.id);
  const found = await Promise.all(indicators.map((each) => findFigure({ indicator: each.id }, library)));
  const figures = found.flatMap((each) => (each.found ? [each.figure] : []));
  const judgement = outcome.judgements.at(-1);
  return {
    kind: 'outcome',
    outcome,
    ...(judgement === undefined ? {} : { judgement }),
    figures,
    without: indicators.filter((each) => !figures.some((figure) => figure.indicator === each)),
    next: figures
      .slice(0, 3)
      .map(({ indicator }) => ({ title: `${indicator.name} trend`, text: `${indicator.name} trend` })),
  };
}
