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
    refused.push(...olderThanHeld(series, known));
    held.push(...hardToBelieve(series, known));
  }
  const refusedLines = new Set(refused.map((each) => each.line));
  return {
    rows: rows.filter((row) => !refusedLines.has(row.line)),
    held: held.filter((each) => !refusedLines.has(each.line)).toSorted((a, b) => a.line - b.line),
    refused,
  };
}

/** A newer vintage can not have become known before the one that it replaces. */
function olderThanHeld(series: readonly Row[], known: readonly Observation[]): readonly Remark[] {
  return series.flatMap(({ line, observation }) => {
    const same = known.find((each) => figureId(each) === figureId(observation));
    if (same === undefined || sameFigure(same, observation) || observation.published >= same.published) return [];
    return [{ line, reason: ofRow.olderThanHeld(observation.published, same.published) }];
  });
}

function hardToBelieve(series: readonly Row[], known: readonly Observation[]): readonly Remark[] {
  const inOrder = series.toSorted((a, b) => a.observation.period.end.localeCompare(b.observation.period.end));
  return inOrder.flatMap(({ line, indicator, observation }, at) => {
    const earlier = inOrder.slice(0, at).map((row) => row.observation);
    const newest = newestLike(observation, known) ?? newestLike(observation, earlier);
    const held = known.find((each) => figureId(each) === figureId(observation));
    const reason = whyHeld(observation, {
      unit: indicator.unit,
      ...(held ? { held } : {}),
      ...(newest === undefined ? {} : { newest }),
    });
    return reason === undefined ? [] : [{ line, reason }];
  });
}

/** The newest value among the figures; made-up figures are set against made-up ones only, real ones against real ones. */
function newestLike(observation: Observation, figures: readonly Observation[]): number | undefined {
  const isMadeUp = observation.status === 'illustrative';
  const like = figures.findLast((each) => each.value !== null && (each.status === 'illustrative') === isMadeUp);
  return like?.value ?? undefined;
}
