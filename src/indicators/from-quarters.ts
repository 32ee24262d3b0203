import type { Basis } from './basis.ts';
import { deriveFromQuarters } from './derive.ts';
import type { Indicator } from './indicator.ts';
import type { StoredObservation } from './observation.ts';
import { financialYear, periodOn, rollingTo, type FiscalCalendar, type Interval, type Period } from './period.ts';

/** The published figures among those of a series, or the illustrative ones where there are no others. */
export function publishedFirst(all: readonly StoredObservation[]): readonly StoredObservation[] {
  const published = all.filter((each) => each.status !== 'illustrative');
  return published.length > 0 ? published : all;
}

/** Every figure of a basis that quarters come to, oldest first; periods of which a part is missing are left out. */
export function seriesFromQuarters(
  indicator: Indicator,
  basis: Basis,
  quarters: readonly StoredObservation[],
  calendar: FiscalCalendar,
): readonly StoredObservation[] {
  return periodsFromQuarters(quarters, basis, calendar).flatMap((period) => {
    const derived = deriveFromQuarters(indicator, { basis, period }, quarters);
    return derived.ok ? [derived.observation] : [];
  });
}

/** The periods of a basis that end with one of the quarters, oldest first. */
export function periodsFromQuarters(
  quarters: readonly StoredObservation[],
  basis: Basis,
  calendar: FiscalCalendar,
): readonly Period[] {
  return quarters.flatMap(({ period }) => {
    const interval = spanEnding(period, basis, calendar);
    return interval === undefined ? [] : (periodOn(basis, interval, calendar) ?? []);
  });
}

function spanEnding({ end }: Interval, basis: Basis, calendar: FiscalCalendar): Interval | undefined {
  switch (basis) {
    case 'rolling-12-months':
    case 'financial-year':
    case 'calendar-year':
      return rollingTo(end);
    case 'financial-year-to-date': {
      const year = Number(end.slice(0, 4));
      const start = [year, year - 1].map((each) => financialYear(each, calendar).start).find((each) => each <= end);
      return start === undefined ? undefined : { start, end };
    }
    default:
      return undefined;
  }
}
