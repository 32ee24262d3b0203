import { sizes } from './chart-frame.ts';
import type { ChartFrame } from './chart-frame.ts';
import { spread } from './label-fit.ts';
import { ruled, written } from './layer.ts';
import type { Layer } from './layer.ts';
import { lineRows } from './line-rows.ts';
import type { LineRow } from './line-rows.ts';
import { palette } from './palette.ts';
import type { TrendChart } from './trend-chart.ts';

/** The target, the comparison and the series itself, from back to front, and the newest value of each beside the plot. */
export function lineLayers(chart: TrendChart, frame: ChartFrame): readonly Layer[] {
  const own = lineRows(chart.points, chart);
  const other = chart.comparison ? lineRows(chart.comparison.points, chart) : [];
  return [
    ...targetLayers(chart, frame),
    line(other, palette.comparison, [5, 3], 1.5),
    dots(other, palette.comparison, 10),
    line(own, palette.main, [], 2.25),
    dots(own, palette.main, own.length > 24 ? 12 : 26),
    ...endLabels(chart, frame, own, other),
  ];
}

const place = {
  x: { field: 'index', type: 'quantitative' },
  y: { field: 'value', type: 'quantitative' },
} as const;

function line(rows: readonly LineRow[], colour: string, dash: readonly number[], width: number): Layer {
  return {
    data: { values: rows.map((row) => ({ ...row })) },
    mark: { type: 'line', color: colour, strokeDash: [...dash], strokeWidth: width },
    encoding: { ...place, detail: { field: 'run', type: 'nominal' }, order: { field: 'index', type: 'quantitative' } },
  };
}

/** A dot for each value; illustrative ones are hollow. */
function dots(rows: readonly LineRow[], colour: string, size: number): Layer {
  return {
    data: { values: rows.map((row) => ({ ...row, fill: row.illustrative ? palette.paper : colour })) },
    mark: { type: 'point', filled: false, stroke: colour, strokeWidth: 1.4, size, opacity: 1 },
    encoding: { ...place, fill: { field: 'fill', type: 'nominal', scale: null } },
  };
}

function targetLayers(chart: TrendChart, frame: ChartFrame): readonly Layer[] {
  if (!chart.target) return [];
  const y = heightOf(chart.target.value, frame);
  return [ruled([0, y], [frame.plot.width, y], palette.target, [2, 2], 1.5)];
}

/** How far below the plot's top edge a value stands. */
function heightOf(value: number, frame: ChartFrame): number {
  const { low, high } = frame.axis;
  return frame.plot.height * (1 - (value - low) / (high - low));
}

/** The newest value of each line at its height, moved apart where they would touch. */
function endLabels(chart: TrendChart, frame: ChartFrame, own: readonly LineRow[], other: readonly LineRow[]) {
  const labels = [
    { value: own.at(-1)?.value, colour: palette.main },
    { value: other.at(-1)?.value, colour: palette.comparison },
    { value: chart.target?.value, colour: palette.target },
  ].flatMap(({ value, colour }) => (value === undefined ? [] : [{ value, colour }]));
  const heights = spread(
    labels.map((label) => heightOf(label.value, frame)),
    13,
    frame.plot.height + 2,
  );
  return labels.map(({ value, colour }, index) =>
    written(numeral(value, chart), frame.plot.width + 6, (heights[index] ?? 0) + 4, {
      size: sizes.text + 1,
      colour,
      bold: true,
    }),
  );
}

function numeral(value: number, chart: TrendChart): string {
  const options = { minimumFractionDigits: chart.decimals, maximumFractionDigits: Math.max(chart.decimals, 3) };
  return new Intl.NumberFormat('en-GB', options).format(value) + (chart.percent ? '%' : '');
}
