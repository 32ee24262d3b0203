import type { Indicator } from './indicator.ts';
import type { Observation, StoredObservation } from './observation.ts';
import { populationYear, vintageFor, type KnownEstimate, type PopulationVintage } from './population.ts';

/** A rate, and the indicator whose counts it is of. */
export interface RateOfCounts {
  readonly rate: Indicator;
  readonly count: Indicator;
}

/**
 * The rates of a series of counts, all by one vintage of the population. Counts of years that it does not have are left
 * out; a hidden count is a hidden rate. None of it is ever stored.
 */
export function ratesOf(
  of: RateOfCounts,
  counts: readonly StoredObservation[],
  vintages: readonly PopulationVintage[],
): readonly StoredObservation[] {
  const years = counts.filter(({ value }) => value !== null).map(({ period }) => populationYear(period));
  const vintage = vintageFor(years, vintages);
  return counts.flatMap((count) => {
    if (count.status === 'suppressed') return [hiddenRate(of, count)];
    const estimate = vintage?.byYear.get(populationYear(count.period));
    return count.value === null || estimate === undefined ? [] : [rateOf(of, count, estimate)];
  });
}

/** The rate of one count for so many residents, as firm as the count, and known once both were. */
export function rateOf(of: RateOfCounts, count: StoredObservation, estimate: KnownEstimate): StoredObservation {
  const { unit } = of.rate;
  const perResident = (cases: number): number => {
    const exact = (cases * (unit.per ?? 1)) / estimate.residents;
    return Number(Number(exact.toPrecision(12)).toFixed(unit.decimals));
  };
  return {
    ...statedOf(of, count),
    value: perResident(count.value ?? Number.NaN),
    // What the count is made of decides what the rate may be compared with.
    components: count.components.map(({ name, value }) => ({ name, value: perResident(value) })),
    numerator: count.value ?? Number.NaN,
    denominator: estimate.residents,
    published: [count.published, estimate.published ?? ''].reduce((a, b) => (b > a ? b : a)),
    publication: Math.max(count.publication, estimate.publication ?? 0),
    derived: { method: 'rate', parts: partsOf(count), count: of.count, population: estimate },
  };
}

/** A rate that is hidden as its count is. */
function hiddenRate(of: RateOfCounts, count: StoredObservation): StoredObservation {
  return {
    ...statedOf(of, count),
    value: null,
    published: count.published,
    publication: count.publication,
    derived: { method: 'rate', parts: partsOf(count), count: of.count },
  };
}

function statedOf({ rate }: RateOfCounts, count: StoredObservation) {
  const { area, basis, period, status, note, source } = count;
  const said = { period, status, ...(note === undefined ? {} : { note }), source };
  return { indicator: rate.id, area, basis, ...said, components: [], standings: [], vintage: 1 } satisfies Omit<
    Observation,
    'value' | 'published'
  > & { readonly vintage: number };
}

function partsOf(count: StoredObservation): readonly StoredObservation[] {
  return count.derived?.parts ?? [count];
}
