import type { Question } from '../../questions/question.ts';
import type { Answer, FigureRow } from '../answer.ts';
import { comparisonWith, type FigureComparator } from '../comparisons.ts';
import { overviewOf, publishedRagOf, type FoundRow } from '../figure-row.ts';
import { areaOf, type Library } from '../library.ts';
import { standingWhere } from '../named-exceptions.ts';
import { isSeries } from '../next.ts';

/** Everything that is held for an area: the newest figure of each indicator, against the whole and the period before. */
export async function answerArea({ area: id }: Extract<Question, { kind: 'area' }>, library: Library): Promise<Answer> {
  const { catalogue } = library;
  const area = areaOf(catalogue, id);
  const overview = await overviewOf(catalogue.indicators, { area, years: 2 }, library);
  const rows = await Promise.all(overview.found.map((each) => compared(each, overview.library)));
  return {
    kind: 'area',
    area,
    groups: catalogue.outcomes
      .map((outcome) => ({ outcome, rows: rows.filter(({ figure }) => figure.indicator.outcome === outcome.id) }))
      .filter((group) => group.rows.length > 0),
    lookedAt: catalogue.indicators.length,
    standing: await standingWhere(({ series }) => series.area === id, library),
    next: overview.found
      .filter(({ points }) => isSeries(points))
      .slice(0, 3)
      .map(({ figure }) => {
        const text = `${figure.indicator.name} trend in ${area.name}`;
        return { title: text, text };
      }),
  };
}

/** A district stands beside the county, the county beside its region. */
async function compared(found: FoundRow, library: Library): Promise<FigureRow> {
  const { county } = library.catalogue.comparators;
  const wide = found.figure.area.id === county ? 'region' : 'county';
  const against: readonly FigureComparator[] = [wide, 'last-period'];
  const all = await Promise.all(against.map((each) => comparisonWith(each, found.figure, found.points, library)));
  return { ...found, ...publishedRagOf(found.points), comparisons: all.filter((each) => each !== undefined) };
}
