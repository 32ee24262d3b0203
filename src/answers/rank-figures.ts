import { rank } from '../statistics/rank.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Figure } from './answer.ts';
import type { AreasAnswer } from './areas-answer.ts';

/**
 * Figures best first with their rank: 1 is the best for the polarity, the lowest for a neutral indicator; ties share a
 * rank. Counts go by the areas' names and have no rank: they say how large the areas are. So do rates for different
 * vintages of the population, which are not alike. Hidden figures come last.
 */
export function rankFigures(indicator: Indicator, figures: readonly Figure[]): AreasAnswer['rows'] {
  const shown = figures.filter(({ observation }) => observation.value !== null);
  const hidden = figures.filter(({ observation }) => observation.value === null).toSorted(byName);
  return [...rankShown(indicator, shown), ...hidden.map((figure) => ({ figure }))];
}

function rankShown(indicator: Indicator, figures: readonly Figure[]): AreasAnswer['rows'] {
  if (indicator.unit.kind === 'count' || vintagesAmong(figures).length > 1) {
    return figures.map((figure) => ({ figure })).toSorted((a, b) => byName(a.figure, b.figure));
  }
  const best = indicator.polarity === 'higher-is-better' ? 'highest' : 'lowest';
  const ranks = rank(
    figures.map((figure) => distance(indicator, figure)),
    best,
  );
  return figures
    .map((figure, index) => ({ figure, rank: ranks[index] ?? figures.length }))
    .toSorted((a, b) => a.rank - b.rank || byName(a.figure, b.figure));
}

/** The vintages of the population that figures were worked out for, once each. */
export function vintagesAmong(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.flatMap(({ observation }) => observation.derived?.population?.vintage ?? []))];
}

/** What is ranked: the value, or for a band how far outside it the value lies. */
function distance(indicator: Indicator, { observation }: Figure): number {
  const value = observation.value ?? Number.NaN;
  if (indicator.polarity !== 'within-band' || indicator.band === undefined) return value;
  return Math.max(indicator.band.low - value, value - indicator.band.high, 0);
}

function byName(a: Figure, b: Figure): number {
  return a.area.name.localeCompare(b.area.name, 'en-GB');
}
