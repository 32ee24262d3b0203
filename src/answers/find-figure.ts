import type { Basis } from '../indicators/basis.ts';
import type { SeriesKey, StoredObservation } from '../indicators/observation.ts';
import type { Interval } from '../indicators/period.ts';
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
 * The figure that a question means: the newest, or exactly the period asked for, on the basis named, else the usual one.
 * Other bases are tried, the newest first, only where the usual one is not held or where they hold the exact period. On
 * each basis published figures come before illustrative ones.
 */
export async function findFigure(wanted: Wanted, library: Library): Promise<Found> {
  const indicator = indicatorOf(library.catalogue, wanted.indicator);
  const area = areaOf(library.catalogue, wanted.area ?? indicator.headlineArea);
  const held = await library.indicators.list({ indicator: indicator.id, area: area.id });
  for (const basis of basesToTry(held, indicator.basis, wanted)) {
    const found = await chooseOn({ indicator: indicator.id, area: area.id, basis }, wanted.period, library);
    if (found === undefined) continue;
    if (found.observation.value === null) return missing(wanted, library, held, 'suppressed');
    return { found: true, figure: { indicator, area, observation: found.observation }, points: found.points };
  }
  const asked = wanted.period !== undefined && held.length > 0 ? 'period' : 'series';
  return missing(wanted, library, held, asked);
}

function basesToTry(held: readonly SeriesSummary[], usual: Basis, { basis, period }: Wanted): readonly Basis[] {
  if (basis !== undefined) return [basis];
  const others = held
    .filter((series) => series.basis !== usual)
    .toSorted((a, b) => Number(a.illustrative) - Number(b.illustrative) || b.newest.end.localeCompare(a.newest.end))
    .map((series) => series.basis);
  if (!held.some((series) => series.basis === usual)) return others;
  return period?.kind === 'exact' ? [usual, ...others] : [usual];
}

interface Chosen {
  readonly observation: StoredObservation;
  /** What may be shown beside it: the published points, or all where the figure itself is illustrative. */
  readonly points: readonly StoredObservation[];
}

async function chooseOn(key: SeriesKey, period: PeriodRef | undefined, library: Library): Promise<Chosen | undefined> {
  const all = await library.indicators.series(key, library.asOf === undefined ? {} : { asOf: library.asOf });
  const published = all.filter((each) => each.status !== 'illustrative');
  const newest = (published.length > 0 ? published : all).findLast((point) => point.value !== null) ?? all.at(-1);
  if (newest === undefined) return undefined;
  const { start, end } = meant(period, key.basis, newest.period, library) ?? {};
  for (const points of [published, all]) {
    const observation = points.find((point) => point.period.start === start && point.period.end === end);
    if (observation !== undefined) return { observation, points };
  }
  return undefined;
}

function meant(
  period: PeriodRef | undefined,
  basis: Basis,
  newest: Interval,
  { catalogue }: Library,
): Interval | undefined {
  return period === undefined ? newest : intervalMeant(period, basis, newest, catalogue.calendar);
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
