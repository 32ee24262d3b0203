import { shiftMonths } from '../indicators/period.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { verdictBetween } from '../indicators/verdict.ts';
import { comparators, type Comparator } from '../questions/question.ts';
import type { Comparison, Figure } from './answer.ts';
import { areaOf, type Library } from './library.ts';

/** Comparators that need another figure; the target is a number of the indicator's own. */
export type FigureComparator = Exclude<Comparator, 'target'>;

const figureComparators = comparators.filter((each) => each !== 'target');

/** The figure against every comparator that the store holds a figure for, in the order of the comparators. */
export async function comparisonsOf(
  figure: Figure,
  points: readonly StoredObservation[],
  library: Library,
): Promise<readonly Comparison[]> {
  const found: Comparison[] = [];
  for (const comparator of figureComparators) {
    const comparison = await comparisonWith(comparator, figure, points, library);
    const same = found.some((each) => each.other.observation === comparison?.other.observation);
    if (comparison !== undefined && !same) found.push(comparison);
  }
  return found;
}

/** The figure against one comparator, or undefined where nothing is held. A published figure is never set against an illustrative one. */
export async function comparisonWith(
  comparator: FigureComparator,
  figure: Figure,
  points: readonly StoredObservation[],
  library: Library,
): Promise<Comparison | undefined> {
  const other = await otherFigure(comparator, figure, points, library);
  if (other === undefined || other.observation.value === null) return undefined;
  if (other.observation.status === 'illustrative' && figure.observation.status !== 'illustrative') return undefined;
  return { with: comparator, other, verdict: verdictBetween(figure.indicator, figure, other) };
}

async function otherFigure(
  comparator: FigureComparator,
  figure: Figure,
  points: readonly StoredObservation[],
  library: Library,
): Promise<Figure | undefined> {
  const { observation } = figure;
  if (comparator === 'last-period' || comparator === 'last-quarter' || comparator === 'last-year') {
    const earlier = earlierThan[comparator](observation, points);
    return earlier && { ...figure, observation: earlier };
  }
  const area = library.catalogue.comparators[comparator];
  if (area === undefined || area === figure.area.id) return undefined;
  const [found] = await library.indicators.across(figure.indicator.id, [area], {
    basis: observation.basis,
    period: observation.period,
  });
  return found && { indicator: figure.indicator, area: areaOf(library.catalogue, area), observation: found };
}

/** Which figure of the series each comparator over time means. */
const earlierThan = {
  'last-period': before,
  'last-quarter': (figure: StoredObservation, points: readonly StoredObservation[]) => monthsBefore(3, figure, points),
  'last-year': (figure: StoredObservation, points: readonly StoredObservation[]) => monthsBefore(12, figure, points),
} as const;

function before(figure: StoredObservation, points: readonly StoredObservation[]): StoredObservation | undefined {
  return points.findLast((point) => point.period.end < figure.period.end && point.value !== null);
}

/** The figure of the same length that lies so many months before. */
function monthsBefore(
  months: number,
  figure: StoredObservation,
  points: readonly StoredObservation[],
): StoredObservation | undefined {
  const { start, end } = shiftMonths(figure.period, -months);
  return points.find((point) => point.period.start === start && point.period.end === end);
}
