import type { TrendChart } from './trend-chart.ts';

/** The vertical axis: its ends and the values that get a line. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/**
 * The axis holds every value, the target and 0, save for percentages that all lie above 60: there a start
 * at 0 would flatten every movement, so it starts one line below the lowest, and the picture says so.
 */
export function valueAxis(chart: TrendChart): ValueAxis {
  const values = valuesOf(chart);
  const lowest = Math.min(...values);
  const raised = chart.percent && lowest > 60;
  const start = raised ? Math.floor((lowest - 5) / 10) * 10 : Math.min(0, lowest);
  const highest = Math.max(raised ? start : 0, ...values);
  const step = niceStep((highest - start || 1) / 4);
  const low = Math.floor(start / step) * step;
  const count = Math.max(1, Math.ceil((highest - low) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(10)));
  return { low, high: ticks.at(-1) ?? step, ticks };
}

function valuesOf(chart: TrendChart): readonly number[] {
  const points = [...chart.points, ...(chart.comparison?.points ?? [])];
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const all = chart.target ? [...values, chart.target.value] : values;
  return all.length === 0 ? [0] : all;
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below the rough step. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough - 1e-12) ?? 10;
  return factor * power;
}
