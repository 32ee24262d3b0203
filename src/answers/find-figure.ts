import type { StoredObservation } from '../indicators/observation.ts';
import type { SeriesSummary } from '../indicators/indicator-store.ts';
import type { PeriodRef } from '../questions/question-parts.ts';
import type { Figure, NoFigureAnswer } from './answer.ts';
import { chooseFigure, type ChosenFigure, type Wanted } from './choose-figure.ts';
import { heldFigures } from './held-figures.ts';
import { areaOf, indicatorOf, type Library } from './library.ts';
import { nextFor } from './next.ts';

/** A figure found with the points of its series, oldest first, or what is missing and what is held instead. */
export type Found =
  | { readonly found: true; readonly figure: Figure; readonly points: readonly StoredObservation[] }
  | { readonly found: false; readonly answer: NoFigureAnswer };

/** The figure that a question means (`chooseFigure`), or the answer that says what is missing. */
export async function findFigure(wanted: Wanted, library: Library): Promise<Found> {
  const chosen = await chooseFigure(wanted, library);
  return chosen.found ? chosen : { found: false, answer: await missingAnswer(wanted, chosen, library) };
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

async function missingAnswer(
  wanted: Wanted,
  { missing, held, hidden, underivable }: Extract<ChosenFigure, { found: false }>,
  library: Library,
): Promise<NoFigureAnswer> {
  const { catalogue } = library;
  const indicator = indicatorOf(catalogue, wanted.indicator);
  const area = areaOf(catalogue, wanted.area ?? indicator.headlineArea);
  return {
    kind: 'no-figure',
    indicator,
    area,
    ...(wanted.basis === undefined ? {} : { basis: wanted.basis }),
    missing,
    ...(wanted.period === undefined ? {} : { asked: wanted.period.text }),
    ...(underivable === undefined ? {} : { underivable }),
    ...(await overlapping(wanted.period, { indicator, area }, held, library)),
    ...(hidden === undefined ? {} : { hidden }),
    held: (await heldFigures(indicator.id, [area.id], library)).map(({ basis, newest, illustrative }) => ({
      area,
      basis,
      newest,
      illustrative,
    })),
    statements: catalogue.statements.filter((each) => each.indicator === indicator.id && each.area === area.id),
    next: await nextFor('no-figure', indicator, area, library),
  };
}
