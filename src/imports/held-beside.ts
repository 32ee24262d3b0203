import type { IndicatorReader, SeriesSummary } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { SeriesKey, StoredObservation } from '../indicators/observation.ts';

/** New figures of one series: whose they are, and the day on which the first of their periods ends. */
export interface NewOfSeries {
  readonly key: SeriesKey;
  readonly from: string;
  /** Whether any of them is made up, and so set against made-up ones. */
  readonly madeUp?: boolean;
}

/** A series with the figures held that new ones are set against, oldest period first. */
export interface Beside<T> {
  readonly series: T;
  readonly held: readonly StoredObservation[];
}

/** Figures that are read at once: enough that the store is asked seldom, few enough to be held in memory. */
const mostAtOnce = 20_000;

/**
 * So many years before a series' newest period are read, and before the first of its new ones: the newest figure alone is
 * most often enough, and where it is not, as where it is blank, two years are.
 */
const steps = [0, 2];

/** A series with new periods only has this many figures read at most, where the newest two years are months. */
const fewOfSeries = 25;

/**
 * Reads what is held beside new figures, the series of an indicator together: their newest figure and what ends no
 * earlier than the new ones do. A series in which that holds nothing to set them against is read further back.
 */
export async function* heldBeside<T extends NewOfSeries>(
  reader: IndicatorReader,
  all: Iterable<T>,
): AsyncGenerator<Beside<T>> {
  const summaries = new Map((await reader.list()).map((each) => [seriesId(each), each]));
  const summaryOf = ({ key }: NewOfSeries) => summaries.get(seriesId(key));
  const sizeOf = (each: NewOfSeries): number => {
    const { periods = 0, newest } = summaryOf(each) ?? {};
    return newest !== undefined && newest.end < each.from ? Math.min(periods, fewOfSeries) : periods;
  };
  for (const ofIndicator of Map.groupBy(all, ({ key }) => key.indicator).values()) {
    for (const batch of batches(ofIndicator, sizeOf)) {
      const held = new Map<string, readonly StoredObservation[]>();
      let short: readonly T[] = batch.filter((each) => summaryOf(each) !== undefined);
      for (const years of steps) {
        const read = await recent(reader, short, years);
        for (const { key } of short) held.set(seriesId(key), read.get(seriesId(key)) ?? []);
        short = short.filter((each) => !isEnough(each, held.get(seriesId(each.key)) ?? [], summaryOf(each)));
      }
      const tooShort = new Set(short);
      for (const series of batch) {
        const own = tooShort.has(series) ? await reader.series(series.key) : held.get(seriesId(series.key));
        yield { series, held: own ?? [] };
      }
    }
  }
}

/** Whether these figures are all that is held of a series, or hold what its new ones are set against. */
function isEnough(
  { from, madeUp = false }: NewOfSeries,
  own: readonly StoredObservation[],
  summary: SeriesSummary | undefined,
): boolean {
  if (own.length === (summary?.periods ?? 0)) return true;
  const before = own.filter(({ value, period }) => period.end < from && value !== null);
  const isMadeUp = ({ status }: StoredObservation): boolean => status === 'illustrative';
  return before.some((each) => !isMadeUp(each)) && (!madeUp || before.some(isMadeUp));
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
  years: number,
): Promise<ReadonlyMap<string, readonly StoredObservation[]>> {
  const [first] = batch;
  if (first === undefined) return new Map();
  const from = batch.map((each) => each.from).reduce((a, b) => (a < b ? a : b));
  const areas = [...new Set(batch.map(({ key }) => key.area))];
  const read = await reader.figures({
    indicators: [first.key.indicator],
    areas,
    years,
    from: yearsBefore(from, years),
  });
  return Map.groupBy(read, seriesId);
}

/** A day so many years before, as a text that sorts among days, whether or not the calendar has it. */
function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}
