import { countsForRules } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import { shiftMonths } from '../indicators/period.ts';
import { ragBeside } from '../indicators/rag-beside.ts';
import type { Rag } from '../indicators/rag.ts';
import type { RagWorsenedRule } from './rule.ts';
import type { Figure, JudgedSeries } from './verdict.ts';

/**
 * The colour that the indicator's own rule gives a figure, as an answer would show it; undefined where it has none, or
 * what the figure is set against is missing or not alike. Only figures that count for rules are set against it.
 */
export function computedColour(
  figure: Figure,
  series: JudgedSeries,
  comparators: RagWorsenedRule['comparators'],
): Rag | undefined {
  const before = series.figures.findLast(({ period }) => period.end < figure.period.end);
  const found = ragBeside(series.indicator, figure, { other: otherOf(figure, series, comparators), before });
  return found.assessed ? found.rag : undefined;
}

/** The figure that the indicator's rule sets this one against, where it is one that counts. */
function otherOf(
  { period }: Figure,
  { indicator, figures, surroundings }: JudgedSeries,
  comparators: RagWorsenedRule['comparators'],
): Observation | undefined {
  const against = indicator.rag?.against;
  if (against === undefined || against === 'target' || against === 'band') return undefined;
  if (against === 'year-before') {
    const { start, end } = shiftMonths(period, -12);
    return figures.find((each) => each.period.start === start && each.period.end === end);
  }
  const area = comparators[against];
  const [other] = area === undefined ? [] : (surroundings?.across([area], period) ?? []);
  return other !== undefined && countsForRules(other) ? other : undefined;
}
