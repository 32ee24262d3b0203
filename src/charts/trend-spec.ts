import type { TopLevelSpec } from 'vega-lite';
import { axisLayer } from './axis-layer.ts';
import { chartFrame } from './chart-frame.ts';
import { headLayers } from './head-layers.ts';
import { axisLines } from './label-fit.ts';
import { lineLayers } from './line-layers.ts';
import { fontName, palette } from './palette.ts';
import type { TrendChart } from './trend-chart.ts';

/** The Vega-Lite specification of a trend chart: axes, what is written above them, then the lines. */
export function trendSpec(chart: TrendChart): TopLevelSpec {
  const frame = chartFrame(chart);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...frame.plot,
    padding: frame.padding,
    autosize: { type: 'none' },
    background: palette.paper,
    params: [{ name: 'labels', value: chart.points.map((point) => axisLines(point.label)) }],
    config: { font: fontName, view: { stroke: null } },
    layer: [axisLayer(chart, frame), ...headLayers(chart, frame), ...lineLayers(chart, frame)],
  };
}
