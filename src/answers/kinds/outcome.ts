import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import { computedRagOf } from '../computed-rag.ts';
import { overviewOf, publishedRagOf } from '../figure-row.ts';
import { outcomeOf, type Library } from '../library.ts';
import { standingWhere } from '../named-exceptions.ts';
import { isSeries } from '../next.ts';

/**
 * A board priority: its own published judgement, which is no roll-up, the newest figure of each of its indicators with
 * its colours, and which of its exceptions stand.
 */
export async function answerOutcome(
  question: Extract<Question, { kind: 'outcome' }>,
  library: Library,
): Promise<Answer> {
  const outcome = outcomeOf(library.catalogue, question.outcome);
  const indicators = library.catalogue.indicators.filter((each) => each.outcome === outcome.id);
  const overview = await overviewOf(indicators, {}, library);
  const rows = await Promise.all(
    overview.found.map(async (each) => ({
      ...each,
      ...publishedRagOf(each.points),
      ...(each.figure.indicator.rag === undefined
        ? {}
        : { computed: await computedRagOf(each.figure, each.points, overview.library) }),
    })),
  );
  const judgement = outcome.judgements.at(-1);
  return {
    kind: 'outcome',
    outcome,
    ...(judgement === undefined ? {} : { judgement }),
    rows,
    without: overview.without,
    standing: await standingWhere(({ series }) => indicators.some(({ id }) => id === series.indicator), library),
    next: overview.found
      .filter(({ points }) => isSeries(points))
      .slice(0, 3)
      .map(({ figure: { indicator } }) => ({ title: `${indicator.name} trend`, text: `${indicator.name} trend` })),
  };
}
