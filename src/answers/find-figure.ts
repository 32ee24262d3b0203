import type { Basis } from '../indicators/basis.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import type { SeriesSummary } from '../indicators/indicator-store.ts';
import type { PeriodRef } from '../questions/question.ts';
import type { Figure, NoFigureAnswer } from './answer.ts';
import { intervalMeant } from './interval-meant.ts';
import { areaOf, indicatorOf, type Library } from './library.ts';
import { nextFor } from './next.ts';

/** Which figure is wanted: absent parts take the indicator's usual ones. */
export interface Wanted {
  readonly indicator: string;
  readonly area?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly period?: PeriodRef | undefined;
}

/** A figure found with the points of its series, oldest first, or what is missing and what is held instead. */
export type Found =
  | { readonly found: true; readonly figure: Figure; readonly points: readonly StoredObservation[] }
  | { readonly found: false; readonly answer: NoFigureAnswer };

/**
 * The figure that a question means: on the basis it names, else on the usual one, else on the held basis with the newest
 * period; the newest period, published before illustrative, or exactly the one asked for.
 */
export async function findFigure(wanted: Wanted, library: Library): Promise<Found> {
  const indicator = indicatorOf(library.catalogue, wanted.indicator);
  const area = areaOf(library.catalogue, wanted.area ?? indicator.headlineArea);
  const held = await library.indicators.list({ indicator: indicator.id, area: area.id });
  for (const basis of basesToTry(held, indicator.basis, wanted.basis)) {
    const points = await pointsOf(library, { indicator: indicator.id, area: area.id, basis });
    const chosen = choose(points, basis, wanted.period, library);
    if (chosen !== undefined && chosen.value === null) return missing(wanted, library, held, 'suppressed');
    if (chosen !== undefined) return { found: true, figure: { indicator, area, observation: chosen }, points };
  }
  const asked = wanted.period !== undefined && held.length > 0 ? 'period' : 'series';
  return missing(wanted, library, held, asked);
}

/** The points of a series that may be shown together: where at least one is published, the illustrative ones are left out. */
async function pointsOf(
  library: Library,
  key: { readonly indicator: string; readonly area: string; readonly basis: Basis },
): Promise<readonly StoredObservation[]> {
  const all = await library.indicators.series(key, library.asOf === undefined ? {} : { asOf: library.asOf });
  const published = all.filter((each) => each.status !== 'illustrative');
  return published.length > 0 ? published : all;
}

function basesToTry(held: readonly SeriesSummary[], usual: Basis, named: Basis | undefined): readonly Basis[] {
  if (named !== undefined) return [named];
  const others = held
    .filter((series) => series.basis !== usual)
    .toSorted((a, b) => Number(a.illustrative) - Number(b.illustrative) || b.newest.end.localeCompare(a.newest.end));
  return [usual, ...others.map((series) => series.basis)];
}

function choose(
  points: readonly StoredObservation[],
  basis: Basis,
  period: PeriodRef | undefined,
  library: Library,
): StoredObservation | undefined {
  const newest = points.findLast((point) => point.value !== null) ?? points.at(-1);
  if (newest === undefined || period === undefined) return newest;
  const interval = intervalMeant(period, basis, newest.period, library.catalogue.calendar);
  return interval && points.find((point) => point.period.start === interval.start && point.period.end === interval.end);
}

async function missing(
  wanted: Wanted,
  library: Library,
  held: readonly SeriesSummary[],
  what: NoFigureAnswer['missing'],
): Promise<Found> {
  const { catalogue } = library;
  const indicator = indicatorOf(catalogue, wanted.indicator);
  const area = areaOf(catalogue, wanted.area ?? indicator.headlineArea);
  return {
    found: false,
    answer: {
      kind: 'no-figure',
      indicator,
      area,
      ...(wanted.basis === undefined ? {} : { basis: wanted.basis }),
      missing: what,
      ...(wanted.period === undefined ? {} : { asked: wanted.period.text }),
      held: held.map((series) => ({ area, basis: series.basis, newest: series.newest })),
      statements: catalogue.statements.filter((each) => each.indicator === indicator.id && each.area === area.id),
      next: await nextFor('no-figure', indicator, area, library),
    },
  };
}
