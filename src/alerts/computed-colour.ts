import { computeRag, nearestEnd, targetFits } from '../indicators/compute-rag.ts';
import { shiftMonths } from '../indicators/period.ts';
import type { Rag } from '../indicators/rag.ts';
import { verdictOn } from '../indicators/verdict.ts';
import { countsForRules } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import type { RagWorsenedRule } from './rule.ts';
import type { Figure, JudgedSeries } from './verdict.ts';

/**
 * The colour that the indicator's own rule gives a figure; undefined where it has none, or what the figure is set
 * against is missing or not alike.
 */
export function computedColour(
  figure: Figure,
  series: JudgedSeries,
  comparators: RagWorsenedRule['comparators'],
): Rag | undefined {
  const { indicator } = series;
  const { rag: rule } = indicator;
  const reference = rule && referenceFor(figure, series, comparators);
  if (rule === undefined || reference === undefined) return undefined;
  const improving = rule.redOnlyIfNotImproving && isImproving(figure, series);
  return computeRag(indicator, rule, { value: figure.value, reference }, improving)?.rag;
}

function referenceFor(
  figure: Figure,
  { indicator, figures, surroundings }: JudgedSeries,
  comparators: RagWorsenedRule['comparators'],
): number | undefined {
  const against = indicator.rag?.against;
  switch (against) {
    case undefined:
      return undefined;
    case 'target':
      return targetFits(indicator, figure.basis) ? indicator.target?.value : undefined;
    case 'band':
      return indicator.band && targetFits(indicator, figure.basis)
        ? nearestEnd(indicator.band, figure.value)
        : undefined;
    case 'year-before': {
      const { start, end } = shiftMonths(figure.period, -12);
      return alike(
        figure,
        figures.find(({ period }) => period.start === start && period.end === end),
      );
    }
    default: {
      const area = comparators[against];
      const [other] = area === undefined ? [] : (surroundings?.across([area], figure.period) ?? []);
      return alike(figure, other);
    }
  }

  function alike(one: Figure, other: Observation | undefined): number | undefined {
    if (other === undefined || !countsForRules(other)) return undefined;
    return verdictOn(indicator, one, other).comparable ? other.value : undefined;
  }
}

function isImproving(figure: Figure, { indicator, figures }: JudgedSeries): boolean {
  const before = figures.findLast(({ period }) => period.end < figure.period.end);
  const beside = before && verdictOn(indicator, figure, before);
  return beside?.comparable === true && beside.difference.meaning === 'better';
}
