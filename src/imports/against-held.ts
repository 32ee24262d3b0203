import type { IndicatorReader } from '../indicators/indicator-store.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { hiddenUpTo } from '../indicators/small-numbers/small-number.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import { sameFigure } from './changes.ts';
import { withoutDuplicates } from './duplicates.ts';
import { figureId } from './figure-id.ts';
import { findingOf } from './findings.ts';
import type { SeriesFinding } from './findings.ts';
import type { Remark } from './import-summary.ts';
import { whyHeld } from './plausible.ts';
import type { Row } from './row.ts';
import { heldRow, ofRow } from './sentences.ts';
import { isWithdrawal } from './withdrawal.ts';

/** The rows of a file, sorted by what the figures held so far say of them. */
export interface CheckedRows {
  readonly rows: readonly Row[];
  readonly held: readonly Remark[];
  readonly refused: readonly Remark[];
  readonly findings: readonly SeriesFinding[];
}

/**
 * Sets every row against the rest of its series, in the file and held: what is there twice or older than what is held
 * is refused, what is hard to believe is held. One series after the other, so that only one is in memory twice.
 */
export async function checkAgainstHeld(indicators: IndicatorReader, all: readonly Row[]): Promise<CheckedRows> {
  const refused: Remark[] = [];
  const held: Remark[] = [];
  const findings: SeriesFinding[] = [];
  let kept: Row[] = [];
  const there = new Set((await indicators.list()).map(seriesId));
  for (const series of Map.groupBy(all, (row) => seriesId(row.observation)).values()) {
    const [first] = series;
    if (first === undefined) continue;
    const unique = withoutDuplicates(series);
    const known = there.has(seriesId(first.observation)) ? await indicators.series(first.observation) : [];
    const byFigure = new Map(known.map((each) => [figureId(each), each]));
    const older = await olderThanHeld(indicators, unique.rows, byFigure);
    refused.push(...unique.refused, ...older);
    held.push(...hardToBelieve(unique.rows, known, byFigure));
    for (const row of unique.rows) kept.push(row);
    const finding = findingOf(
      known,
      unique.rows.map((row) => row.observation),
    );
    if (finding !== undefined) findings.push(finding);
  }
  if (refused.length > 0) {
    const lines = new Set(refused.map((each) => each.line));
    kept = kept.filter((row) => !lines.has(row.line));
    const isKept = (each: Remark): boolean => !lines.has(each.line);
    return { rows: kept, held: inLines(held.filter(isKept)), refused: oncePerLine(refused), findings };
  }
  return { rows: kept, held: inLines(held), refused, findings };
}

function inLines(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted((a, b) => a.line - b.line);
}

/** A row with a figure for comparison could be refused for each of its two figures. */
function oncePerLine(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((each) => [`${each.line}|${each.reason}`, each])).values()];
}

type ByFigure = ReadonlyMap<string, Observation>;

/** A newer vintage can not have become known before the one that it replaces. */
async function olderThanHeld(
  indicators: IndicatorReader,
  series: readonly Row[],
  known: ByFigure,
): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const { line, observation } of series) {
    const same = known.get(figureId(observation));
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

function hardToBelieve(series: readonly Row[], known: readonly Observation[], byFigure: ByFigure): readonly Remark[] {
  const newest = newestValues(known);
  // Without figures held, each row is set against the one before it in the file.
  const before = new Map<Kind, number>();
  const remarks: Remark[] = [];
  for (const { line, indicator, observation } of inOrder(series)) {
    const kind = kindOf(observation);
    const held = byFigure.get(figureId(observation));
    const reason = whyHeld(observation, { unit: indicator.unit, held, newest: newest.get(kind) ?? before.get(kind) });
    if (reason !== undefined)
      remarks.push({ line, reason: mayBeTold(indicator, observation) ? reason : heldRow.unlike });
    if (observation.value !== null) before.set(kind, observation.value);
  }
  return remarks;
}

/** Whether the figures behind a remark may be named: below the county they may be small numbers, which nobody is told. */
function mayBeTold(indicator: Indicator, { area }: Observation): boolean {
  return hiddenUpTo(indicator) === 0 || area === indicator.headlineArea;
}

function inOrder(series: readonly Row[]): readonly Row[] {
  return series.toSorted((a, b) => compare(a.observation.period.end, b.observation.period.end));
}

// Days of one form sort as they are; the rules of a language would take far longer.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Made-up figures are set against made-up ones only, real ones against real ones. */
type Kind = 'real' | 'made-up';

function kindOf(observation: Observation): Kind {
  return observation.status === 'illustrative' ? 'made-up' : 'real';
}

function newestValues(figures: readonly Observation[]): ReadonlyMap<Kind, number> {
  return new Map(figures.flatMap((each) => (each.value === null ? [] : [[kindOf(each), each.value]])));
}
