import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import { areaOf, indicatorOf, type Library } from '../library.ts';
import { nextFor } from '../next.ts';

/** What an indicator measures, what it takes in and leaves out, and which indicators share its cases. */
export async function answerDefinition(
  question: Extract<Question, { kind: 'definition' }>,
  library: Library,
): Promise<Answer> {
  const { catalogue } = library;
  const indicator = indicatorOf(catalogue, question.indicator);
  const outcome = catalogue.outcomes.find((each) => each.id === indicator.outcome);
  return {
    kind: 'definition',
    indicator,
    ...(outcome === undefined ? {} : { outcome }),
    partOf: indicator.subsetOf.map((id) => indicatorOf(catalogue, id)),
    parts: catalogue.indicators.filter((each) => each.subsetOf.includes(indicator.id)),
    overlaps: catalogue.indicators.filter(
      (each) => indicator.overlaps.includes(each.id) || each.overlaps.includes(indicator.id),
    ),
    next: await nextFor('definition', indicator, areaOf(catalogue, indicator.headlineArea), library),
  };
}
