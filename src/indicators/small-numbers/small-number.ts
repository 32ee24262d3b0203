import type { Area } from '../area.ts';
import type { Indicator } from '../indicator.ts';
import { populationIn } from '../interval-of.ts';
import type { Observation, StoredObservation } from '../observation.ts';

/** The largest count that is hidden where a rule of the indicator's own does not say otherwise. */
const usualLimit = 4;

/** The largest count of the indicator that is hidden below the county; 0 where none is. */
export function hiddenUpTo({ sensitive, hideUpTo }: Indicator): number {
  return hideUpTo ?? (sensitive ? usualLimit : 0);
}

/** The whole number of cases behind a figure: stated, or worked back from a rate or a share; undefined where not known. */
export function casesBehind(indicator: Indicator, area: Area, observation: Observation): number | undefined {
  const { value, numerator, denominator } = observation;
  if (value === null) return undefined;
  if (numerator !== undefined) return Math.round(numerator);
  switch (indicator.unit.kind) {
    case 'count':
      return Math.round(value);
    case 'percent':
      return denominator === undefined ? undefined : Math.round((value * denominator) / 100);
    case 'rate': {
      const residents = denominator ?? populationIn(area, observation);
      return residents === undefined ? undefined : Math.round((value * residents) / (indicator.unit.per ?? 1));
    }
  }
}

/** Whether a figure tells of 1 to `limit` cases, or of all but so few: of 11 in 12 the one is as easily known as of 1 in 12. */
export function isSmallNumber(
  indicator: Indicator,
  observation: Observation,
  cases: number | undefined,
  limit: number,
): boolean {
  const { components, denominator } = observation;
  if (components.some(({ value }) => isSmall(value, limit))) return true;
  if (cases === undefined) return false;
  if (isSmall(cases, limit)) return true;
  return indicator.unit.kind === 'percent' && denominator !== undefined && isSmall(denominator - cases, limit);
}

function isSmall(count: number, limit: number): boolean {
  return count > 0 && count <= limit;
}

/** The figure as a reader gets it who may not know its value: that it is hidden, for when, and where it was published. */
export function withoutItsValue(observation: StoredObservation): StoredObservation {
  const { indicator, area, basis, period, source, published, publication, vintage } = observation;
  const hidden = { value: null, status: 'suppressed', components: [], standings: [] } as const;
  return { indicator, area, basis, period, source, published, publication, vintage, ...hidden };
}
