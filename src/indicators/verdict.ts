import { besideBenchmark } from '../statistics/benchmark.ts';
import type { Limits } from '../statistics/confidence.ts';
import type { Area } from './area.ts';
import { breaksBetween, difference, type Incomparable, type LikeForLike, type Verdict } from './compare.ts';
import type { Indicator } from './indicator.ts';
import { intervalOf } from './interval-of.ts';
import { wholeMonths } from './period.ts';
import type { Component, Observation, StoredObservation } from './observation.ts';

/** A figure to be compared; how it was worked out is part of it. */
type Compared = Observation & Pick<StoredObservation, 'derived'>;

/**
 * What may be said of a figure beside another of the same indicator. Unlike bases, counts of two areas, a made-up and a
 * published figure of one area, a break between them, rates for other vintages of the population, or values made of other
 * components are not comparable; where both hold a component of the same name, that one is compared instead.
 * With the figure's 95% interval it says whether the other value lies inside it.
 */
export function verdictOn(indicator: Indicator, figure: Compared, other: Compared, interval?: Limits): Verdict {
  if (figure.value === null || other.value === null) return { comparable: false, because: { why: 'no-value' } };
  const because = reasonAgainst(indicator, figure, other);
  if (because !== undefined) {
    const likeForLike = componentInBoth(indicator, figure, other);
    return { comparable: false, because, ...(likeForLike === undefined ? {} : { likeForLike }) };
  }
  return {
    comparable: true,
    difference: difference(indicator, figure.value, other.value),
    ...(interval === undefined ? {} : { similar: besideBenchmark(interval, other.value) === 'similar' }),
  };
}

/** A figure with the area that it is of, whose residents stand behind a rate. */
export interface Placed {
  readonly area: Area | undefined;
  readonly observation: Compared;
}

/**
 * What may be said of two figures with what is known of chance: they are similar where the other value lies inside this
 * figure's 95% interval or, where this one has none, where this value lies inside the other's. Periods that share months
 * move less by chance than their intervals say, so that there it errs towards similar.
 */
export function verdictBetween(indicator: Indicator, figure: Placed, other: Placed): Verdict {
  const own = intervalOf(indicator, figure.area, figure.observation);
  const verdict = verdictOn(indicator, figure.observation, other.observation, own);
  const { value } = figure.observation;
  if (own !== undefined || !verdict.comparable || value === null) return verdict;
  const others = intervalOf(indicator, other.area, other.observation);
  return others === undefined ? verdict : { ...verdict, similar: besideBenchmark(others, value) === 'similar' };
}

function reasonAgainst(indicator: Indicator, figure: Compared, other: Compared): Incomparable | undefined {
  if (figure.basis !== other.basis) return { why: 'basis' };
  if (figure.area !== other.area && indicator.unit.kind === 'count') return { why: 'size' };
  if (figure.area === other.area && isMadeUp(figure) !== isMadeUp(other)) return { why: 'illustrative' };
  const length = unlikeLength(figure, other);
  if (length !== undefined) return length;
  const [broken] = breaksBetween(indicator, figure, other);
  if (broken !== undefined) return { why: 'definition', break: broken };
  const [vintage, against] = [figure, other].map(({ derived }) => derived?.population?.vintage);
  if (vintage !== undefined && against !== undefined && vintage !== against) {
    return { why: 'population', vintage, other: against };
  }
  if (names(figure.components) === names(other.components)) return undefined;
  // What says nothing of its parts may well be made of others: 1,611 of three services beside 1,274 of one.
  const isOnlyOne = figure.components.length === 0 || other.components.length === 0;
  return { why: 'components', ...(isOnlyOne ? { onlyOneStates: true } : {}) };
}

function isMadeUp({ status }: Observation): boolean {
  return status === 'illustrative';
}

/** Nine months to date are no more to be set against six than against a year. */
function unlikeLength(figure: Observation, other: Observation): Incomparable | undefined {
  if (figure.basis !== 'financial-year-to-date' && figure.basis !== 'pooled-years') return undefined;
  const [months, otherMonths] = [wholeMonths(figure.period), wholeMonths(other.period)];
  if (months === undefined || otherMonths === undefined || months === otherMonths) return undefined;
  return { why: 'length', months, otherMonths };
}

function names(components: readonly Component[]): string {
  return components
    .map((component) => component.name)
    .toSorted()
    .join('|');
}

function componentInBoth(indicator: Indicator, figure: Observation, other: Observation): LikeForLike | undefined {
  if (figure.basis !== other.basis) return undefined;
  for (const { name, value } of figure.components) {
    const same = other.components.find((component) => component.name === name);
    if (same !== undefined) {
      return { component: name, value, other: same.value, difference: difference(indicator, value, same.value) };
    }
  }
  return undefined;
}
