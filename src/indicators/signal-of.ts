import { trendOverFive } from '../statistics/trend.ts';
import type { PointMeaning } from '../statistics/xmr.ts';
import type { Area } from './area.ts';
import { periodsOverlap, type Basis } from './basis.ts';
import type { Indicator } from './indicator.ts';
import type { IndicatorReader } from './indicator-store.ts';
import { intervalOf } from './interval-of.ts';
import type { Observation } from './observation.ts';
import { fewestPoints, hasGap, improvementOf, processChart, sinceBreak } from './process-chart.ts';
import type { Signal } from './signal.ts';

/** A figure with what it is of; without the area, a rate whose residents are not stated has no interval. */
interface Figure {
  readonly indicator: Indicator;
  readonly area?: Area | undefined;
  readonly observation: Observation;
}

/** Bases whose periods do not overlap, the finest first. */
const inPeriod: readonly Basis[] = ['month', 'quarter', 'survey-wave', 'financial-year', 'calendar-year'];

/**
 * What an XmR chart says of the newest point of a series. Figures of overlapping periods are never tested: where the
 * figure is a rolling one, the in-period figures of the same area up to the same end are, if they are held. Five to
 * seven years, too few for limits, are tested for a trend instead.
 */
export async function signalOf(figure: Figure, reader: Pick<IndicatorReader, 'series' | 'list'>): Promise<Signal> {
  const { observation } = figure;
  const { indicator, area } = observation;
  const held = new Set((await reader.list({ indicator, area })).map(({ basis }) => basis));
  const bases = periodsOverlap(observation.basis) ? inPeriod : [observation.basis];
  for (const basis of bases.filter((each) => held.has(each))) {
    const all = await reader.series({ indicator, area, basis });
    const points = all.filter((point) => alike(point, observation) && point.period.end <= observation.period.end);
    if (points.at(-1)?.period.end === observation.period.end) return tested(figure, basis, points);
  }
  const own = await reader.series({ indicator, area, basis: observation.basis });
  const enough = own.filter((point) => alike(point, observation)).length >= fewestPoints;
  return { tested: false, why: enough ? 'overlapping-periods' : 'too-few-points' };
}

/** Illustrative figures say nothing of a published one. */
function alike(point: Observation, observation: Observation): boolean {
  return point.value !== null && (point.status === 'illustrative') === (observation.status === 'illustrative');
}

function tested(figure: Figure, basis: Basis, points: readonly Observation[]): Signal {
  const { indicator } = figure;
  const charted = processChart(indicator, points.filter(isCharted));
  if (!charted.valid) {
    const { why } = charted;
    const five = why === 'too-few-points' ? overFive(figure, basis, sinceBreak(indicator, points).points) : undefined;
    return five ?? { tested: false, why };
  }
  const { chart, points: own, since } = charted;
  const newest = chart.points.at(-1);
  if (newest === undefined) return { tested: false, why: 'too-few-points' };
  return {
    tested: true,
    method: 'xmr',
    basis,
    points: own.length,
    trial: newest.trial,
    newest: readings[newest.meaning],
    ...(since === undefined ? {} : { since }),
    ...(chart.assurance === undefined ? {} : { assurance: chart.assurance }),
  };
}

function isCharted(point: Observation): point is Observation & { readonly value: number } {
  return point.value !== null;
}

/** The trend over the newest five years, where an XmR chart would have too few; undefined where that test is not valid. */
function overFive({ indicator, area }: Figure, basis: Basis, points: readonly Observation[]): Signal | undefined {
  if (basis !== 'financial-year' && basis !== 'calendar-year') return undefined;
  const five = points.slice(-5);
  if (hasGap(five)) return undefined;
  const withLimits = five.flatMap((point) => {
    const limits = intervalOf(indicator, area, point);
    return limits === undefined || point.value === null ? [] : [{ value: point.value, ...limits }];
  });
  const trend = trendOverFive(withLimits);
  if (trend === undefined) return undefined;
  const { direction, significant } = trend;
  const up = improvementOf(indicator) === 'increase' ? 'better' : 'worse';
  const down = up === 'better' ? 'worse' : 'better';
  const judged = improvementOf(indicator) !== 'neutral' && direction !== 'level';
  const meaning = judged ? (direction === 'up' ? up : down) : 'neither';
  return { tested: true, method: 'over-five', basis, direction, significant, meaning };
}

const readings: Readonly<Record<PointMeaning, Extract<Signal, { method: 'xmr' }>['newest']>> = {
  'usual-variation': 'usual-variation',
  improvement: 'improvement',
  concern: 'concern',
  'neutral-high': 'neither',
  'neutral-low': 'neither',
};
