import { mayMatter } from '../alerts/rules.ts';
import type { Rule } from '../alerts/rule.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import { fateOf, sameFigure } from './changes.ts';
import type { Fate, SeriesNews } from './changes.ts';
import { withoutDuplicates } from './duplicates.ts';
import { periodId } from './figure-id.ts';
import { FileFindings } from './findings.ts';
import type { FindingsCatalogue } from './findings.ts';
import { hardToBelieve } from './hard-to-believe.ts';
import { heldBeside } from './held-beside.ts';
import type { Remark } from './import-summary.ts';
import { keepingHeld } from './keep-held.ts';
import type { Beside } from './keep-held.ts';
import { vintageNoted } from './rate-note.ts';
import type { Row } from './row.ts';
import { ofRow } from './sentences.ts';
import type { StagedRow, StagedRows, StagedSeries } from './staged-rows.ts';
import { isWithdrawal } from './withdrawal.ts';

/** What the figures held so far say of the rows of a file. */
export interface CheckedRows {
  /** How many rows are left to be published, and how many of them are suppressed. */
  readonly kept: number;
  readonly suppressed: number;
  readonly held: readonly Remark[];
  readonly refused: readonly Remark[];
  /** What may be right and still deserves a look, a sentence each. */
  readonly warnings: readonly string[];
  /** What those rows bring, series by series; made when asked for, so that it is never in memory as a whole. */
  news(): Iterable<SeriesNews>;
  /** Those rows of the series with these ids. */
  figuresOf(series: ReadonlySet<string>): readonly Observation[];
}

/** The places of the rows of one series, by what they are to what is held. */
interface SortedOut extends Readonly<Record<Fate, readonly number[]>> {
  readonly series: StagedSeries;
  readonly watched: boolean;
  /** The figures that keep what is held of them and what their rows do not speak of, by place; absent where none does. */
  readonly completed?: ReadonlyMap<number, Observation>;
}

/**
 * Sets every row against the rest of its series, in the file and held: what is there twice or older than what is held
 * is refused, what is hard to believe is held. One series after the other, so that only one is in memory twice.
 */
export async function checkAgainstHeld(
  indicators: IndicatorReader,
  rows: StagedRows,
  catalogue: FindingsCatalogue & { readonly rules: readonly Rule[] },
): Promise<CheckedRows> {
  const refused: Remark[] = [];
  const held: Remark[] = [];
  const findings = new FileFindings(catalogue);
  const sorted: SortedOut[] = [];
  for await (const { series, held: known } of heldBeside(indicators, rows.series())) {
    const unique = withoutDuplicates(rows.rows(series));
    const byPeriod = new Map(known.map((each) => [periodId(each.period), each]));
    const { told, completed } = keepHeld(unique.rows, byPeriod, rows.spoken);
    refused.push(...unique.refused, ...(await olderThanHeld(indicators, told, byPeriod)));
    refused.push(...ofOtherVintage(told, known));
    held.push(...(await doubts(indicators, series, told, { known, byPeriod })));
    findings.add(
      known,
      told.map((row) => row.observation),
    );
    const watched = mayMatter(series.key, catalogue.rules);
    sorted.push({ series, watched, ...(completed.size > 0 ? { completed } : {}), ...byFate(told, byPeriod) });
  }
  const kept = withoutLines(sorted, new Set(refused.map((each) => each.line)), rows);
  const places = kept.flatMap(({ added, revised, unchanged }) => [...added, ...revised, ...unchanged]);
  const lines = new Set(refused.map((each) => each.line));
  return {
    kept: places.length,
    suppressed: places.filter((at) => rows.status(at) === 'suppressed').length,
    held: inLines(held.filter((each) => !lines.has(each.line))),
    refused: oncePerLine(refused),
    warnings: findings.warnings(),
    news: () => newsOf(kept, rows),
    figuresOf: (ids) =>
      kept.filter(({ series }) => ids.has(seriesId(series.key))).flatMap((each) => figuresIn(each, rows)),
  };
}

/** Set beside the newest figure alone, nearly every row is believed; where one is not, beside all that is held of its series. */
async function doubts(
  indicators: IndicatorReader,
  { key }: StagedSeries,
  rows: readonly StagedRow[],
  { known, byPeriod }: { readonly known: readonly Observation[]; readonly byPeriod: ByPeriod },
): Promise<readonly Remark[]> {
  const first = hardToBelieve(rows, known, byPeriod);
  return first.length === 0 ? first : hardToBelieve(rows, await indicators.series(key), byPeriod);
}

