import { seriesId, type StoredObservation } from '../../indicators/observation.ts';
import { shiftMonths, stepInMonths } from '../../indicators/period.ts';
import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import { areaOf, indicatorOf, type Library } from '../library.ts';
import { nextFor } from '../next.ts';
import type { HeldSpan } from '../told-answers.ts';

/** From when to when figures are held, series by series, and how many periods are missing in between. */
export async function answerPeriods(
  { indicator: id, area: place }: Extract<Question, { kind: 'periods' }>,
  library: Library,
): Promise<Answer> {
  const { catalogue, indicators: reader } = library;
  const indicators = id === undefined ? catalogue.indicators : [indicatorOf(catalogue, id)];
  const areas = place === undefined ? indicators.map((each) => each.headlineArea) : [place];
  const figures = await reader.figures({ indicators: indicators.map((each) => each.id), areas });
  const spans = [...Map.groupBy(figures, seriesId).values()].flatMap((points) => spanOf(points, library));
  const [first] = indicators;
  const area = areaOf(catalogue, place ?? first?.headlineArea ?? catalogue.comparators.county);
  return {
    kind: 'periods',
    ...(id === undefined || first === undefined ? {} : { indicator: first }),
    area,
    spans: spans.toSorted((a, b) => order(a, catalogue.indicators) - order(b, catalogue.indicators)),
    next: id === undefined || first === undefined ? [] : await nextFor('periods', first, area, library),
  };
}

function order({ indicator }: HeldSpan, all: Library['catalogue']['indicators']): number {
  return all.findIndex((each) => each.id === indicator.id);
}

function spanOf(points: readonly StoredObservation[], { catalogue }: Library): readonly HeldSpan[] {
  const [first] = points;
  const newest = points.at(-1);
  if (first === undefined || newest === undefined) return [];
  return [
    {
      indicator: indicatorOf(catalogue, first.indicator),
      basis: first.basis,
      first: first.period,
      newest: newest.period,
      held: points.length,
      missing: missingBetween(points),
      illustrative: points.filter((each) => each.status === 'illustrative').length,
    },
  ];
}

/** How many periods of the series' own step lie between its first and its newest without a figure. */
function missingBetween(points: readonly StoredObservation[]): number {
  const ends = new Set(points.map((each) => each.period.end));
  const last = points.at(-1);
  const [first] = points;
  if (first === undefined || last === undefined) return 0;
  let missing = 0;
  for (let at = first.period.end; at < last.period.end;) {
    at = shiftMonths({ start: `${at.slice(0, 8)}01`, end: at }, stepInMonths(first.basis, first.period)).end;
    if (at < last.period.end && !ends.has(at)) missing += 1;
  }
  return missing;
}
