import { readInterval } from '../questions/period-text.ts';
import { periodOn } from '../indicators/period.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { FiscalCalendar, Period } from '../indicators/period.ts';
import { usualStep } from '../indicators/release.ts';
import type { ReleaseCalendar } from '../indicators/release.ts';
import type { ReleaseEntry } from './schemas/releases.ts';

/** The calendar of each series that an entry speaks of: what was left out is the usual of its indicator. */
export function calendarsOf(
  entry: ReleaseEntry,
  indicators: readonly Indicator[],
  fiscal: FiscalCalendar,
): readonly ReleaseCalendar[] {
  return entry.indicators.map((id) => {
    const indicator = indicators.find((each) => each.id === id);
    if (indicator === undefined) throw new Error(`The releases of ${id} passed the checks without their indicator`);
    const basis = entry.basis ?? indicator.basis;
    return {
      indicator: id,
      area: entry.area ?? indicator.headlineArea,
      basis,
      schedule: scheduleOf(entry, basis, fiscal),
      graceDays: entry.graceDays,
      ...(entry.source ? { source: entry.source } : {}),
    };
  });
}

function scheduleOf(entry: ReleaseEntry, basis: Basis, fiscal: FiscalCalendar): ReleaseCalendar['schedule'] {
  const { after, everyMonths = usualStep(basis), from, to, listed = [] } = entry;
  if (after !== undefined && from !== undefined) {
    return { kind: 'regular', after, everyMonths, from, ...(to === undefined ? {} : { to }) };
  }
  const days = listed.flatMap(({ period, due }) => {
    const read = readReleasePeriod(period, basis, fiscal);
    return read === undefined ? [] : [{ period: read, due }];
  });
  return { kind: 'listed', days: days.toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1)) };
}

/** The period of a listed release, as written in the folder; undefined where it names none on the basis. */
export function readReleasePeriod(text: string, basis: Basis, fiscal: FiscalCalendar): Period | undefined {
  const interval = readInterval(text, fiscal);
  return interval && periodOn(basis, interval, fiscal);
}
