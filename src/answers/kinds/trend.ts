import type { StoredObservation } from '../../indicators/observation.ts';
import { verdictOn } from '../../indicators/verdict.ts';
import type { Question, Span } from '../../questions/question.ts';
import { besides, statementsOn } from '../about-figure.ts';
import type { Answer, Figure, TrendAnswer } from '../answer.ts';
import { comparisonsOf } from '../comparisons.ts';
import { findFigure } from '../find-figure.ts';
import { areaOf, type Library } from '../library.ts';
import { nextFor } from '../next.ts';
import { runOf } from '../run-of.ts';
import { signalOf } from '../signal-of.ts';
import { againstTarget } from '../target.ts';

/** A series over its periods, what its movement may be said to be, and the same periods of the county beside a district. */
export async function answerTrend(question: Extract<Question, { kind: 'trend' }>, library: Library): Promise<Answer> {
  const found = await findFigure(question, library);
  if (!found.found) return found.answer;
  const points = within(found.points, question.span);
  const newest = points.findLast((point) => point.value !== null);
  const first = points.find((point) => point.value !== null);
  if (newest === undefined || first === undefined) {
    return { ...(await nothingWithin(found.figure, question.span, library)) };
  }
  const figure = { ...found.figure, observation: newest };
  return {
    kind: 'trend',
    figure,
    points,
    wholeName: areaOf(library.catalogue, library.catalogue.comparators.county).name,
    countyPoints: await countyPoints(figure, points, library),
    comparisons: await comparisonsOf(figure, found.points, library),
    ...(first === newest ? {} : { overall: verdictOn(figure.indicator, newest, first) }),
    run: runOf(points),
    signal: await signalOf(figure, library),
    ...againstTarget(figure),
    statements: statementsOn(figure.indicator, figure.area, library.catalogue),
    ...besides(figure, points, library.catalogue, library.today),
    next: await nextFor('trend', figure.indicator, figure.area, library),
  };
}

/** The points that a span names; without one, the whole series. */
function within(points: readonly StoredObservation[], span: Span | undefined): readonly StoredObservation[] {
  if (span === undefined) return points;
  if (span.kind === 'last') return points.slice(-span.count);
  return points.filter((point) => span.interval.start <= point.period.end && point.period.end <= span.interval.end);
}

async function nothingWithin(figure: Figure, span: Span | undefined, library: Library): Promise<Answer> {
  const { indicator, area, observation } = figure;
  return {
    kind: 'no-figure',
    indicator,
    area,
    missing: 'period',
    ...(span?.kind === 'between' ? { asked: `${span.interval.start} to ${span.interval.end}` } : {}),
    held: [{ area, basis: observation.basis, newest: observation.period }],
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
  const series = await library.indicators.series(
    { indicator: figure.indicator.id, area: county, basis: figure.observation.basis },
    library.asOf === undefined ? {} : { asOf: library.asOf },
  );
  const ends = new Set(points.map((point) => point.period.end));
  return series.filter((point) => ends.has(point.period.end));
}
