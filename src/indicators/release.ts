import { DateTime } from 'luxon';
import type { Basis } from './basis.ts';
import type { SeriesKey } from './observation.ts';
import { periodOn, rollingTo, stepInMonths } from './period.ts';
import type { FiscalCalendar, Interval, Period } from './period.ts';
import type { Source } from './source.ts';

/** When the figures of one series are due, release by release, and how long one waits before it counts as late. */
export interface ReleaseCalendar extends SeriesKey {
  readonly schedule: RegularReleases | ListedReleases;
  /** Calendar days after the due day that still pass for on time. */
  readonly graceDays: number;
  /** Who announced the days; without one they are the partnership's own assumption. */
  readonly source?: Source;
}

/** A fixed time after each period has ended, for the periods that end within a span. */
export interface RegularReleases {
  readonly kind: 'regular';
  /** Whole months and then days after the period's last day; a month after the end of May is the end of June. */
  readonly after: { readonly months: number; readonly days: number };
  readonly everyMonths: number;
  /** Civil dates, inclusive: the first and the last period end that the calendar speaks of. */
  readonly from: string;
  readonly to?: string;
}

/** Single releases with their announced days, oldest period first. */
export interface ListedReleases {
  readonly kind: 'listed';
  readonly days: readonly { readonly period: Period; readonly due: string }[];
}

/** The figures of one period that are to come, as civil days. */
export interface Release extends SeriesKey {
  readonly period: Period;
  readonly due: string;
  /** The first day on which it counts as late: the grace days are over. */
  readonly lateFrom: string;
  /** Whether nobody announced the day. */
  readonly assumed: boolean;
}

/** A civil day, and the calendar by which periods are named. */
interface On {
  readonly day: string;
  readonly fiscal: FiscalCalendar;
}

/** Every release of the calendar that is due by the end of a civil day, oldest period first. */
export function releasesDue(calendar: ReleaseCalendar, { day, fiscal }: On): readonly Release[] {
  const found: Release[] = [];
  for (const release of releases(calendar, fiscal)) {
    // Nothing is due before its period is over.
    if (release.period.end > day) break;
    if (release.due <= day) found.push(release);
  }
  return found;
}

/** The first release for a period that ends after the given day; undefined where the calendar knows none. */
export function nextRelease(calendar: ReleaseCalendar, after: string, fiscal: FiscalCalendar): Release | undefined {
  for (const release of releases(calendar, fiscal, after)) if (release.period.end > after) return release;
  return undefined;
}

/** The releases for periods that end within a span, oldest first. */
export function releasesWithin(
  calendar: ReleaseCalendar,
  { start, end }: Interval,
  fiscal: FiscalCalendar,
): readonly Release[] {
  const found: Release[] = [];
  for (const release of releases(calendar, fiscal, start)) {
    if (release.period.end > end) break;
    if (release.period.end >= start) found.push(release);
  }
  return found;
}

/** The periods of a basis that end within a span, as they follow from the calendar; none on the other bases. */
export function periodsWithin(basis: Basis, { start, end }: Interval, fiscal: FiscalCalendar): readonly Period[] {
  const schedule = { kind: 'regular', after: { months: 0, days: 0 }, everyMonths: usualStep(basis) } as const;
  return [...regular({ ...schedule, from: start, to: end }, basis, fiscal)].map(({ period }) => period);
}

/** The releases that are due by a day and of whose periods no figure is held, oldest first; `held` are period ends. */
export function missingReleases(calendar: ReleaseCalendar, held: ReadonlySet<string>, on: On): readonly Release[] {
  return releasesDue(calendar, on).filter(({ period }) => !held.has(period.end));
}

/** Whether a release that has not come is late on a day: more than the grace days after the day it was due. */
export function isLate({ lateFrom }: Release, day: string): boolean {
  return day >= lateFrom;
}

/** How many calendar days after its due day a day lies; negative before it. */
export function daysAfterDue({ due }: Release, day: string): number {
  return Math.round(date(day).diff(date(due), 'days').days);
}

/** The releases in the order of their periods; those that end long before a day may be left out. */
function* releases(calendar: ReleaseCalendar, fiscal: FiscalCalendar, notBefore = '') {
  const { indicator, area, basis, graceDays, source } = calendar;
  for (const { period, due } of planned(calendar, fiscal, notBefore)) {
    const lateFrom = iso(date(due).plus({ days: graceDays + 1 }));
    yield { indicator, area, basis, period, due, lateFrom, assumed: source === undefined };
  }
}

function planned({ schedule, basis }: ReleaseCalendar, fiscal: FiscalCalendar, notBefore: string) {
  if (schedule.kind === 'listed') return schedule.days;
  const from = schedule.from > notBefore ? schedule.from : notBefore;
  return regular({ ...schedule, from }, basis, fiscal);
}

/** The last day that a calendar without an end is followed to: nobody plans further. */
const endOfPlans = '2199-12-31';

function* regular(
  { after, everyMonths, from, to = endOfPlans }: RegularReleases,
  basis: Basis,
  fiscal: FiscalCalendar,
) {
  for (let end = date(from).endOf('month'); iso(end) <= to; end = end.plus({ months: 1 }).endOf('month')) {
    const period = regularPeriod(basis, iso(end), { fiscal, everyMonths });
    if (period === undefined) continue;
    const due = end.plus({ days: 1 }).plus({ months: after.months }).minus({ days: 1 }).plus({ days: after.days });
    yield { period, due: iso(due) };
  }
}

/** The bases whose periods follow from the calendar alone; the others are listed one by one. */
export function isRegular(basis: Basis): boolean {
  return basis !== 'pooled-years' && basis !== 'survey-wave';
}

/** How many months lie between two releases on a basis where the catalogue does not say. */
export function usualStep(basis: Basis): number {
  return stepInMonths(basis, rollingTo('2021-03-31'));
}

function regularPeriod(
  basis: Basis,
  end: string,
  { fiscal, everyMonths }: { readonly fiscal: FiscalCalendar; readonly everyMonths: number },
): Period | undefined {
  const starts = basis === 'calendar-year' ? 1 : fiscal.yearStartsInMonth;
  const into = ((date(end).month - starts + 12) % 12) + 1;
  return isRegular(basis) && into % everyMonths === 0 ? periodOn(basis, spanOf(basis, end, into), fiscal) : undefined;
}

function spanOf(basis: Basis, end: string, into: number): Interval {
  const length = basis === 'month' ? 1 : basis === 'quarter' ? 3 : basis === 'financial-year-to-date' ? into : 12;
  return {
    start: iso(
      date(end)
        .startOf('month')
        .minus({ months: length - 1 }),
    ),
    end,
  };
}

function date(text: string): DateTime {
  return DateTime.fromISO(text, { zone: 'utc' });
}

function iso(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}
