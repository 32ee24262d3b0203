import type { Area } from '../indicators/area.ts';
import type { Basis } from '../indicators/basis.ts';
import { deriveFromQuarters, type Derived, type Underivable } from '../indicators/derive.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import {
  financialYear,
  periodOn,
  rollingTo,
  type FiscalCalendar,
  type Interval,
  type Period,
} from '../indicators/period.ts';
import type { PeriodRef } from '../questions/question.ts';
import { intervalMeant } from './interval-meant.ts';
import type { Library } from './library.ts';

/** What is to be worked out from quarters. */
export interface ToDerive {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly basis: Basis;
  /** Absent for the newest period that the quarters end with. */
  readonly period?: PeriodRef | undefined;
}

/** What the quarters come to: the figure with those of its series, or why there is none. */
export type DerivedFigure =
  | {
      readonly found: true;
      readonly observation: StoredObservation;
      readonly points: readonly StoredObservation[];
    }
  | { readonly found: false; readonly because: Underivable };

/** A figure that nobody published on its basis, worked out from the quarters held; undefined where there are none. */
export async function derivedFigure(wanted: ToDerive, library: Library): Promise<DerivedFigure | undefined> {
  const quarters = await quartersOf(wanted, library);
  const periods = periodsEndingWith(quarters, wanted.basis, library.catalogue.calendar);
  const newest = periods.at(-1);
  if (newest === undefined) return undefined;
  const meant = periodMeant(wanted, newest, library.catalogue.calendar);
  if (meant === undefined) return undefined;
  const derive = (period: Period): Derived =>
    deriveFromQuarters(wanted.indicator, { basis: wanted.basis, period }, quarters, wanted.area.population);
  const asked = derive(meant);
  if (!asked.ok) return { found: false, because: asked.because };
  const points = periods.flatMap((period) => {
    if (period.end === meant.end) return [asked.observation];
    const other = derive(period);
    return other.ok ? [other.observation] : [];
  });
  return { found: true, observation: asked.observation, points };
}

/** The published quarters, or the illustrative ones where there are no others. */
async function quartersOf({ indicator, area }: ToDerive, library: Library): Promise<readonly StoredObservation[]> {
  const all = await library.indicators.series({ indicator: indicator.id, area: area.id, basis: 'quarter' });
  const published = all.filter((each) => each.status !== 'illustrative');
  return published.length > 0 ? published : all;
}

function periodMeant({ basis, period }: ToDerive, newest: Period, calendar: FiscalCalendar): Period | undefined {
  if (period === undefined) return newest;
  const interval = intervalMeant(period, basis, newest, calendar);
  return interval && periodOn(basis, interval, calendar);
}

/** The periods of a basis that end with one of the quarters, oldest first. */
function periodsEndingWith(
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
