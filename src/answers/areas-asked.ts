import type { Catalogue } from '../catalogue/catalogue.ts';
import { verdictBetween } from '../indicators/verdict.ts';
import type { Question } from '../questions/question.ts';
import type { Figure } from './answer.ts';
import type { AreasAnswer, Beside } from './areas-answer.ts';
import { areaOf } from './library.ts';
import { saysOf } from './says.ts';

type CompareAreas = Extract<Question, { kind: 'compare-areas' }>;

/** What a yes or no of the first area beside the second comes to, where one is asked for and both have a figure. */
export function askedOf(
  { asks, significant, than, areas: [first, second] }: CompareAreas,
  figures: readonly Figure[],
): Pick<AreasAnswer, 'asked'> {
  const figure = figures.find(({ area }) => area.id === first);
  const other = figures.find(({ area }) => area.id === second);
  if (asks === undefined || than !== undefined || figure === undefined || other === undefined) return {};
  const beside = besideOf(figure, other);
  const says = saysOf(asks, beside.verdict, figure.indicator, significant);
  return { asked: { asks, ...(significant ? { significant } : {}), says, ...beside } };
}

/** Which of the areas lie on the side of a wider area that is asked for, in the order given. */
export function sideOf(
  { asks, significant, than }: CompareAreas,
  figures: readonly Figure[],
  benchmarks: readonly Figure[],
  catalogue: Catalogue,
): Pick<AreasAnswer, 'side'> {
  const id = than && catalogue.comparators[than];
  if (asks === undefined || id === undefined) return {};
  const other = benchmarks.find(({ area }) => area.id === id);
  const all = other === undefined ? [] : figures.map((figure) => besideOf(figure, other));
  const says = ({ figure, verdict }: Beside) => saysOf(asks, verdict, figure.indicator, significant);
  return {
    side: {
      asks,
      ...(significant ? { significant } : {}),
      than: areaOf(catalogue, id),
      ...(other === undefined ? {} : { other }),
      on: all.filter((each) => says(each) === 'yes'),
      unknown: all.filter((each) => says(each) === 'unknown').map(({ figure }) => figure.area),
    },
  };
}

function besideOf(figure: Figure, other: Figure): Beside {
  return { figure, other, verdict: verdictBetween(figure.indicator, figure, other) };
}
