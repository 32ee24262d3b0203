import type { IndicatorReader, KnownBy } from '../indicators/indicator-store.ts';
import type { SeriesKey, StoredObservation } from '../indicators/observation.ts';
import type { Interval } from '../indicators/period.ts';
import type { RateOfCounts } from '../indicators/rates.ts';

/** Whose versions are asked for: the rate of one period. */
export interface RatedFigure {
  readonly of: RateOfCounts;
  readonly key: SeriesKey;
  readonly period: Interval;
}

/**
 * Every version of a rate that is worked out, oldest first: what it came to after each publication that brought one of
 * its counts or an estimate of the residents, where that was another value, or the same by other numbers.
 */
export async function ratedVersions(
  { of, key, period }: RatedFigure,
  reader: IndicatorReader,
  seriesBy: (by: KnownBy) => Promise<readonly StoredObservation[]>,
): Promise<readonly StoredObservation[]> {
  const versions: StoredObservation[] = [];
  for (const upTo of await publicationsBehind({ of, key, period }, reader, seriesBy)) {
    const found = (await seriesBy({ upTo })).find((each) => isSame(each.period, period));
    const before = versions.at(-1);
    if (found === undefined || (before !== undefined && basedOn(before) === basedOn(found))) continue;
    versions.push({ ...found, publication: upTo, vintage: versions.length + 1 });
  }
  return versions;
}

/** The publications that brought anything of what the newest version is made of, oldest first. */
async function publicationsBehind(
  { of, key, period }: RatedFigure,
  reader: IndicatorReader,
  seriesBy: (by: KnownBy) => Promise<readonly StoredObservation[]>,
): Promise<readonly number[]> {
  const newest = (await seriesBy({})).find((each) => isSame(each.period, period));
  const parts = newest?.derived?.parts ?? [];
  const counts = await Promise.all(
    parts.map((part) => reader.vintages({ ...key, indicator: of.count.id, basis: part.basis }, part.period)),
  );
  const estimates = await reader.populations([key.area]);
  const all = [...counts.flat(), ...estimates].flatMap(({ publication }) => publication ?? []);
  return [...new Set(all)].toSorted((a, b) => a - b);
}

/** What a rate is worked out from, as a text: the versions of its counts, and for whom. */
function basedOn({ derived }: StoredObservation): string {
  const { vintage, year, residents } = derived?.population ?? {};
  return JSON.stringify([derived?.parts.map(({ period, value }) => [period, value]), vintage, year, residents]);
}

function isSame(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end;
}
