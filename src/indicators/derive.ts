import type { Area } from './area.ts';
import type { Basis } from './basis.ts';
import { breaksBetween } from './compare.ts';
import type { Break, Indicator } from './indicator.ts';
import type { Derivation, Observation, StoredObservation } from './observation.ts';
import { months, shiftMonths, wholeMonths, type Interval, type Period } from './period.ts';
import { populationYear, type PopulationVintage } from './population.ts';

/** Why a figure can't be worked out. */
export type Underivable =
  | { readonly why: 'not-whole-quarters' }
  | { readonly why: 'missing-parts'; readonly missing: readonly Interval[] }
  | { readonly why: 'hidden-parts'; readonly hidden: readonly Period[] }
  | { readonly why: 'no-components'; readonly parts: readonly Period[] }
  | { readonly why: 'illustrative-beside-published' }
  /** There is a count, and no residents to set it against. */
  | { readonly why: 'no-population'; readonly area: Area; readonly year: string }
  | { readonly why: 'break'; readonly break: Break };

export type Derived =
  | { readonly ok: true; readonly observation: StoredObservation & { readonly derived: Derivation } }
  | { readonly ok: false; readonly because: Underivable };

/** The period wanted, and the basis that it is one of. */
export interface DerivedPeriod {
  readonly basis: Basis;
  readonly period: Period;
}

/**
 * The figure of up to a year of whole quarters, worked out from theirs. All of them must be held, with the numbers behind
 * them, and without a break between; a provisional one makes the result provisional. It is never to be stored.
 */
export function deriveFromQuarters(
  indicator: Indicator,
  wanted: DerivedPeriod,
  quarters: readonly StoredObservation[],
  vintages: readonly PopulationVintage[] = [],
): Derived {
  const needed = quartersWithin(wanted.period);
  if (needed === undefined) return refused({ why: 'not-whole-quarters' });
  const found = needed.map((each) => quarters.find(({ period }) => isSame(period, each)));
  const parts = found.filter((each) => each !== undefined);
  const objection = objectionTo(indicator, needed, parts);
  if (objection !== undefined) return refused(objection);
  const sums = summed(indicator, wanted.period, parts, vintages);
  if (sums === undefined) return refused({ why: 'no-components', parts: parts.map(({ period }) => period) });
  const { how, ...stated } = sums;
  const value = Number((stated.value ?? Number.NaN).toFixed(placesOf(indicator, parts)));
  return { ok: true, observation: { ...resultOf(wanted, parts, { ...stated, value }), derived: { ...how, parts } } };
}

function refused(because: Underivable): Derived {
  return { ok: false, because };
}

/** The quarters that make up an interval of three to twelve months; undefined where they don't fit it. */
function quartersWithin(interval: Interval): readonly Interval[] | undefined {
  const length = wholeMonths(interval);
  if (length === undefined || length % 3 !== 0 || length > 12) return undefined;
  const [year = 0, month = 0] = interval.start.split('-').map(Number);
  const first = months(year, month, 3);
  return Array.from({ length: length / 3 }, (_, nth) => shiftMonths(first, nth * 3));
}

function isSame(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end;
}

function objectionTo(
  indicator: Indicator,
  needed: readonly Interval[],
  parts: readonly StoredObservation[],
): Underivable | undefined {
  const hidden = parts.filter((each) => each.status === 'suppressed').map(({ period }) => period);
  if (hidden.length > 0) return { why: 'hidden-parts', hidden };
  const missing = needed.filter((each) => !parts.some(({ period, value }) => isSame(period, each) && value !== null));
  if (missing.length > 0) return { why: 'missing-parts', missing };
  const [first, last] = [parts[0], parts.at(-1)];
  const [broken] = first === undefined || last === undefined ? [] : breaksBetween(indicator, first, last);
  if (broken !== undefined) return { why: 'break', break: broken };
  const illustrative = parts.filter((each) => each.status === 'illustrative').length;
  return illustrative > 0 && illustrative < parts.length ? { why: 'illustrative-beside-published' } : undefined;
}

type Stated = Pick<Observation, 'value' | 'numerator' | 'denominator'>;
type Sums = Stated & { readonly how: Omit<Derivation, 'parts'> };

/** The parts put together by the unit; undefined where the numbers behind a rate or a share are not all known. */
function summed(
  { unit }: Indicator,
  period: Interval,
  parts: readonly StoredObservation[],
  vintages: readonly PopulationVintage[],
): Sums | undefined {
  if (unit.kind === 'count') {
    return { how: { method: 'sum' }, value: tidy(sum(parts.map(({ value }) => value ?? 0))) };
  }
  const numerators = parts.flatMap((each) => each.numerator ?? []);
  const denominators = parts.flatMap((each) => each.denominator ?? []);
  if (numerators.length < parts.length) return undefined;
  const numerator = sum(numerators);
  if (unit.kind === 'rate' && denominators.length === 0) return rateOf(numerator, period, unit.per ?? 1, vintages);
  if (denominators.length < parts.length) return undefined;
  return unit.kind === 'rate'
    ? quotient('rate', numerator, denominators.at(-1) ?? 0, unit.per ?? 1)
    : quotient('share', numerator, sum(denominators), 100);
}

function quotient(method: Derivation['method'], numerator: number, denominator: number, per: number): Sums | undefined {
  if (denominator <= 0) return undefined;
  return { how: { method }, value: tidy((per * numerator) / denominator), numerator, denominator };
}

/** The rate for the area's residents, where the quarters hold their counts alone. */
function rateOf(
  count: number,
  period: Interval,
  per: number,
  vintages: readonly PopulationVintage[],
): Sums | undefined {
  const year = populationYear(period);
  const population = vintages.flatMap(({ byYear }) => byYear.get(year) ?? [])[0];
  if (population === undefined) return undefined;
  const found = quotient('rate', count, population.residents, per);
  return found && { ...found, how: { ...found.how, population } };
}

function resultOf(wanted: DerivedPeriod, parts: readonly StoredObservation[], stated: Stated): StoredObservation {
  const newest = parts.reduce((a, b) => (b.published > a.published ? b : a));
  return {
    indicator: newest.indicator,
    area: newest.area,
    basis: wanted.basis,
    period: wanted.period,
    ...stated,
    status: statusOf(parts),
    components: [],
    standings: [],
    source: newest.source,
    published: newest.published,
    publication: Math.max(...parts.map((each) => each.publication)),
    vintage: 1,
  };
}

/** As firm as the least firm of its parts. */
function statusOf(parts: readonly StoredObservation[]): Observation['status'] {
  const order = ['illustrative', 'provisional', 'revised'] as const;
  return order.find((status) => parts.some((each) => each.status === status)) ?? 'final';
}

/** As many places as the parts were published with: more would say more than they know. */
function placesOf({ unit }: Indicator, parts: readonly StoredObservation[]): number {
  return Math.max(unit.decimals, ...parts.map(({ value }) => decimalsOf(value ?? 0)));
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Rounds away what floating point adds. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Whether a published value is what the quarters come to, within the rounding with which it was printed. */
export function agrees(published: number, derived: number): boolean {
  return Math.abs(published - derived) <= 0.5 * 10 ** -decimalsOf(published) + 1e-9;
}
