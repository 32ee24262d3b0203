import type { Question } from '../../questions/question.ts';
import { besides } from '../about-figure.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Answer, ComparisonAnswer } from '../answer.ts';
import { comparisonWith } from '../comparisons.ts';
import { findFigure } from '../find-figure.ts';
import type { Library } from '../library.ts';
import { nextFor } from '../next.ts';
import { saysOf } from '../says.ts';
import { againstTarget } from '../target.ts';

/** One figure against one comparator: last period, last year, the county, the region, the country or the target. */
export async function answerCompareWith(
  question: Extract<Question, { kind: 'compare-with' }>,
  library: Library,
): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const { figure, points } = found;
  const { comparator } = question;
  const comparison = comparator === 'target' ? undefined : await comparisonWith(comparator, figure, points, library);
  const target = againstTarget(figure);
  const verdict = comparator === 'target' ? target.target?.verdict : comparison?.verdict;
  const shown = comparison === undefined ? [] : [comparison.other.observation];
  return {
    kind: 'compare-with',
    figure,
    comparator,
    ...againstArea(comparator, library.catalogue),
    ...(comparison === undefined ? {} : { comparison }),
    ...(comparator === 'target' ? target : {}),
    ...(question.asks === undefined
      ? {}
      : {
          asked: { asks: question.asks, says: saysOf(question.asks, verdict, figure.indicator, question.significant) },
        }),
    ...(await besides(figure, [figure.observation, ...shown], library)),
    next: await nextFor('compare-with', figure.indicator, figure.area, library),
  };
}

/** The area that a comparator is, where it is one. */
function againstArea(
  comparator: ComparisonAnswer['comparator'],
  { areas, comparators }: Catalogue,
): Pick<ComparisonAnswer, 'against'> {
  const id =
    comparator === 'county' || comparator === 'region' || comparator === 'country'
      ? comparators[comparator]
      : undefined;
  const against = areas.find((area) => area.id === id);
  return against === undefined ? {} : { against };
}