/** The rows with what stays of the figures held, and those figures that differ from their rows by it. */
function keepHeld(rows: readonly StagedRow[], held: ByPeriod, spoken: ReadonlySet<Beside>) {
  const completed = new Map<number, Observation>();
  const told = rows.map((row) => {
    const observation = keepingHeld(held.get(periodId(row.observation.period)), row.observation, spoken);
    if (observation === row.observation) return row;
    completed.set(row.at, observation);
    return { ...row, observation };
  });
  return { told, completed };
}

function byFate(rows: readonly StagedRow[], held: ByPeriod): Readonly<Record<Fate, readonly number[]>> {
  const fates = rows.map(({ observation }) => fateOf(held.get(periodId(observation.period)), observation));
  const of = (fate: Fate): readonly number[] => rows.filter((_, nth) => fates[nth] === fate).map(({ at }) => at);
  return { added: of('added'), revised: of('revised'), unchanged: of('unchanged') };
}

/** A line that is refused for one of its figures brings none of them. */
function withoutLines(all: readonly SortedOut[], lines: ReadonlySet<number>, rows: StagedRows): readonly SortedOut[] {
  if (lines.size === 0) return all;
  const kept = (places: readonly number[]): readonly number[] => places.filter((at) => !lines.has(rows.line(at)));
  return all.map((each) => ({
    ...each,
    added: kept(each.added),
    revised: kept(each.revised),
    unchanged: kept(each.unchanged),
  }));
}

function figuresIn({ series, added, revised, unchanged }: SortedOut, rows: StagedRows): readonly Observation[] {
  return [...added, ...revised, ...unchanged].map((at) => rows.observation(series.key, at));
}

function* newsOf(all: readonly SortedOut[], rows: StagedRows): Generator<SeriesNews> {
  for (const { series, watched, completed, added, revised, unchanged } of all) {
    const figure = (at: number): Observation => completed?.get(at) ?? rows.observation(series.key, at);
    yield { added: added.map(figure), revised: revised.map(figure), unchanged: unchanged.length, watched };
  }
}

function inLines(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted((a, b) => a.line - b.line);
}

/** A row with a figure for comparison could be refused for each of its two figures. */
function oncePerLine(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((each) => [`${each.line}|${each.reason}`, each])).values()];
}

type ByPeriod = ReadonlyMap<string, Observation>;

/** A newer vintage can not have become known before the one that it replaces. */
async function olderThanHeld(
  indicators: IndicatorReader,
  series: readonly Row[],
  known: ByPeriod,
): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const { line, observation } of series) {
    const same = known.get(periodId(observation.period));
    if (same === undefined || observation.published >= same.published || sameFigure(same, observation)) continue;
    const since = await knownSince(indicators, same);
    if (since === undefined || observation.published >= since) continue;
    remarks.push({ line, reason: ofRow.olderThanHeld(observation.published, since) });
  }
  return remarks;
}

/** When the held figure was first told: one that an undone import gave back is as old as it was, and a blank is no figure. */
async function knownSince(indicators: IndicatorReader, held: Observation): Promise<string | undefined> {
  if (isWithdrawal(held)) return undefined;
  const vintages = await indicators.vintages(held, held.period);
  return vintages.find((each) => sameFigure(each, held))?.published ?? held.published;
}

/** Rates that were made of counts for one vintage of the population stand in no series beside those for another. */
function ofOtherVintage(series: readonly Row[], known: readonly Observation[]): readonly Remark[] {
  const rates = series.filter(({ observation }) => vintageNoted(observation.note) !== undefined);
  if (rates.length === 0) return [];
  const replaced = new Set(series.map(({ observation }) => periodId(observation.period)));
  const held = known
    .filter(({ period }) => !replaced.has(periodId(period)))
    .flatMap(({ note }) => vintageNoted(note) ?? []);
  return rates.flatMap(({ line, observation }) => {
    const vintage = vintageNoted(observation.note) ?? '';
    const other = held.find((each) => each !== vintage);
    return other === undefined ? [] : [{ line, reason: ofRow.otherVintage(vintage, other) }];
  });
}
