import { keyRows, sizes } from './chart-frame.ts';
import type { ChartFrame, Key } from './chart-frame.ts';
import { fitLines } from './label-fit.ts';
import { ruled, written } from './layer.ts';
import type { Layer } from './layer.ts';
import { breakPlaces } from './line-rows.ts';
import { palette } from './palette.ts';
import type { TrendChart } from './trend-chart.ts';

/** What is written above the plot, row by row: title, unit, notes, the lines' names, and why the series breaks. */
export function headLayers(chart: TrendChart, frame: ChartFrame): readonly Layer[] {
  const unit = fitLines(chart.unit, sizes.text, sizes.picture - 2 * sizes.margin, 1).join('');
  const ink = { size: sizes.text, colour: palette.ink };
  return [
    ...frame.title.map((line, row) => at(frame, row, line, { size: sizes.title, colour: palette.ink, bold: true })),
    at(frame, frame.title.length, unit, { ...ink, colour: palette.quiet }),
    ...frame.notes.map((note, row) => at(frame, frame.title.length + 1 + row, note, { ...ink, bold: true })),
    ...frame.keys.flatMap((key) => keyLayers(frame, key)),
    ...breakLayers(chart, frame),
  ];
}

/** How far above the plot's top edge the text of a row stands. */
function rowHeight(frame: ChartFrame, row: number): number {
  return sizes.margin - frame.padding.top + row * sizes.row + 11;
}

function at(frame: ChartFrame, row: number, text: string, style: Parameters<typeof written>[3]): Layer {
  return written(text, sizes.margin - frame.padding.left, rowHeight(frame, row), style);
}

/** A sample of the line with its name, in the line's colour. */
function keyLayers(frame: ChartFrame, key: Key): readonly Layer[] {
  const x = sizes.margin - frame.padding.left + key.x;
  const y = rowHeight(frame, frame.title.length + 1 + frame.notes.length + key.row);
  return [
    ruled([x, y - 4], [x + 18, y - 4], key.colour, key.dash, 2),
    written(key.name, x + 23, y, { size: sizes.text, colour: key.colour, bold: true }),
  ];
}

/** A dashed line down the plot for each break, half a step before the first point of the new definition, and its reason. */
function breakLayers(chart: TrendChart, frame: ChartFrame): readonly Layer[] {
  const first = frame.title.length + 1 + frame.notes.length + keyRows(frame.keys);
  const step = frame.plot.width / Math.max(1, chart.points.length);
  return breakPlaces(chart).flatMap(({ index, reason }, row) => {
    const x = index * step;
    const y = rowHeight(frame, first + row);
    const leftwards = x > frame.plot.width / 2;
    const room = leftwards
      ? x + frame.padding.left - sizes.margin
      : sizes.picture - sizes.margin - frame.padding.left - x;
    const text = fitLines(reason, sizes.text, room - 5, 1).join('');
    const style = { size: sizes.text, colour: palette.quiet, align: leftwards ? 'right' : 'left' } as const;
    return [
      ruled([x, y - 9], [x, frame.plot.height], palette.quiet, [4, 3]),
      written(text, leftwards ? x - 5 : x + 5, y, style),
    ];
  });
}
