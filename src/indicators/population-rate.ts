import type { Population } from './area.ts';
import type { Interval } from './period.ts';

/** A count of a series, for the period that it was counted in. */
export interface Count {
  readonly period: Interval;
  readonly count: number;
}

/** A rate with the residents that it is per, so that it can be reckoned again. */
export interface Rate extends Count {
  readonly value: number;
  readonly population: number;
}

/** The rates of a series, all from one vintage of the population; or the years that no single vintage covers. */
export type Rates =
  | { readonly ok: true; readonly vintage: string; readonly rates: readonly Rate[] }
  | { readonly ok: false; readonly why: 'no-vintage-covers'; readonly years: readonly string[] };

/**
 * A rate for each count from the population of the year in which its period starts. Two vintages of a population are
 * never mixed in one series: the first vintage given that has every year is taken, and where none has, it is refused.
 */
export function ratesFromCounts(counts: readonly Count[], vintages: readonly Population[], per: number): Rates {
  const years = [...new Set(counts.map(yearOf))].toSorted();
  const whole = vintages.find(({ byYear }) => years.every((year) => (byYear[year] ?? 0) > 0));
  if (whole === undefined) {
    const best = vintages[0]?.byYear ?? {};
    return { ok: false, why: 'no-vintage-covers', years: years.filter((year) => !((best[year] ?? 0) > 0)) };
  }
  const rates = counts.map((each) => {
    const population = whole.byYear[yearOf(each)] ?? Number.NaN;
    return { ...each, population, value: Number(((per * each.count) / population).toPrecision(12)) };
  });
  return { ok: true, vintage: whole.source, rates };
}

function yearOf({ period }: Count): string {
  return period.start.slice(0, 4);
}
