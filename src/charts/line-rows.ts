import type { ChartPoint, TrendChart } from './trend-chart.ts';

/** One drawn point: its place from the left, and the unbroken run of the line that it belongs to. */
export interface LineRow {
  readonly index: number;
  readonly value: number;
  readonly run: number;
  readonly illustrative: boolean;
}

/** The points that have a value; a new run starts after each missing value and at each break, so that no line bridges them. */
export function lineRows(points: readonly (ChartPoint & { readonly illustrative?: boolean })[], chart: TrendChart) {
  const labels = chart.points.map((point) => point.label);
  const places = new Map(labels.map((label, index) => [label, index]));
  const rows: LineRow[] = [];
  for (const point of points) {
    const index = places.get(point.label);
    if (index === undefined || point.value === null) continue;
    rows.push({ index, value: point.value, run: runOf(rows.at(-1), index, chart), illustrative: !!point.illustrative });
  }
  return rows;
}

function runOf(before: LineRow | undefined, index: number, chart: TrendChart): number {
  if (!before) return 0;
  const bridged = breakPlaces(chart).some((place) => place.index > before.index && place.index <= index);
  return bridged || index !== before.index + 1 ? before.run + 1 : before.run;
}

/** Where the breaks of a chart stand: before the point of this index. Breaks at labels that are not drawn are left out. */
export function breakPlaces(chart: TrendChart): readonly { readonly index: number; readonly reason: string }[] {
  return chart.breaks.flatMap(({ atLabel, reason }) => {
    const index = chart.points.findIndex((point) => point.label === atLabel);
    return index < 0 ? [] : [{ index, reason }];
  });
}
