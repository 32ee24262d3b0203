import type { Area } from './area.ts';
import type { Interval } from './period.ts';
import type { Source } from './source.ts';

/** The residents of an area at the middle of a year, as one vintage of the estimates has them; null where they were withdrawn. */
export interface PopulationEstimate {
  readonly area: string;
  readonly year: string;
  /** The series of estimates that it is one of, such as that before a census. */
  readonly vintage: string;
  readonly residents: number | null;
  readonly source: Source;
  /** Civil date on which it became known; without one it counts for nothing that asks what was known by a day. */
  readonly published?: string;
  /** Which import brought it; absent where the catalogue states it. */
  readonly publication?: number;
}

/** An estimate that stands. */
export interface KnownEstimate extends PopulationEstimate {
  readonly residents: number;
}

/** One series of estimates of an area's residents: those of two are never mixed in one series of rates. */
export interface PopulationVintage {
  readonly name: string;
  readonly byYear: ReadonlyMap<string, KnownEstimate>;
}

/** What the catalogue states of an area's population, as estimates like those that were imported. */
export function statedEstimates({ id, population }: Area): readonly PopulationEstimate[] {
  if (population === undefined) return [];
  const { source, published, byYear } = population;
  return Object.entries(byYear).map(([year, residents]) => ({
    area: id,
    year,
    vintage: source,
    residents,
    source: { document: source },
    ...(published === undefined ? {} : { published }),
  }));
}

/**
 * The vintages of one area's population, that which became known last first. Of each year the estimate that was imported
 * last counts, and one that was imported before one that the catalogue states under the same name.
 */
export function vintagesOf(estimates: readonly PopulationEstimate[]): readonly PopulationVintage[] {
  const inOrder = estimates.toSorted((a, b) => broughtBy(a) - broughtBy(b));
  return [...Map.groupBy(inOrder, ({ vintage }) => vintage)]
    .map(([name, of]) => ({ name, byYear: standing(of) }))
    .filter(({ byYear }) => byYear.size > 0)
    .toSorted((a, b) => compare(newestIn(b), newestIn(a)));
}

/**
 * The same area with the residents that are known of each year, by the vintage known last that has it. It serves where
 * years need not be alike, as in deciding what is hidden; rates are for one vintage.
 */
export function withResidents(area: Area, estimates: readonly PopulationEstimate[]): Area {
  const vintages = vintagesOf(estimates);
  if (vintages.length === 0) return area;
  const known = vintages.toReversed().flatMap(({ byYear }) => [...byYear.values()]);
  const byYear = Object.fromEntries(known.map(({ year, residents }) => [year, residents]));
  return { ...area, population: { source: vintages.map(({ name }) => name).join('; '), byYear } };
}

/**
 * The one vintage by which the counts of these years become rates: the first that has every year, or else the first that
 * has the newest year that any of them has.
 */
export function vintageFor(
  years: readonly string[],
  vintages: readonly PopulationVintage[],
): PopulationVintage | undefined {
  const whole = vintages.find(({ byYear }) => years.every((year) => byYear.has(year)));
  if (whole !== undefined) return whole;
  const newest = years.filter((year) => vintages.some(({ byYear }) => byYear.has(year))).reduce(later, '');
  return vintages.find(({ byYear }) => byYear.has(newest));
}

/** The year whose mid-year estimate belongs to a period: that whose 30 June lies nearest to the period's middle. */
export function populationYear({ start, end }: Interval): string {
  const middle = (Date.parse(start) + Date.parse(end) + dayLength) / 2;
  const own = new Date(middle).getUTCFullYear();
  const away = (year: number): number => Math.abs(Date.UTC(year, 5, 30) - middle);
  return String([own - 1, own, own + 1].reduce((a, b) => (away(b) < away(a) ? b : a)));
}

const dayLength = 86_400_000;

function standing(oldestFirst: readonly PopulationEstimate[]): ReadonlyMap<string, KnownEstimate> {
  const last = new Map(oldestFirst.map((each) => [each.year, each]));
  return new Map(
    [...last].flatMap(([year, { residents, ...rest }]) =>
      residents === null ? [] : [[year, { ...rest, residents }] as const],
    ),
  );
}

/** When a vintage was last added to, and by which import: texts and numbers that sort. */
function newestIn({ byYear }: PopulationVintage): readonly [string, number] {
  const all = [...byYear.values()];
  return [all.map(({ published = '' }) => published).reduce(later, ''), Math.max(...all.map(broughtBy))];
}

function compare([day, publication]: readonly [string, number], [other, before]: readonly [string, number]): number {
  return day < other ? -1 : day > other ? 1 : publication - before;
}

function broughtBy({ publication = 0 }: PopulationEstimate): number {
  return publication;
}

function later(a: string, b: string): string {
  return b > a ? b : a;
}
