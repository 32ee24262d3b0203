import type { SeriesSummary } from '../indicators/indicator-store.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import type { Library } from './library.ts';

/**
 * The series of an indicator in these areas that hold a figure, each with the newest period that has one. Where the
 * newest was given as missing or was taken back, that is an earlier one: a blank is no reason to keep silent about it.
 */
export async function heldFigures(
  indicator: string,
  areas: readonly string[],
  { indicators }: Library,
): Promise<readonly SeriesSummary[]> {
  const held = (await indicators.list({ indicator })).filter(({ area }) => areas.includes(area));
  const releases = [...Map.groupBy(held, ({ basis, newest }) => `${basis}|${newest.start}|${newest.end}`).values()];
  const read = await Promise.all(
    releases.flatMap(async (series) => {
      const [first] = series;
      if (first === undefined) return [];
      const { basis, newest: period } = first;
      const options = { basis, period };
      const newest = await indicators.across(
        indicator,
        series.map(({ area }) => area),
        options,
      );
      return newest.filter((each) => !isFigure(each)).map(({ area }) => `${area}|${basis}`);
    }),
  );
  const blank = new Set(read.flat());
  const mended = held.map(async (series) => {
    if (!blank.has(`${series.area}|${series.basis}`)) return [series];
    const figures = (await indicators.series(series)).filter(isFigure);
    const newest = figures.at(-1);
    if (newest === undefined) return [];
    const illustrative = figures.every(({ status }) => status === 'illustrative');
    return [{ ...series, newest: newest.period, newestPublished: newest.published, illustrative }];
  });
  return (await Promise.all(mended)).flat();
}

/** Whether something was measured, hidden or not. */
function isFigure({ value, status }: StoredObservation): boolean {
  return value !== null || status === 'suppressed';
}
