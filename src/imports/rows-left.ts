import { seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import type { Fate, SeriesNews } from './changes.ts';
import type { Remark } from './import-summary.ts';
import type { StagedRows, StagedSeries } from './staged-rows.ts';

/** One series of a file once it was checked: only the places of its rows are kept, so that a long file needs little memory. */
export interface CheckedSeries {
  readonly series: StagedSeries;
  /** Whether the series may matter to a rule. */
  readonly watched: boolean;
  /** By what the rows are to what is held. */
  readonly places: Readonly<Record<Fate, readonly number[]>>;
  /** The figures that differ from their rows by what is held, by place; absent where none does. */
  readonly completed?: ReadonlyMap<number, Observation>;
}

/** What is left of a file's rows without the refused ones. */
export interface RowsLeft {
  /** How many rows are left to be published, and how many of them are suppressed. */
  readonly kept: number;
  readonly suppressed: number;
  /** What those rows bring, series by series; made when asked for, so that it is never in memory as a whole. */
  news(): Iterable<SeriesNews>;
  /** Those rows of the series with these ids. */
  figuresOf(series: ReadonlySet<string>): readonly Observation[];
}

/** The rows of the series without those whose line was refused: a line that is refused for one of its figures brings none. */
export function rowsLeft(checked: readonly CheckedSeries[], rows: StagedRows, refused: readonly Remark[]): RowsLeft {
  const lines = new Set(refused.map(({ line }) => line));
  const left = lines.size === 0 ? checked : checked.map((each) => withoutLines(each, lines, rows));
  const places = left.flatMap(allPlaces);
  return {
    kept: places.length,
    suppressed: places.filter((at) => rows.status(at) === 'suppressed').length,
    news: () => newsOf(left, rows),
    figuresOf: (ids) =>
      left
        .filter(({ series }) => ids.has(seriesId(series.key)))
        .flatMap((each) => allPlaces(each).map((at) => rows.observation(each.series.key, at))),
  };
}

function allPlaces({ places: { added, revised, unchanged } }: CheckedSeries): readonly number[] {
  return [...added, ...revised, ...unchanged];
}

function withoutLines(checked: CheckedSeries, lines: ReadonlySet<number>, rows: StagedRows): CheckedSeries {
  const { added, revised, unchanged } = checked.places;
  const kept = (places: readonly number[]): readonly number[] => places.filter((at) => !lines.has(rows.line(at)));
  return { ...checked, places: { added: kept(added), revised: kept(revised), unchanged: kept(unchanged) } };
}

function* newsOf(left: readonly CheckedSeries[], rows: StagedRows): Generator<SeriesNews> {
  for (const { series, watched, completed, places } of left) {
    const figure = (at: number): Observation => completed?.get(at) ?? rows.observation(series.key, at);
    const { added, revised, unchanged } = places;
    yield { added: added.map(figure), revised: revised.map(figure), unchanged: unchanged.length, watched };
  }
}
