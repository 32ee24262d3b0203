import { seriesId } from '../indicators/observation.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { isLate, nextRelease } from '../indicators/release.ts';
import type { Release, ReleaseCalendar } from '../indicators/release.ts';
import type { Figure } from './answer.ts';
import type { Library } from './library.ts';

/** What comes after the newest figure of a series: a release and how it stands with its day, or that none is listed. */
export type ExpectedRelease =
  | { readonly listed: true; readonly release: Release; readonly state: 'to-come' | 'due' | 'late' }
  | { readonly listed: false };

/** The release that follows the newest figure of a series' points; nothing where no calendar speaks of the series. */
export function releaseAfter(
  { indicator, area, observation }: Figure,
  points: readonly StoredObservation[],
  { catalogue, today }: Library,
): { readonly nextRelease?: ExpectedRelease } {
  const { basis, status } = observation;
  const key = { indicator: indicator.id, area: area.id, basis };
  // The areas of an indicator come in one release, so that of its headline area speaks for the others.
  const headline = { ...key, area: indicator.headlineArea };
  const calendar = calendarOf(catalogue.releases, seriesId(key)) ?? calendarOf(catalogue.releases, seriesId(headline));
  if (calendar === undefined || status === 'illustrative') return {};
  // A figure that is hidden has come; one that is given as missing has not.
  const held = points.findLast((each) => each.status !== 'missing') ?? observation;
  const release = nextRelease(calendar, held.period.end, catalogue.calendar);
  if (release === undefined) return { nextRelease: { listed: false } };
  return { nextRelease: { listed: true, release, state: releaseState(release, today) } };
}

/** How a release that has not come stands with its day. */
export function releaseState(release: Release, day: string): 'to-come' | 'due' | 'late' {
  return isLate(release, day) ? 'late' : release.due <= day ? 'due' : 'to-come';
}

function calendarOf(releases: readonly ReleaseCalendar[] = [], id: string): ReleaseCalendar | undefined {
  return releases.find((each) => seriesId(each) === id);
}
