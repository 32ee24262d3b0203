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
const mostAtOnce = 2000;

/** So many months back are read before a series is read whole, which are as many figures at most. */
const mostMonths = 25;

/** What a series counts for whose new figures are behind all that is held: one is read then, and more only where it is empty. */
const mostAhead = 4;

/** How far back is read at first and then where that was not enough, before a series is read whole. */
interface Reach {
  /** Years before the newest period held. */
  readonly years: number;
  /** Months before the first of the new periods. */
  readonly months: number;
}

/** Behind the newest period its figure is most often enough; before a period held already, the quarter before. */
const reaches = {
  ahead: [
    { years: 0, months: 0 },
    { years: 2, months: 24 },
  ],
  again: [
    { years: 0, months: 4 },
    { years: 0, months: mostMonths },
  ],
} as const satisfies Readonly<Record<string, readonly Reach[]>>;

/**
 * Reads what is held beside new figures, the series of an indicator together: what ends no earlier than the new ones do,
 * and before that at least one figure to set them against, where there is one. The rest of a series is not read.
 */
export async function* heldBeside<T extends NewOfSeries>(
  reader: IndicatorReader,
  all: Iterable<T>,
): AsyncGenerator<Beside<T>> {
  for (const [indicator, ofIndicator] of Map.groupBy(all, ({ key }) => key.indicator)) {
    const summaries = new Map((await reader.list({ indicator })).map((each) => [seriesId(each), each]));
    const summaryOf = ({ key }: NewOfSeries) => summaries.get(seriesId(key));
    const sizeOf = (each: NewOfSeries): number => {
      const { periods = 0, newest } = summaryOf(each) ?? {};
      if (newest !== undefined && newest.end < each.from) return Math.min(periods, mostAhead);
      const isRecent = newest !== undefined && monthsBefore(newest.end, mostMonths) < each.from;
      return isRecent ? Math.min(periods, mostMonths) : periods;
    };
    for (const batch of batches(ofIndicator, sizeOf)) {
      const held = await readBatch(reader, batch, summaryOf);
      for (const series of batch) yield { series, held: held.get(seriesId(series.key)) ?? [] };
    }
  }
}

type Held = ReadonlyMap<string, readonly StoredObservation[]>;
type SummaryOf = (of: NewOfSeries) => SeriesSummary | undefined;

/** What is held of a batch of series of one indicator, by the series' id; what nothing is held of is left out. */
async function readBatch(reader: IndicatorReader, batch: readonly NewOfSeries[], summaryOf: SummaryOf): Promise<Held> {
  const held = new Map<string, readonly StoredObservation[]>();
  const isAhead = (each: NewOfSeries): boolean => (summaryOf(each)?.newest.end ?? '') < each.from;
  const known = batch.filter((each) => summaryOf(each) !== undefined);
  for (const [way, some] of Map.groupBy(known, (each) => (isAhead(each) ? 'ahead' : 'again'))) {
    let short: readonly NewOfSeries[] = some;
    for (const reach of reaches[way]) {
      const read = await recent(reader, short, reach);
      for (const { key } of short) held.set(seriesId(key), read.get(seriesId(key)) ?? []);
      short = short.filter((each) => !isEnough(each, held.get(seriesId(each.key)) ?? [], summaryOf(each)));
    }
    for (const { key } of short) held.set(seriesId(key), await reader.series(key));
  }
  return held;
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

async function recent(reader: IndicatorReader, batch: readonly NewOfSeries[], { years, months }: Reach): Promise<Held> {
  const [first] = batch;
  if (first === undefined) return new Map();
  const from = monthsBefore(
    batch.map((each) => each.from).reduce((a, b) => (a < b ? a : b)),
    months,
  );
  const areas = [...new Set(batch.map(({ key }) => key.area))];
  const read = await reader.figures({ indicators: [first.key.indicator], areas, years, from });
  return Map.groupBy(read, seriesId);
}

/** A day so many months before, or one that sorts as it: a text is enough, whether or not the calendar has that day. */
function monthsBefore(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const digits = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${digits(Math.floor(month / 12), 4)}-${digits((month % 12) + 1, 2)}${day.slice(7)}`;
}
