import type { TrendAnswer } from '../src/answers/answer.ts';
import type { StoredObservation } from '../src/indicators/observation.ts';
import type { TrendChart } from '../src/charts/trend-chart.ts';
import { basisNames } from '../src/indicators/basis.ts';
import { figureTitle, inPlace } from './words/figure.ts';
import { bareValue, valueWords } from './words/numeral.ts';

/** The chart of a trend, with words for those who don't see it. Periods that are missing in between become gaps. */
export function trendChart(answer: TrendAnswer): TrendChart {
  const { figure, target } = answer;
  const { indicator, area, observation } = figure;
  const { unit } = indicator;
  return {
    title: inPlace(indicator, area),
    unit: [unit.kind === 'percent' ? 'percent' : unit.name, basisNames[observation.basis]].join(', '),
    percent: unit.kind === 'percent',
    decimals: unit.decimals,
    name: area.name,
    points: withGaps(answer.points),
    ...(answer.countyPoints.length === 0
      ? {}
      : { comparison: { name: countyName(answer), points: answer.countyPoints.map(pointOf) } }),
    ...(target === undefined ? {} : { target: { name: target.target.name, value: target.target.value } }),
    breaks: breaksOf(answer),
    alt: altText(answer),
  };
}

function pointOf({ period, value, status }: StoredObservation) {
  return { label: period.label, value, illustrative: status === 'illustrative' };
}

const longestGap = 24;

/** The points with an empty one for each period that the series' usual step skips. */
function withGaps(points: readonly StoredObservation[]): TrendChart['points'] {
  const step = Math.min(...points.slice(1).map((point, index) => monthsAfter(points[index], point)));
  return points.flatMap((point, index) => {
    const skipped = index === 0 ? 0 : Math.round(monthsAfter(points[index - 1], point) / step) - 1;
    const gap = Array.from({ length: Math.min(skipped, longestGap) }, () => missing);
    return [...gap, pointOf(point)];
  });
}

const missing = { label: '–', value: null, illustrative: false } as const;

function monthsAfter(before: StoredObservation | undefined, after: StoredObservation): number {
  if (before === undefined) return 1;
  return Math.max(1, monthNumber(after.period.end) - monthNumber(before.period.end));
}

function monthNumber(civil: string): number {
  const [year, month] = civil.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 0);
}

/** Each break before the first period that the new definition reaches into; one before the first period is not drawn. */
function breaksOf({ points, breaks }: TrendAnswer): TrendChart['breaks'] {
  return breaks.flatMap(({ from, reason }) => {
    const index = points.findIndex((point) => point.period.end >= from);
    const point = points[index];
    return point === undefined || index === 0 ? [] : [{ atLabel: point.period.label, reason }];
  });
}

/** The picture's message: its first and newest value, the lowest and highest, and whether the series breaks. */
function altText({ figure, points, breaks }: TrendAnswer): string {
  const { unit } = figure.indicator;
  const held = points.flatMap(({ value, period }) => (value === null ? [] : [{ value, label: period.label }]));
  const [first, last] = [held[0], held.at(-1)];
  const title = `Line chart. ${figureTitle(figure)}.`;
  if (first === undefined || last === undefined) return `${title} No values.`;
  const values = held.map((point) => point.value);
  const range = `lowest ${bareValue(Math.min(...values), unit)}, highest ${bareValue(Math.max(...values), unit)}`;
  const ends = `From ${valueWords(first.value, unit)} in ${first.label} to ${bareValue(last.value, unit)} in ${last.label}`;
  const changed = breaks.some(({ areas }) => areas === undefined) ? 'its definition' : 'what is counted here';
  const broken = breaks.length > 0 ? ` The series is broken where ${changed} changed.` : '';
  const hidden = points.filter(({ value, status }) => value === null && status === 'suppressed').length;
  const gaps = hidden === 0 ? '' : ` ${String(hidden)} ${hidden === 1 ? 'period is' : 'periods are'} hidden.`;
  return `${title} ${ends}; ${range}.${gaps}${broken}`;
}

/** The county by its name, where a comparison tells it. */
export function countyName({ comparisons, wholeName }: TrendAnswer): string {
  return comparisons.find((comparison) => comparison.with === 'county')?.other.area.name ?? wholeName ?? 'Whole area';
}
