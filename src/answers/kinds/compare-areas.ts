import type { Area } from '../../indicators/area.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { SeriesSummary } from '../../indicators/indicator-store.ts';
import type { Question } from '../../questions/question.ts';

import { caveatsFor, isOld } from '../about-figure.ts';
import type { Answer } from '../answer.ts';
import { areaOf, districtsOf, indicatorOf, type Library } from '../library.ts';
import { nextFor } from '../next.ts';
import { askedOf, sideOf } from '../areas-asked.ts';
import { commonPeriod, figuresAt } from '../areas-at.ts';
import { heldFigures } from '../held-figures.ts';
import { rankFigures } from '../rank-figures.ts';

type CompareAreas = Extract<Question, { kind: 'compare-areas' }>;

/** Areas side by side, all on one basis and one period: the newest that any of them holds, or the one asked for. */
export async function answerCompareAreas(question: CompareAreas, library: Library): Promise<Answer> {
  const { catalogue } = library;
  const indicator = indicatorOf(catalogue, question.indicator);
  const areas = question.areas.length > 0 ? question.areas.map((id) => areaOf(catalogue, id)) : districtsOf(catalogue);
  const held = await heldFigures(
    indicator.id,
    areas.map(({ id }) => id),
    library,
  );
  const common = commonPeriod(indicator, held, question.period, library);
  const figures = common === undefined ? [] : await figuresAt(indicator, areas, common, library);
  const first = figures[0];
  if (common === undefined || first === undefined) return nothing(question, indicator, areas, held, library);
  const benchmarks = await figuresAt(indicator, benchmarkAreas(areas, library), common, library);
  return {
    kind: 'compare-areas',
    indicator,
    basis: common.basis,
    period: first.observation.period,
    rows: rankFigures(indicator, figures),
    benchmarks,
    ...(question.focus === undefined ? {} : { focus: areaOf(catalogue, question.focus) }),
    ...(question.end === undefined ? {} : { end: question.end }),
    ...(question.count === undefined ? {} : { count: question.count }),
    ...askedOf(question, figures),
    ...sideOf(question, figures, benchmarks, catalogue),
    without: areas.filter((area) => !figures.some((figure) => figure.area.id === area.id)),
    caveats: caveatsFor(
      indicator,
      [...figures, ...benchmarks].map((figure) => figure.observation),
      catalogue,
    ),
    old: isOld(first.observation.period, library.today),
    next: await nextFor('compare-areas', indicator, areaOf(catalogue, indicator.headlineArea), library),
  };
}

function benchmarkAreas(areas: readonly Area[], { catalogue }: Library): readonly Area[] {
  const { county, region, country } = catalogue.comparators;
  return [county, region, country]
    .flatMap((id) => (id === undefined ? [] : [areaOf(catalogue, id)]))
    .filter((area) => !areas.some((each) => each.id === area.id));
}

async function nothing(
  question: CompareAreas,
  indicator: Indicator,
  areas: readonly Area[],
  held: readonly SeriesSummary[],
  library: Library,
): Promise<Answer> {
  const area = areas[0] ?? areaOf(library.catalogue, indicator.headlineArea);
  return {
    kind: 'no-figure',
    indicator,
    area,
    among: areas,
    missing: held.length > 0 ? 'period' : 'series',
    ...(question.period === undefined ? {} : { asked: question.period.text }),
    held: held.map((series) => ({
      area: areaOf(library.catalogue, series.area),
      basis: series.basis,
      newest: series.newest,
      illustrative: series.illustrative,
    })),
    statements: [],
    next: await nextFor('no-figure', indicator, areaOf(library.catalogue, indicator.headlineArea), library),
  };
}
