import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { SeriesKey, StoredObservation } from '../indicators/observation.ts';

/** New figures of one series: whose they are, and the day on which the first of their periods ends. */
export interface NewOfSeries {
  readonly key: SeriesKey;
  readonly from: string;
}

/** A series with the figures held that new ones are set against, oldest period first. */
export interface Beside<T> {
  readonly series: T;
  readonly held: readonly StoredObservation[];
}

/** Figures that are read at once: enough that the store is asked seldom, few enough to be held in memory. */
const mostAtOnce = 20_000;

/** So many years before a series' newest period are read, and before the first of its new ones. */
const years = 2;

/**
 * Reads what is held beside new figures, the series of an indicator together: their newest two years and what ends no
 * earlier than two years before the new figures do. A series in which that holds nothing to set them against is read whole.
 */
export async function* heldBeside<T extends NewOfSeries>(
  reader: IndicatorReader,
  all: Iterable<T>,
): AsyncGenerator<Beside<T>> {
  const periods = new Map((await reader.list()).map((each) => [seriesId(each), each.periods]));
  const heldOf = ({ key }: NewOfSeries): number => periods.get(seriesId(key)) ?? 0;
  for (const ofIndicator of Map.groupBy(all, ({ key }) => key.indicator).values()) {
    for (const batch of batches(ofIndicator, heldOf)) {
      const held = await recent(
        reader,
        batch.filter((each) => heldOf(each) > 0),
      );
      for (const series of batch) {
        const own = held.get(seriesId(series.key)) ?? [];
        const isEnough = own.length === heldOf(series) || own.some((each) => isBefore(each, series.from));
        yield { series, held: isEnough ? own : await reader.series(series.key) };
      }
    }
  }
}

/** Whether a figure is one that new ones from a day on can be set against. */
function isBefore({ value, status, period }: StoredObservation, from: string): boolean {
  return period.end < from && value !== null && status !== 'illustrative';
}

function* batches<T>(all: readonly T[], sizeOf: (each: T) => number): Generator<readonly T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const each of all) {
    if (size > 0 && size + sizeOf(each) > mostAtOnce) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(each);
    size += sizeOf(each);
  }
  yield batch;
}

async function recent(
  reader: IndicatorReader,
  batch: readonly NewOfSeries[],
): Promise<ReadonlyMap<string, readonly StoredObservation[]>> {
  const [first] = batch;
  if (first === undefined) return new Map();
  const from = batch.map((each) => each.from).reduce((a, b) => (a < b ? a : b));
  const areas = [...new Set(batch.map(({ key }) => key.area))];
  const read = await reader.figures({ indicators: [first.key.indicator], areas, years, from: yearsBefore(from) });
  return Map.groupBy(read, seriesId);
}

/** A day so many years before, as a text that sorts among days, whether or not the calendar has it. */
function yearsBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}
