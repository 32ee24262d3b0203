import type { Basis } from '../../indicators/basis.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Observation } from '../../indicators/observation.ts';
import { months, periodLabel, shiftMonths, ukFiscalCalendar } from '../../indicators/period.ts';
import type { Period } from '../../indicators/period.ts';
import { binomial, poissonCount } from '../../statistics/seeded-random.ts';
import type { Random } from '../../statistics/seeded-random.ts';
import { spanOf } from '../budget/span.ts';

/** A series to generate: figures that vary by chance alone about true levels. */
export interface Generation {
  readonly indicator: Indicator;
  readonly basis: Basis;
  /** The cases behind a quarter's figure at the first level. */
  readonly cases: number;
  /** The level that a rate's denominator is reckoned from. */
  readonly level: number;
}

/** The periods of a basis, one after the other. */
export function periodsOn(basis: Basis, count: number): readonly Period[] {
  const { months: length, step } = spanOf(basis);
  const first = months(2000, 4, length);
  return Array.from({ length: count }, (_, nth) => {
    const interval = shiftMonths(first, nth * step);
    return { ...interval, label: periodLabel(basis, interval, ukFiscalCalendar) };
  });
}

/**
 * One figure for each period, about the true level that is given for it. What happens in each step of the basis is drawn
 * once: a share from the binomial distribution, a rate or a count from the Poisson distribution; figures of overlapping
 * periods share their steps, as rolling years do.
 */
export function generatedSeries(
  { indicator, basis, cases, level: usual }: Generation,
  periods: readonly Period[],
  levelAt: (nth: number) => number,
  random: Random,
): readonly Observation[] {
  const { months: length, step } = spanOf(basis);
  const overlap = length / step;
  const { unit } = indicator;
  const stepCases = unit.kind === 'count' ? usual / overlap : (cases * step) / 3;
  const drawn: number[] = [];
  const draw = (level: number): number =>
    unit.kind === 'percent'
      ? binomial(random, Math.round(stepCases), level / 100)
      : poissonCount(random, (stepCases * level) / usual);
  for (let before = 1; before < overlap; before += 1) drawn.push(draw(levelAt(0)));
  return periods.map((period, nth) => {
    drawn.push(draw(levelAt(nth)));
    const count = drawn.slice(-overlap).reduce((sum, each) => sum + each, 0);
    return {
      ...figureOf(indicator, basis, period),
      ...valued(indicator, count, { expected: stepCases * overlap, usual }),
    };
  });
}

function valued(
  { unit }: Indicator,
  count: number,
  { expected, usual }: { readonly expected: number; readonly usual: number },
) {
  if (unit.kind === 'count') return { value: count };
  const per = unit.per ?? 1;
  const denominator = unit.kind === 'percent' ? Math.round(expected) : (expected * per) / usual;
  return { value: ((unit.kind === 'percent' ? 100 : per) * count) / denominator, numerator: count, denominator };
}

function figureOf(indicator: Indicator, basis: Basis, period: Period): Observation {
  return {
    indicator: indicator.id,
    area: indicator.headlineArea,
    basis,
    period,
    value: 0,
    status: 'final',
    components: [],
    standings: [],
    source: { document: 'Simulation' },
    published: period.end,
  };
}
