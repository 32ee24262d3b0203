import type { Area } from '../indicators/area.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Interval } from '../indicators/period.ts';
import type { SeriesSummary } from '../indicators/indicator-store.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import type { PeriodRef } from '../questions/question-parts.ts';
import type { Figure } from './answer.ts';
import { intervalMeant } from './interval-meant.ts';
import { areaOf, type Library } from './library.ts';

/** The basis and interval that the comparison is made on: the usual basis where any area holds it and the period is one of its own. */
export function commonPeriod(
  indicator: Indicator,
  held: readonly SeriesSummary[],
  asked: PeriodRef | undefined,
  library: Library,
): { readonly basis: Basis; readonly period: Interval } | undefined {
  const usualFirst = held.toSorted(
    (a, b) =>
      Number(b.basis === indicator.basis) - Number(a.basis === indicator.basis) ||
      b.newest.end.localeCompare(a.newest.end),
  );
  for (const { basis, newest } of usualFirst) {
    const period = asked === undefined ? newest : intervalMeant(asked, basis, newest, library.catalogue.calendar);
    if (period !== undefined) return { basis, period };
  }
  return undefined;
}

/** The figures of areas for one period on one basis, hidden ones too. */
export async function figuresAt(
  indicator: Indicator,
  areas: readonly Area[],
  at: { readonly basis: Basis; readonly period: Interval },
  library: Library,
): Promise<readonly Figure[]> {
  const observations = await library.indicators.across(
    indicator.id,
    areas.map((area) => area.id),
    at,
  );
  return observations
    .filter(({ value, status }: StoredObservation) => value !== null || status === 'suppressed')
    .map((observation) => ({ indicator, area: areaOf(library.catalogue, observation.area), observation }));
}
