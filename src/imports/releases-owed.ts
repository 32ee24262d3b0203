import type { Catalogue } from '../catalogue/catalogue.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import { isLate, missingReleases, releasesDue } from '../indicators/release.ts';
import type { Release } from '../indicators/release.ts';

/** A release that is due and has not come, and who is to bring it. */
export interface OwedRelease {
  readonly release: Release;
  readonly owner: string;
  readonly late: boolean;
}

type Planned = Pick<Catalogue, 'indicators' | 'releases' | 'calendar'>;

/**
 * Everything that the catalogue's calendars expect by a civil day and that is neither held nor in the figures that are
 * coming, oldest period first. A figure given as missing has not come; a made-up one never does.
 */
export async function releasesOwed(
  reader: IndicatorReader,
  { indicators, releases = [], calendar: fiscal }: Planned,
  { day, coming }: { readonly day: string; readonly coming: readonly Observation[] },
): Promise<readonly OwedRelease[]> {
  if (releases.length === 0) return [];
  const owed: OwedRelease[] = [];
  const bySeries = Map.groupBy(coming, seriesId);
  for (const calendar of releases) {
    const held = [...(await reader.series(calendar)), ...(bySeries.get(seriesId(calendar)) ?? [])];
    const ends = new Set(held.filter(hasCome).map(({ period }) => period.end));
    const indicator = indicators.find(({ id }) => id === calendar.indicator);
    for (const release of missingReleases(calendar, ends, { day, fiscal })) {
      owed.push({ release, owner: ownerOf(indicator), late: isLate(release, day) });
    }
  }
  return owed.toSorted((a, b) => (a.release.period.end < b.release.period.end ? -1 : 1));
}

/** Who brings an indicator's figures: its owner, or else the source that they come from. */
export function ownerOf(indicator: { readonly owner?: string; readonly source: string } | undefined): string {
  return indicator?.owner ?? indicator?.source ?? '';
}

/** The release that a figure is of, where it became known only after the grace days were over. */
export function cameLate(
  figure: Observation,
  { releases = [], calendar: fiscal }: Pick<Planned, 'releases' | 'calendar'>,
): Release | undefined {
  const calendar = hasCome(figure) && releases.find((each) => seriesId(each) === seriesId(figure));
  if (calendar === undefined || calendar === false) return undefined;
  const due = releasesDue(calendar, { day: figure.published, fiscal });
  return due.find((each) => each.period.end === figure.period.end && isLate(each, figure.published));
}

/** Whether a figure has come: a blank is none, and neither is a made-up one. */
export function hasCome({ status }: Observation): boolean {
  return status !== 'missing' && status !== 'illustrative';
}
