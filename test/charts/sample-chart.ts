import type { TrendChart } from '../../src/charts/trend-chart.ts';

/** A chart of twenty quarters with everything a chart can hold; parts are replaced by what is given. */
export function sampleChart(parts: Partial<TrendChart> = {}): TrendChart {
  const labels = Array.from(
    { length: 20 },
    (_, index) => `Q${(index % 4) + 1} ${2016 + Math.floor(index / 4)}/${17 + Math.floor(index / 4)}`,
  );
  return {
    title: 'Violence with injury, Hinckley and Bosworth',
    unit: 'per 1,000 population, rolling 12 months',
    percent: false,
    decimals: 1,
    name: 'Hinckley and Bosworth',
    points: labels.map((label, index) => ({ label, value: index === 7 ? null : 4 + index / 8, illustrative: false })),
    comparison: { name: 'Leicestershire', points: labels.map((label, index) => ({ label, value: 4.2 + index / 10 })) },
    target: { name: 'Aim', value: 5 },
    breaks: [{ atLabel: 'Q3 2017/18', reason: 'Recording changed' }],
    alt: 'Violence with injury rose.',
    ...parts,
  };
}
