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
import { nextFor } from './next.ts';

/** Which figure is wanted: absent parts take the indicator's usual ones. */
export interface Wanted {
  readonly indicator: string;
  readonly area?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly period?: PeriodRef | undefined;
  /** Passes over a newest figure that is hidden, for answers that show it among others. */
  readonly passHidden?: boolean;
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
    const found = await chooseOn({ indicator: indicator.id, area: area.id, basis }, wanted, library);
    if (found === undefined) continue;
    const { observation } = found;
    if (observation.value === null && observation.status !== 'suppressed')
      return missing(wanted, library, held, 'period');
    if (observation.value === null) {
      const { answer } = await missing(wanted, library, held, 'suppressed');
      return { found: false, answer: { ...answer, hidden: { indicator, area, observation } } };
    }
    return { found: true, figure: { indicator, area, observation: found.observation }, points: found.points };
  }
  const asked = wanted.period !== undefined && held.length > 0 ? 'period' : 'series';
  const worked = await workedOut(indicator, area, wanted, library);
  if (worked?.found === true) {
    return { found: true, figure: { indicator, area, observation: worked.observation }, points: worked.points };
  }
  return missing(wanted, library, held, asked, worked?.because);
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

/** How many figures near the period asked for are named at most. */
const mostOverlapping = 3;

/** The newest published figures that share months with a period for which none is held as such. */
async function overlapping(
  period: PeriodRef | undefined,
  of: Pick<Figure, 'indicator' | 'area'>,
  held: readonly SeriesSummary[],
  library: Library,
): Promise<Pick<NoFigureAnswer, 'overlapping'>> {
  if (period?.kind !== 'exact') return {};
  const { start, end } = period.interval;
  const all = await Promise.all(held.map((each) => library.indicators.series(each)));
  const near = all
    .flat()
    .filter(({ status, value }) => status !== 'illustrative' && value !== null)
    .filter((each) => each.period.start <= end && start <= each.period.end)
    .toSorted((a, b) => b.period.end.localeCompare(a.period.end));
  return near.length === 0
    ? {}
    : { overlapping: near.slice(0, mostOverlapping).map((observation) => ({ ...of, observation })) };
}

async function missing(
  wanted: Wanted,
  library: Library,
  held: readonly SeriesSummary[],
  what: NoFigureAnswer['missing'],
  underivable?: Underivable,
): Promise<Extract<Found, { found: false }>> {
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
      ...(underivable === undefined ? {} : { underivable }),
      ...(await overlapping(wanted.period, { indicator, area }, held, library)),
      held: held.map(({ basis, newest, illustrative }) => ({ area, basis, newest, illustrative })),
      statements: catalogue.statements.filter((each) => each.indicator === indicator.id && each.area === area.id),
      next: await nextFor('no-figure', indicator, area, library),
    },
  };
}
