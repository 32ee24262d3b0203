import type { Observation } from '../indicators/observation.ts';
import { fateOf } from './changes.ts';
import type { Fate } from './changes.ts';
import { withoutDuplicates } from './duplicates.ts';
import { periodId } from './figure-id.ts';
import type { Beside as HeldBeside } from './held-beside.ts';
import type { Remark } from './import-summary.ts';
import { keepingHeld } from './keep-held.ts';
import type { StagedRow, StagedRows, StagedSeries } from './staged-rows.ts';

/** What is held of a series, by `periodId`. */
export type ByPeriod = ReadonlyMap<string, Observation>;

/** The rows of one series of a file, beside what is held of it. */
export interface RowsBesideHeld {
  readonly series: StagedSeries;
  /** One row for each figure, with what stays of the one that is held. */
  readonly rows: readonly StagedRow[];
  /** As much as was read of what is held, oldest period first. */
  readonly known: readonly Observation[];
  readonly byPeriod: ByPeriod;
  /** Why rows were left out that are there more than once. */
  readonly twice: readonly Remark[];
}

/** Takes each figure of a series once, and completes it by what is held and the file does not speak of. */
export function rowsBesideHeld({ series, held: known }: HeldBeside<StagedSeries>, staged: StagedRows): RowsBesideHeld {
  const { rows, refused: twice } = withoutDuplicates(staged.rows(series));
  const byPeriod = new Map(known.map((each) => [periodId(each.period), each]));
  const completed = rows.map((row) => {
    const observation = keepingHeld(byPeriod.get(periodId(row.observation.period)), row.observation, staged.spoken);
    return observation === row.observation ? row : ({ ...row, observation, isCompleted: true } as const);
  });
  return { series, rows: completed, known, byPeriod, twice };
}

/** The places of the rows by what they are to what is held. */
export function placesByFate({ rows, byPeriod }: RowsBesideHeld): Readonly<Record<Fate, readonly number[]>> {
  const fates = rows.map(({ observation }) => fateOf(byPeriod.get(periodId(observation.period)), observation));
  const of = (fate: Fate): readonly number[] => rows.filter((_, nth) => fates[nth] === fate).map(({ at }) => at);
  return { added: of('added'), revised: of('revised'), unchanged: of('unchanged') };
}

/** The figures that differ from their rows by what is held, by place; they can't be made from the rows again. */
export function completedByHeld({ rows }: RowsBesideHeld): ReadonlyMap<number, Observation> {
  return new Map(rows.flatMap((row) => (row.isCompleted ? [[row.at, row.observation] as const] : [])));
}
