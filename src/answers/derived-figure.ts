import type { Area } from '../indicators/area.ts';
import type { Basis } from '../indicators/basis.ts';
import { deriveFromQuarters, type Derived, type Underivable } from '../indicators/derive.ts';
import { periodsFromQuarters, publishedFirst } from '../indicators/from-quarters.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { periodOn, type FiscalCalendar, type Period } from '../indicators/period.ts';
import { populationYear, vintagesOf } from '../indicators/population.ts';
import { rateOf } from '../indicators/rates.ts';
import type { PeriodRef } from '../questions/question-parts.ts';
import { intervalMeant } from './interval-meant.ts';
import { indicatorOf, type Library } from './library.ts';

/** What is to be worked out. */
export interface ToDerive {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly basis: Basis;
  /** Absent for the newest period that the figures held end with. */
  readonly period?: PeriodRef | undefined;
}

/** What the figures held come to: the figure with those of its series, or why there is none. */
export type DerivedFigure =
  | {
      readonly found: true;
      readonly observation: StoredObservation;
      readonly points: readonly StoredObservation[];
    }
  | { readonly found: false; readonly because: Underivable };

/**
 * A figure that nobody published on its basis, worked out from the quarters held, or from the count of the indicator that
 * it is the rate of; undefined where there is nothing to work it out from.
 */
export async function derivedFigure(wanted: ToDerive, library: Library): Promise<DerivedFigure | undefined> {
  const count = wanted.indicator.derivedFrom?.count;
  const own = await fromQuarters(wanted, library);
  if (own?.found === true || count === undefined) return own;
  return (await rateOfCount(wanted, indicatorOf(library.catalogue, count), library)) ?? own;
}

async function fromQuarters(wanted: ToDerive, library: Library): Promise<DerivedFigure | undefined> {
  const { indicator, area, basis } = wanted;
  const { calendar } = library.catalogue;
  const held = await library.indicators.series({ indicator: indicator.id, area: area.id, basis: 'quarter' });
  // Rates that are worked out themselves belong to the residents of their quarters, not to those of the year.
  const quarters = publishedFirst(held.filter(({ derived }) => derived === undefined));
  const periods = periodsFromQuarters(quarters, basis, calendar);
  const newest = periods.at(-1);
  const meant = newest && periodMeant(wanted, newest, calendar);
  if (meant === undefined) return undefined;
  const vintages = vintagesOf(await library.indicators.populations([area.id]));
  const derive = (period: Period): Derived => deriveFromQuarters(indicator, { basis, period }, quarters, vintages);
  const asked = derive(meant);
  if (!asked.ok) return { found: false, because: asked.because };
  const points = periods.flatMap((period) => {
    if (period.end === meant.end) return [asked.observation];
    const other = derive(period);
    return other.ok ? [other.observation] : [];
  });
  return { found: true, observation: asked.observation, points };
}

/** The rate of the count that is held or worked out for the period; alone, as others may be for another vintage. */
async function rateOfCount(wanted: ToDerive, count: Indicator, library: Library): Promise<DerivedFigure | undefined> {
  const { indicator, area } = wanted;
  const found = await countMeant({ ...wanted, indicator: count }, library);
  if (found?.found !== true) return found;
  if (found.observation.value === null) return hiddenOrMissing(found.observation);
  const year = populationYear(found.observation.period);
  const vintages = vintagesOf(await library.indicators.populations([area.id]));
  const estimate = vintages.flatMap(({ byYear }) => byYear.get(year) ?? [])[0];
  if (estimate === undefined) return { found: false, because: { why: 'no-population', area, year } };
  const observation = rateOf({ rate: indicator, count }, found.observation, estimate);
  return { found: true, observation, points: [observation] };
}

async function countMeant(wanted: ToDerive, library: Library): Promise<DerivedFigure | undefined> {
  const { indicator, area, basis } = wanted;
  const points = publishedFirst(await library.indicators.series({ indicator: indicator.id, area: area.id, basis }));
  const newest = points.at(-1)?.period;
  const meant = newest && periodMeant(wanted, newest, library.catalogue.calendar);
  const observation = points.find(({ period }) => period.start === meant?.start && period.end === meant.end);
  return observation === undefined ? fromQuarters(wanted, library) : { found: true, observation, points };
}

function hiddenOrMissing({ status, period }: StoredObservation): DerivedFigure {
  const because: Underivable =
    status === 'suppressed' ? { why: 'hidden-parts', hidden: [period] } : { why: 'missing-parts', missing: [period] };
  return { found: false, because };
}

function periodMeant({ basis, period }: ToDerive, newest: Period, calendar: FiscalCalendar): Period | undefined {
  if (period === undefined) return newest;
  const interval = intervalMeant(period, basis, newest, calendar);
  return interval && periodOn(basis, interval, calendar);
}
