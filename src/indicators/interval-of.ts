import type { Limits } from '../statistics/confidence.ts';
import { rateInterval } from '../statistics/rate.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Area } from './area.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { wholeMonths } from './period.ts';

/**
 * The 95% interval of a figure in its own unit: Wilson for percentages, Byar or exact Poisson for rates and counts. A
 * rate published without its count is worked back to one from the area's mid-year population.
 * Undefined where the numbers behind the figure are not known.
 */
export function intervalOf(indicator: Indicator, area: Area | undefined, observation: Observation): Limits | undefined {
  const { value, numerator } = observation;
  if (value === null) return undefined;
  switch (indicator.unit.kind) {
    case 'count':
      return rateInterval(value, 0.95);
    case 'percent': {
      if (numerator === undefined || observation.denominator === undefined) return undefined;
      const limits = wilson(numerator, observation.denominator, 0.95);
      return limits && { lower: 100 * limits.lower, upper: 100 * limits.upper };
    }
    case 'rate': {
      const per = indicator.unit.per ?? 1;
      const denominator = observation.denominator ?? (area && populationIn(area, observation));
      if (denominator === undefined) return undefined;
      return rateInterval(numerator ?? Math.round((value * denominator) / per), 0.95, denominator, per);
    }
  }
}

/** The residents behind a figure: those of the period's first year, or over several pooled years the sum of each year's. */
function populationIn(area: Area, { period }: Pick<Observation, 'period'>): number | undefined {
  let sum = 0;
  for (const year of yearsOf(period)) {
    const residents = area.population?.byYear[year];
    if (residents === undefined) return undefined;
    sum += residents;
  }
  return sum;
}

/** The years whose residents a figure is for: the period's first, or each of several pooled ones. */
export function yearsOf(period: Observation['period']): readonly number[] {
  const first = Number(period.start.slice(0, 4));
  return Array.from({ length: Math.ceil(Math.max(1, (wholeMonths(period) ?? 12) / 12)) }, (_, at) => first + at);
}
