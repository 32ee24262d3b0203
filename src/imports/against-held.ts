import { mayMatter } from '../alerts/rules.ts';
import type { Rule } from '../alerts/rule.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { FileFindings } from './findings.ts';
import type { FindingsCatalogue } from './findings.ts';
import { hardToBelieve } from './hard-to-believe.ts';
import { heldBeside } from './held-beside.ts';
import type { Remark } from './import-summary.ts';
import { refusedBesideHeld } from './refused-beside-held.ts';
import { completedByHeld, placesByFate, rowsBesideHeld } from './rows-beside-held.ts';
import type { RowsBesideHeld } from './rows-beside-held.ts';
import { rowsLeft } from './rows-left.ts';
import type { CheckedSeries, RowsLeft } from './rows-left.ts';
import type { StagedRows } from './staged-rows.ts';

/** What the figures held so far say of the rows of a file. */
export interface CheckedRows extends RowsLeft {
  readonly held: readonly Remark[];
  readonly refused: readonly Remark[];
  /** What may be right and still deserves a look, a sentence each. */
  readonly warnings: readonly string[];
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
  const checked: CheckedSeries[] = [];
  for await (const found of heldBeside(indicators, rows.series())) {
    const beside = rowsBesideHeld(found, rows);
    refused.push(...beside.twice, ...(await refusedBesideHeld(indicators, beside)));
    held.push(...(await doubts(indicators, beside)));
    findings.add(
      beside.known,
      beside.rows.map(({ observation }) => observation),
    );
    checked.push(checkedSeries(beside, catalogue.rules));
  }
  const lines = new Set(refused.map(({ line }) => line));
  return {
    ...rowsLeft(checked, rows, refused),
    held: held.filter(({ line }) => !lines.has(line)).toSorted((a, b) => a.line - b.line),
    refused: oncePerLine(refused),
    warnings: findings.warnings(),
  };
}

/** Set beside the newest figure alone, nearly every row is believed; where one is not, beside all that is held of its series. */
async function doubts(
  indicators: IndicatorReader,
  { series, rows, known, byPeriod }: RowsBesideHeld,
): Promise<readonly Remark[]> {
  const first = hardToBelieve(rows, known, byPeriod);
  return first.length === 0 ? first : hardToBelieve(rows, await indicators.series(series.key), byPeriod);
}

function checkedSeries(beside: RowsBesideHeld, rules: readonly Rule[]): CheckedSeries {
  const { series } = beside;
  const completed = completedByHeld(beside);
  const places = placesByFate(beside);
  return { series, watched: mayMatter(series.key, rules), places, ...(completed.size > 0 ? { completed } : {}) };
}

/** A row with a figure for comparison could be refused for each of its two figures. */
function oncePerLine(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((each) => [`${each.line}|${each.reason}`, each])).values()];
}
