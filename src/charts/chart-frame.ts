import { axisLines, fitLines, roughWidth } from './label-fit.ts';
import { breakPlaces } from './line-rows.ts';
import { palette } from './palette.ts';
import type { TrendChart } from './trend-chart.ts';
import { valueAxis } from './value-axis.ts';
import type { ValueAxis } from './value-axis.ts';

/** A line's name with how it is drawn, and where its sample stands above the plot. */
export interface Key {
  readonly name: string;
  readonly colour: string;
  readonly dash: readonly number[];
  readonly x: number;
  readonly row: number;
}

/** Where everything of a chart stands, in pixels of the shown size: the plot, and what is written around it. */
export interface ChartFrame {
  readonly plot: { readonly width: number; readonly height: number };
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly axis: ValueAxis;
  readonly title: readonly string[];
  readonly notes: readonly string[];
  readonly keys: readonly Key[];
}

export const sizes = { picture: 400, title: 14, text: 11.5, row: 15, margin: 10 } as const;

/** The frame grows downwards with what must be written; the plot keeps its size, and the picture its width. */
export function chartFrame(chart: TrendChart): ChartFrame {
  const axis = valueAxis(chart);
  const title = fitLines(chart.title, sizes.title, sizes.picture - 2 * sizes.margin, 2);
  const notes = notesOf(chart, axis);
  const keys = keysOf(chart);
  const rows = title.length + 1 + notes.length + keyRows(keys) + breakPlaces(chart).length;
  const lines = Math.max(...chart.points.map((point) => axisLines(point.label).length), 1);
  const padding = { left: 44, right: 50, top: sizes.margin + rows * sizes.row + 14, bottom: 14 + lines * 13 };
  return {
    plot: { width: sizes.picture - padding.left - padding.right, height: 150 },
    padding,
    axis,
    title,
    notes,
    keys,
  };
}

/** What a reader must be told for the picture not to mislead. */
function notesOf(chart: TrendChart, axis: ValueAxis): readonly string[] {
  const notes: string[] = [];
  if (chart.points.some((point) => point.illustrative)) notes.push('Illustrative figures');
  if (axis.low > 0) notes.push(`The axis starts at ${axis.low}${chart.percent ? '%' : ''}, not at 0`);
  return notes;
}

/** How many rows the keys take. */
export function keyRows(keys: readonly Key[]): number {
  return keys.reduce((most, key) => Math.max(most, key.row + 1), 0);
}

function keysOf(chart: TrendChart): readonly Key[] {
  const { comparison, target } = chart;
  if (!comparison && !target) return [];
  return placed([
    { name: chart.name, colour: palette.main, dash: [] },
    ...(comparison ? [{ name: comparison.name, colour: palette.comparison, dash: [5, 3] }] : []),
    ...(target ? [{ name: target.name, colour: palette.target, dash: [2, 2] }] : []),
  ]);
}

/** Keys from left to right, in a new row where the next would not fit. */
function placed(keys: readonly Omit<Key, 'x' | 'row'>[]): readonly Key[] {
  const room = sizes.picture - 2 * sizes.margin;
  let x = 0;
  let row = 0;
  return keys.map((key) => {
    const name = fitLines(key.name, sizes.text, room - 24, 1).join('');
    const width = 24 + roughWidth(name, sizes.text) + 12;
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    const here = { ...key, name, x, row };
    x += width;
    return here;
  });
}
