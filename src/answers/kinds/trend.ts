import type { StoredObservation } from '../../indicators/observation.ts';
import { monthsLabel, shiftMonths, stepInMonths, type Interval } from '../../indicators/period.ts';
import { signalOf } from '../../indicators/signal-of.ts';
import { verdictBetween } from '../../indicators/verdict.ts';
import type { Question, Span } from '../../questions/question.ts';
import { besides, statementsOn } from '../about-figure.ts';
import type { Answer, Figure, TrendAnswer } from '../answer.ts';
import { comparisonsOf } from '../comparisons.ts';
import { ruledRagOf } from '../computed-rag.ts';
import { findFigure, type Found } from '../find-figure.ts';
import { areaOf, type Library } from '../library.ts';
import { nextFor } from '../next.ts';
import { releaseAfter } from '../next-release.ts';
import { runOf } from '../run-of.ts';
import { answerLatest } from './latest.ts';
import { againstTarget } from '../target.ts';

/** A series over its periods, what its movement may be said to be, and the same periods of the county beside a district. */
export async function answerTrend(question: Extract<Question, { kind: 'trend' }>, library: Library): Promise<Answer> {
  const found = await findFigure({ ...question, passHidden: true }, library);
  if (!found.found) return found.answer;
  const points = await pointsWithin(found, question.span, library);
  const newest = points.findLast(isGiven);
  const first = points.find(isGiven);
  if (newest === undefined || first === undefined) return figureOfSpan(question, found.figure, library);
  const figure = { ...found.figure, observation: newest };
  return {
    kind: 'trend',
    figure,
    points,
    wholeName: areaOf(library.catalogue, library.catalogue.comparators.county).name,
    countyPoints: await countyPoints(figure, points, library),
    comparisons: await comparisonsOf(figure, found.points, library),
    ...(first === newest
      ? {}
      : { overall: verdictBetween(figure.indicator, figure, { ...figure, observation: first }) }),
    run: runOf(figure.indicator, points),
    signal: await signalOf(figure, library.indicators),
    ...againstTarget(figure),
    ...(await ruledRagOf(figure, found.points, library)),
    statements: statementsOn(figure.indicator, figure.area, library.catalogue),
    ...(await besides(figure, points, library)),
    ...(newest === found.points.findLast(isGiven) ? releaseAfter(figure, found.points, library) : {}),
    next: await nextFor('trend', figure.indicator, figure.area, library),
  };
}

function isGiven({ value }: StoredObservation): boolean {
  return value !== null;
}

/** The points of a span; where none of those shown lies in it, the made-up ones that do. */
async function pointsWithin(
  { figure, points }: Extract<Found, { found: true }>,
  span: Span | undefined,
  library: Library,
): Promise<readonly StoredObservation[]> {
  const shown = within(points, span);
  if (shown.some(isGiven)) return shown;
  const { indicator, area, observation } = figure;
  return within(
    await library.indicators.series({ indicator: indicator.id, area: area.id, basis: observation.basis }),
    span,
  );
}

/** A span without points may be a period of its own, such as a year to date. */
async function figureOfSpan(
  { indicator, area, span }: Extract<Question, { kind: 'trend' }>,
  figure: Figure,
  library: Library,
): Promise<Answer> {
  if (span?.kind !== 'between') return nothingWithin(figure, span, library);
  const period = { kind: 'exact', interval: span.interval, text: spanLabel(span.interval) } as const;
  return answerLatest({ kind: 'latest', indicator, ...(area === undefined ? {} : { area }), period }, library);
}

/** The points that a span names, by date: a period that is missing is not made up for by an older one. */
function within(points: readonly StoredObservation[], span: Span | undefined): readonly StoredObservation[] {
  if (span === undefined) return points;
  if (span.kind === 'last') {
    const newest = points.at(-1);
    if (newest === undefined) return points;
    const after = shiftMonths(newest.period, -span.count * stepInMonths(newest.basis, newest.period)).end;
    return points.filter((point) => point.period.end > after);
  }
  return points.filter((point) => span.interval.start <= point.period.end && point.period.end <= span.interval.end);
}

/** A span in words; one without an end goes up to the newest figure. */
function spanLabel({ start, end }: Interval): string {
  return end >= '9999' ? `since ${monthsLabel({ start, end: start })}` : monthsLabel({ start, end });
}

async function nothingWithin(figure: Figure, span: Span | undefined, library: Library): Promise<Answer> {
  const { indicator, area, observation } = figure;
  return {
    kind: 'no-figure',
    indicator,
    area,
    missing: 'period',
    ...(span?.kind === 'between' ? { asked: spanLabel(span.interval) } : {}),
    held: [
      {
        area,
        basis: observation.basis,
        newest: observation.period,
        illustrative: observation.status === 'illustrative',
      },
    ],
    statements: statementsOn(indicator, area, library.catalogue),
    next: await nextFor('no-figure', indicator, area, library),
  };
}

async function countyPoints(
  figure: Figure,
  points: readonly StoredObservation[],
  library: Library,
): Promise<TrendAnswer['countyPoints']> {
  const { county } = library.catalogue.comparators;
  if (figure.area.kind !== 'district' || figure.area.parent !== county) return [];
  const { indicator, observation } = figure;
  const series = await library.indicators.series({ indicator: indicator.id, area: county, basis: observation.basis });
  const ends = new Set(points.map((point) => point.period.end));
  return series.filter((point) => ends.has(point.period.end));
}
