import type { Area } from '../area.ts';
import type { Indicator } from '../indicator.ts';
import { yearsOf } from '../interval-of.ts';
import type { Observation, StoredObservation } from '../observation.ts';

/** The largest count that is hidden where a rule of the indicator's own does not say otherwise. */
const usualLimit = 4;

/** The largest count of the indicator that is hidden below the county; 0 where none is. */
export function hiddenUpTo({ sensitive, hideUpTo }: Indicator): number {
  return hideUpTo ?? (sensitive ? usualLimit : 0);
}

/** What a figure tells of the cases behind it. */
export type Told = Pick<Observation, 'period' | 'value' | 'numerator' | 'denominator' | 'status' | 'components'>;

/** The whole number of cases behind a figure: stated, or worked back from a rate or a share; undefined where not known. */
export function casesBehind(indicator: Indicator, area: Area, told: Told): number | undefined {
  const { value, numerator } = told;
  if (value === null) return undefined;
  if (numerator !== undefined) return Math.round(numerator);
  const each = casesForEachUnit(indicator, area, told);
  return each === undefined ? undefined : Math.round(value * each);
}

/**
 * The fewest and the most cases that would be printed as this figure is: one and the same where the count is stated, and
 * some apart where a rate or a share was rounded further than the people behind it allow. Undefined where not known.
 */
export function casesPrintedAlike(indicator: Indicator, area: Area, told: Told): readonly [number, number] | undefined {
  const cases = casesBehind(indicator, area, told);
  if (cases === undefined || told.value === null) return undefined;
  const each = casesForEachUnit(indicator, area, told);
  if (told.numerator !== undefined || indicator.unit.kind === 'count' || each === undefined) return [cases, cases];
  const half = 0.5 * 10 ** -Math.max(indicator.unit.decimals, decimalsOf(told.value));
  const inside = 1e-9 * each;
  // Halves are rounded up: what lies just between two printed values is printed as the larger.
  const least = Math.ceil((told.value - half) * each - inside);
  const most = Math.ceil((told.value + half) * each - inside) - 1;
  return [Math.max(0, Math.min(least, cases)), Math.max(most, cases)];
}

/** How many cases make a value of 1; undefined where the people that the cases are among are not known. */
function casesForEachUnit({ unit }: Indicator, area: Area, told: Told): number | undefined {
  switch (unit.kind) {
    case 'count':
      return 1;
    case 'percent':
      return told.denominator === undefined ? undefined : told.denominator / 100;
    case 'rate': {
      const residents = told.denominator ?? residentsNear(area, told);
      return residents === undefined ? undefined : residents / (unit.per ?? 1);
    }
  }
}

/**
 * The residents behind a figure, each year's where they are known, and else those of the nearest year that is: it only
 * decides what is hidden, and estimates come a year or more after the cases. Undefined where no year is known.
 */
function residentsNear(area: Area, { period }: Pick<Told, 'period'>): number | undefined {
  const known = Object.entries(area.population?.byYear ?? {}).map(
    ([year, residents]) => [Number(year), residents] as const,
  );
  if (known.length === 0) return undefined;
  return yearsOf(period).reduce((sum, year) => {
    const apart = ([other]: readonly [number, number]): number => Math.abs(other - year);
    const [, residents] = known.reduce((best, each) => (apart(each) < apart(best) ? each : best));
    return sum + residents;
  }, 0);
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** Whether a figure tells of 1 to `limit` cases, or of all but so few: of 11 in 12 the one is as easily known as of 1 in 12. */
export function isSmallNumber(
  indicator: Indicator,
  { components, denominator, value }: Told,
  cases: number | undefined,
  limit: number,
): boolean {
  if (components.some((each) => isSmall(each.value, limit))) return true;
  const rests = indicator.unit.kind === 'count' && value !== null ? components.map((each) => value - each.value) : [];
  if (rests.some((rest) => isSmall(rest, limit))) return true;
  // A rate of unknown residents may be a handful of cases as well as many.
  if (cases === undefined) return indicator.unit.kind === 'rate' && value !== null && value > 0;
  if (isSmall(cases, limit)) return true;
  return indicator.unit.kind === 'percent' && denominator !== undefined && isSmall(denominator - cases, limit);
}

function isSmall(count: number, limit: number): boolean {
  return count > 0 && count <= limit;
}

/** The figure as a reader gets it who may not know its value: that it is hidden, for when, and where it was published. */
export function withoutItsValue(observation: StoredObservation): StoredObservation {
  const { indicator, area, basis, period, source, published, publication, vintage } = observation;
  const hidden = { value: null, status: 'suppressed', components: [], standings: [] } as const;
  return { indicator, area, basis, period, source, published, publication, vintage, ...hidden };
}
