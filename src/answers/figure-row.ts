import type { Area } from '../indicators/area.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { caveatsFor, isOld } from './about-figure.ts';
import type { Figure, FigureRow } from './answer.ts';
import { withAtHand } from './at-hand.ts';
import { chooseFigure } from './choose-figure.ts';
import { areaOf, type Library } from './library.ts';

/** An indicator's newest figure among many, with the points of its series and what must be shown beside it. */
export interface FoundRow extends FigureRow {
  readonly points: readonly StoredObservation[];
}

/** What an answer over many indicators looks at. */
export interface Overview {
  readonly found: readonly FoundRow[];
  /** Indicators that hold no figure there. */
  readonly without: readonly Indicator[];
  /** The library with all of these figures at hand. */
  readonly library: Library;
  /** All that was read for it, series by series, the oldest period of each first. */
  readonly figures: readonly StoredObservation[];
}

/** The newest figure of each indicator, in one area or where each is usually told, out of one read of the store; it reads the wholes besides. */
export async function overviewOf(
  indicators: readonly Indicator[],
  {
    area,
    years,
    wholes = [],
  }: { readonly area?: Area | undefined; readonly years?: number; readonly wholes?: readonly Area[] },
  library: Library,
): Promise<Overview> {
  const { county, region, country } = library.catalogue.comparators;
  const wide = [county, region, country, ...wholes.map(({ id }) => id)].filter((each) => each !== undefined);
  const own = area === undefined ? indicators.map((each) => each.headlineArea) : [area.id];
  const { library: atHand, figures } = await withAtHand(library, {
    indicators: indicators.map(({ id }) => id),
    areas: [...new Set([...own, ...wide])],
    ...(years === undefined ? {} : { years }),
  });
  const rows = await Promise.all(
    indicators.map((each) => rowOf(each, area ?? areaOf(library.catalogue, each.headlineArea), atHand)),
  );
  return {
    found: rows.flatMap((row) => row ?? []),
    without: indicators.filter((_, at) => rows[at] === undefined),
    library: atHand,
    figures,
  };
}

/** The newest figure of an indicator in an area, hidden ones too, without their value. */
async function rowOf(indicator: Indicator, area: Area, library: Library): Promise<FoundRow | undefined> {
  const found = await chooseFigure({ indicator: indicator.id, area: area.id }, library);
  const figure = found.found ? found.figure : found.hidden;
  if (figure === undefined) return undefined;
  return { ...rowFor(figure, library), points: found.found ? found.points : [] };
}

/** A figure as a line of an answer over many. */
export function rowFor(figure: Figure, library: Library): FigureRow {
  const { indicator, observation } = figure;
  return {
    figure,
    old: isOld(observation.period, library.today),
    caveats: caveatsFor(indicator, [observation], library.catalogue),
    comparisons: [],
  };
}

/** The newest published colour of a series, with the period that it was published for. */
export function publishedRagOf(points: readonly StoredObservation[]): Pick<FigureRow, 'published'> {
  const judged = points.findLast((point) => point.publishedRag !== undefined);
  return judged?.publishedRag === undefined ? {} : { published: { rag: judged.publishedRag, period: judged.period } };
}
