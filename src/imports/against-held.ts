import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import { sameFigure } from './changes.ts';
import { figureId } from './figure-id.ts';
import type { Remark } from './import-summary.ts';
import { whyHeld } from './plausible.ts';
import type { Row } from './row.ts';
import { ofRow } from './sentences.ts';

/** The rows of a file, sorted by what the figures held so far say of them. */
export interface CheckedRows {
  readonly rows: readonly Row[];
  readonly held: readonly Remark[];
  readonly refused: readonly Remark[];
}

/** Sets every row against the figures held: what is older than they are is refused, what is hard to believe is held. */
export async function checkAgainstHeld(indicators: IndicatorReader, rows: readonly Row[]): Promise<CheckedRows> {
  const refused: Remark[] = [];
  const held: Remark[] = [];
  for (const series of Map.groupBy(rows, (row) => seriesId(row.observation)).values()) {
    const [first] = series;
    if (first === undefined) continue;
    const known = await indicators.series(first.observation);
    const byFigure = new Map(known.map((each) => [figureId(each), each]));
    refused.push(...olderThanHeld(series, byFigure));
    held.push(...hardToBelieve(series, known, byFigure));
  }
  const refusedLines = new Set(refused.map((each) => each.line));
  return {
    rows: rows.filter((row) => !refusedLines.has(row.line)),
    held: held.filter((each) => !refusedLines.has(each.line)).toSorted((a, b) => a.line - b.line),
    refused,
  };
}

type ByFigure = ReadonlyMap<string, Observation>;

/** A newer vintage can not have become known before the one that it replaces. */
function olderThanHeld(series: readonly Row[], known: ByFigure): readonly Remark[] {
  return series.flatMap(({ line, observation }) => {
    const same = known.get(figureId(observation));
    if (same === undefined || sameFigure(same, observation) || observation.published >= same.published) return [];
    return [{ line, reason: ofRow.olderThanHeld(observation.published, same.published) }];
  });
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
    if (reason !== undefined) remarks.push({ line, reason });
    if (observation.value !== null) before.set(kind, observation.value);
  }
  return remarks;
}

function inOrder(series: readonly Row[]): readonly Row[] {
  return series.toSorted((a, b) => a.observation.period.end.localeCompare(b.observation.period.end));
}

/** Made-up figures are set against made-up ones only, real ones against real ones. */
type Kind = 'real' | 'made-up';

function kindOf(observation: Observation): Kind {
  return observation.status === 'illustrative' ? 'made-up' : 'real';
}

function newestValues(figures: readonly Observation[]): ReadonlyMap<Kind, number> {
  return new Map(figures.flatMap((each) => (each.value === null ? [] : [[kindOf(each), each.value]])));
}
