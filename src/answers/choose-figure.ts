import type { Area } from '../indicators/area.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Underivable } from '../indicators/derive.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { SeriesKey, StoredObservation } from '../indicators/observation.ts';
import { wholeMonths, type Interval } from '../indicators/period.ts';
import type { SeriesSummary } from '../indicators/indicator-store.ts';
import type { PeriodRef } from '../questions/question-parts.ts';
import type { Figure, NoFigureAnswer } from './answer.ts';
import { derivedFigure, type DerivedFigure } from './derived-figure.ts';
import { intervalMeant } from './interval-meant.ts';
import { areaOf, indicatorOf, type Library } from './library.ts';

/** Which figure is wanted: absent parts take the indicator's usual ones. */
export interface Wanted {
  readonly indicator: string;
  readonly area?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly period?: PeriodRef | undefined;
  /** Passes over a newest figure that is hidden, for answers that show it among others. */
  readonly passHidden?: boolean;
}

/** The figure that is wanted with the points of its series, oldest first; or what is missing, and which series are held. */
export type ChosenFigure =
  | { readonly found: true; readonly figure: Figure; readonly points: readonly StoredObservation[] }
  | {
      readonly found: false;
      readonly missing: NoFigureAnswer['missing'];
      readonly held: readonly SeriesSummary[];
      readonly hidden?: Figure;
      readonly underivable?: Underivable;
    };

/**
 * The figure that a question means: the newest, or exactly the period asked for, on the basis named, else the usual one.
 * Other bases are tried, the newest first, only where the usual one is not held or where they hold the exact period. On
 * each basis published figures come before illustrative ones.
 */
export async function chooseFigure(wanted: Wanted, library: Library): Promise<ChosenFigure> {
  const indicator = indicatorOf(library.catalogue, wanted.indicator);
  const area = areaOf(library.catalogue, wanted.area ?? indicator.headlineArea);
  const held = await library.indicators.list({ indicator: indicator.id, area: area.id });
  for (const basis of basesToTry(held, indicator.basis, wanted)) {
    const found = await chooseOn({ indicator: indicator.id, area: area.id, basis }, wanted, library);
    if (found === undefined) continue;
    const { observation, points } = found;
    const figure = { indicator, area, observation };
    if (observation.value !== null) return { found: true, figure, points };
    if (observation.status !== 'suppressed') return { found: false, missing: 'period', held };
    return { found: false, missing: 'suppressed', held, hidden: figure };
  }
  const missing = wanted.period !== undefined && held.length > 0 ? 'period' : 'series';
  const worked = await workedOut(indicator, area, wanted, library);
  if (worked?.found === true) {
    return { found: true, figure: { indicator, area, observation: worked.observation }, points: worked.points };
  }
  return { found: false, missing, held, ...(worked === undefined ? {} : { underivable: worked.because }) };
}

/** Bases whose figures may be worked out from quarters, in the order in which a span of months is taken for one. */
const derivable = ['financial-year', 'financial-year-to-date', 'rolling-12-months', 'calendar-year'] as const;

/** The figure as what is held comes to, on the basis named or that of the exact period; the first reason where there is none. */
async function workedOut(
  indicator: Indicator,
  area: Area,
  { basis, period }: Wanted,
  library: Library,
): Promise<DerivedFigure | undefined> {
  let refused: DerivedFigure | undefined;
  for (const each of basis === undefined ? basesWorkedOut(indicator, period) : [basis]) {
    const found = await derivedFigure({ indicator, area, basis: each, period }, library);
    if (found?.found === true) return found;
    refused ??= found;
  }
  return refused;
}

/** Quarters come to longer periods that are named exactly; a count comes to a rate on its own basis, also where none is named. */
function basesWorkedOut({ basis, derivedFrom }: Indicator, period: PeriodRef | undefined): readonly Basis[] {
  if (derivedFrom !== undefined) return [...new Set([basis, ...derivable, 'quarter', 'month'] as const)];
  return period?.kind === 'exact' && (wholeMonths(period.interval) ?? 0) > 3 ? derivable : [];
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

async function chooseOn(key: SeriesKey, { period, passHidden }: Wanted, library: Library): Promise<Chosen | undefined> {
  const all = await library.indicators.series(key);
  const published = all.filter((each) => each.status !== 'illustrative');
  const newest =
    (published.some(({ value }) => value !== null) ? published : all).findLast(
      ({ value, status }) => value !== null || (passHidden !== true && status === 'suppressed'),
    ) ?? all.at(-1);
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
