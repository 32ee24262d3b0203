import type { ChartFrame } from './chart-frame.ts';
import { labelledPlaces } from './label-fit.ts';
import type { Layer } from './layer.ts';
import { fontName, palette } from './palette.ts';
import type { TrendChart } from './trend-chart.ts';

/** An unseen mark that carries both axes, so that they stand even where no value is held. */
export function axisLayer(chart: TrendChart, frame: ChartFrame): Layer {
  const { low, high, ticks } = frame.axis;
  return {
    data: { values: [{ index: 0, value: low }] },
    mark: { type: 'point', opacity: 0 },
    encoding: {
      x: {
        field: 'index',
        type: 'quantitative',
        scale: { domain: [-0.5, chart.points.length - 0.5], nice: false, zero: false },
        axis: { ...lettering, ...placesAxis(chart, frame) },
      },
      y: {
        field: 'value',
        type: 'quantitative',
        scale: { domain: [low, high], nice: false, zero: false },
        axis: {
          ...lettering,
          values: [...ticks],
          tickCount: ticks.length,
          gridColor: palette.grid,
          domain: false,
          ticks: false,
        },
      },
    },
  };
}

const lettering = {
  title: null,
  labelFont: fontName,
  labelFontSize: 11,
  labelColor: palette.quiet,
  labelOverlap: false,
} as const;

/** The labels are handed over as a value: they come from a catalogue, and must never be read as an expression. */
function placesAxis(chart: TrendChart, frame: ChartFrame) {
  const labels = chart.points.map((point) => point.label);
  const values = labelledPlaces(labels, 11, frame.plot.width);
  return {
    values,
    tickCount: values.length,
    labelExpr: 'labels[datum.value]',
    labelLineHeight: 13,
    grid: false,
    tickColor: palette.quiet,
    domainColor: palette.quiet,
  };
}
