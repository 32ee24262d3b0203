import { periodsOverlap, type Basis } from '../indicators/basis.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { StoredObservation } from '../indicators/observation.ts';
import { xmr, type Improvement, type PointMeaning } from '../statistics/xmr.ts';
import type { Figure, Signal } from './answer.ts';
import type { Library } from './library.ts';

/** Bases whose periods do not overlap, the finest first. */
const inPeriod: readonly Basis[] = ['month', 'quarter', 'survey-wave', 'financial-year', 'calendar-year'];

/** The rule of seven needs seven points and one more to stand out from. */
const fewestPoints = 8;

/**
 * What an XmR chart says of the newest point of a series. Figures of overlapping periods are never tested: where the
 * figure is a rolling one, the in-period figures of the same area up to the same end are, if they are held.
 */
export async function signalOf(figure: Figure, library: Library): Promise<Signal> {
  const { indicator, area, observation } = figure;
  const bases = periodsOverlap(observation.basis) ? inPeriod : [observation.basis];
  for (const basis of bases) {
    const all = await library.indicators.series({ indicator: indicator.id, area: area.id, basis });
    const points = all.filter((point) => alike(point, observation) && point.period.end <= observation.period.end);
    if (points.at(-1)?.period.end === observation.period.end) return tested(indicator, basis, points);
  }
  const own = await library.indicators.series({ indicator: indicator.id, area: area.id, basis: observation.basis });
  const enough = own.filter((point) => alike(point, observation)).length >= fewestPoints;
  return { tested: false, why: enough ? 'overlapping-periods' : 'too-few-points' };
}

/** Illustrative figures say nothing of a published one. */
function alike(point: StoredObservation, observation: StoredObservation): boolean {
  return point.value !== null && (point.status === 'illustrative') === (observation.status === 'illustrative');
}

function tested(indicator: Indicator, basis: Basis, points: readonly StoredObservation[]): Signal {
  if (points.length < fewestPoints) return { tested: false, why: 'too-few-points' };
  if (points.some((point, index) => gapBefore(points[index - 1], point))) {
    return { tested: false, why: 'missing-periods' };
  }
  const values = points.map((point) => point.value ?? Number.NaN);
  const rebases = indicator.breaks.map((each) => points.findIndex((point) => point.period.end >= each.from));
  const tested = values.length - Math.max(0, ...rebases);
  if (tested < fewestPoints) return { tested: false, why: 'too-few-points' };
  const newest = xmr(values, { improvement: improvementOf(indicator), rebases }).points.at(-1);
  if (newest?.limits === undefined) return { tested: false, why: 'no-limits' };
  return { tested: true, basis, points: tested, trial: newest.trial, newest: readings[newest.meaning] };
}

const readings: Readonly<Record<PointMeaning, Extract<Signal, { tested: true }>['newest']>> = {
  'usual-variation': 'usual-variation',
  improvement: 'improvement',
  concern: 'concern',
  'neutral-high': 'neither',
  'neutral-low': 'neither',
};

function improvementOf(indicator: Indicator): Improvement {
  if (indicator.polarity === 'higher-is-better') return 'increase';
  return indicator.polarity === 'lower-is-better' ? 'decrease' : 'neutral';
}

function gapBefore(before: StoredObservation | undefined, point: StoredObservation): boolean {
  return before !== undefined && Date.parse(point.period.start) - Date.parse(before.period.end) !== 86_400_000;
}
