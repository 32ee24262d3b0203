import type { ImportedEstimate } from '../indicators/population-store.ts';
import { vintagesOf, type PopulationEstimate } from '../indicators/population.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { Remark } from './import-summary.ts';
import type { Published, PublishParts } from './publish.ts';
import { recallHidden } from './recall-hidden.ts';
import { heldRow, ofRow } from './sentences.ts';

/** An estimate that is not in the store yet. */
export type NewEstimate = Omit<ImportedEstimate, 'publication'>;

/** An estimate as a row of a file tells it. */
export interface ReadEstimate extends NewEstimate {
  readonly line: number;
  readonly residents: number;
}

/** What the estimates held so far say of those of a file. */
export interface CheckedEstimates {
  readonly added: readonly ReadEstimate[];
  readonly revised: readonly ReadEstimate[];
  readonly unchanged: number;
  readonly refused: readonly Remark[];
  readonly held: readonly Remark[];
}

/** Every version of the estimates that were imported, oldest first, and those that the catalogue states. */
export interface HeldEstimates {
  readonly imported: readonly PopulationEstimate[];
  readonly stated: readonly PopulationEstimate[];
}

/**
 * Sets every estimate of a file against those held: what is there twice or older than what is held is refused, what is
 * hard to believe is held.
 */
export function checkEstimates(rows: readonly ReadEstimate[], { imported, stated }: HeldEstimates): CheckedEstimates {
  const versions = Map.groupBy(imported, estimateId);
  const once = withoutDuplicates(rows);
  const refused = [
    ...once.refused,
    ...once.rows.flatMap((row) => olderThanHeld(row, versions.get(estimateId(row)) ?? [])),
  ];
  const lines = new Set(refused.map(({ line }) => line));
  const rest = once.rows.filter(({ line }) => !lines.has(line));
  const heldOf = (row: ReadEstimate) => versions.get(estimateId(row))?.at(-1);
  const fresh = rest.filter((row) => heldOf(row)?.residents !== row.residents);
  return {
    added: fresh.filter((row) => heldOf(row) === undefined),
    revised: fresh.filter((row) => heldOf(row) !== undefined),
    unchanged: rest.length - fresh.length,
    refused,
    held: fresh.flatMap((row) => unlikeHeld(row, [...imported, ...stated])),
  };
}

/** New estimates, sorted out already. */
export interface EstimateNews extends Pick<CheckedEstimates, 'unchanged'> {
  readonly added: readonly NewEstimate[];
  readonly revised: readonly NewEstimate[];
}

/**
 * Publishes estimates within a transaction that is open already. No rule looks at them, as a rate that they give is never
 * held; but they tell how many cases stand behind rates, so messages lose what is hidden by them now.
 */
export async function publishEstimates(
  within: StoreTransaction,
  catalogue: PublishParts['catalogue'],
  { added, revised, unchanged }: EstimateNews,
  { name, at, sha256 }: { readonly name: string; readonly at: string; readonly sha256?: string },
): Promise<Published> {
  const counts = { added: added.length, revised: revised.length, unchanged };
  const silent = { raised: [], worse: [], cleared: [], quiet: [] };
  if (added.length + revised.length === 0) return { ...counts, ...silent };
  const publication = await within.indicators.publication(name, at, sha256);
  await within.indicators.addPopulations(publication, [...added, ...revised]);
  await within.indicators.finish(publication, counts);
  await recallHidden(within, catalogue, at);
  return { publication, ...counts, ...silent };
}

function withoutDuplicates(rows: readonly ReadEstimate[]) {
  const groups = [...Map.groupBy(rows, estimateId).values()];
  return { rows: groups.flatMap(rowTaken), refused: groups.flatMap(rowsRefused) };
}

function rowTaken(rows: readonly ReadEstimate[]): readonly ReadEstimate[] {
  return rows.every(({ residents }) => residents === rows[0]?.residents) ? rows.slice(0, 1) : [];
}

function rowsRefused(rows: readonly ReadEstimate[]): readonly Remark[] {
  const [taken] = rowTaken(rows);
  if (taken !== undefined) return rows.slice(1).map(({ line }) => ({ line, reason: ofRow.twice(taken.line) }));
  const reason = ofRow.twiceWithTwoValues(rows.map(({ line }) => line));
  return rows.map(({ line }) => ({ line, reason }));
}

/** A newer version can not have become known before the one that it replaces; one that was given back is as old as it was. */
function olderThanHeld(row: ReadEstimate, versions: readonly PopulationEstimate[]): readonly Remark[] {
  const held = versions.at(-1);
  if (held === undefined || held.residents === null || held.residents === row.residents) return [];
  const since = versions.find(({ residents }) => residents === held.residents)?.published;
  if (since === undefined || row.published >= since) return [];
  return [{ line: row.line, reason: ofRow.olderThanHeld(row.published, since) }];
}

/** Residents change by a few in a hundred a year; at ten times, a digit too many would pass where they fell meanwhile. */
const jumpFactor = 2;

/** Residents who are at least twice or at most half as many as those of the nearest year known. */
function unlikeHeld(row: ReadEstimate, known: readonly PopulationEstimate[]): readonly Remark[] {
  const away = ({ year }: PopulationEstimate): number => Math.abs(Number(year) - Number(row.year));
  const nearest = vintagesOf(known.filter(({ area }) => area === row.area))
    .flatMap(({ byYear }) => [...byYear.values()])
    .toSorted((a, b) => away(a) - away(b))[0];
  if (nearest === undefined) return [];
  const factor = row.residents / nearest.residents;
  if (factor < jumpFactor && factor > 1 / jumpFactor) return [];
  return [{ line: row.line, reason: heldRow.jump(row.residents, nearest.residents) }];
}

function estimateId({ area, year, vintage }: PopulationEstimate): string {
  return JSON.stringify([area, year, vintage]);
}
