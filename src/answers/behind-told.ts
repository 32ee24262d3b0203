import type { SeriesKey, StoredObservation } from '../indicators/observation.ts';
import type { Period } from '../indicators/period.ts';
import { undoneBy } from '../indicators/undone.ts';
import { areaOf, everyPublication, indicatorOf, type Library } from './library.ts';
import { readerAt } from './reader-at.ts';
import { evidenceOf, type EvidencedFigure } from './reproduce.ts';

/** A value that a card stated, and by which publication it was held at the latest. */
interface Told {
  readonly period: Period;
  readonly value: number;
  readonly upTo?: number;
}

/**
 * What stands behind a value that was told: the newest version of its figure that had it. Undefined where that was taken
 * back since or is hidden now, so that nobody is shown it again.
 */
export async function behindTold(
  series: SeriesKey,
  { period, value, upTo }: Told,
  library: Library,
): Promise<EvidencedFigure | undefined> {
  const { indicators, catalogue } = library;
  const isKnown =
    catalogue.indicators.some(({ id }) => id === series.indicator) &&
    catalogue.areas.some(({ id }) => id === series.area);
  if (!isKnown) return undefined;
  const then = readerAt(indicators, upTo === undefined ? {} : { upTo });
  // What is worked out has no versions of its own.
  const held = (await then.series(series)).filter((each) => each.period.end === period.end);
  const observation = [...held, ...(await then.vintages(series, period))].findLast(
    (each) => each.value === value && each.period.start === period.start,
  );
  if (observation === undefined || (await wasTakenBack(observation, library))) return undefined;
  const figure = {
    indicator: indicatorOf(catalogue, series.indicator),
    area: areaOf(catalogue, series.area),
    observation,
  };
  return evidenceOf(figure, library);
}

/** Whether the import that brought a version was undone where that version stood. */
async function wasTakenBack(version: StoredObservation, { indicators }: Library): Promise<boolean> {
  const names = new Map((await indicators.publications(everyPublication)).map(({ id, name }) => [id, name]));
  const later = (await indicators.vintages(version, version.period)).filter(({ vintage }) => vintage > version.vintage);
  return later.some(({ publication }) => undoneBy(names.get(publication)) === version.publication);
}
