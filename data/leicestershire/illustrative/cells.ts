import { aroundOne } from './random.ts';
import { firstYear, lastYear } from './profiles.ts';
import { spread } from './spread.ts';
import type { Profile } from './profiles.ts';
import type { Random } from '../../../src/statistics/seeded-random.ts';

/** One district's cases in one quarter, and what they are out of: residents or people asked. */
export interface Cell {
  readonly district: string;
  readonly year: number;
  readonly quarter: number;
  readonly cases: number;
  readonly of: number;
}

/** The residents of a district at the middle of a year. */
export type Residents = (district: string, year: number) => number;

/** The cells of an indicator. In each year the districts' cases add up to the county's level, to its last published digit. */
export function cellsOf(
  profile: Profile,
  districts: readonly string[],
  residents: Residents,
  random: Random,
): readonly Cell[] {
  const factors = new Map(districts.map((district) => [district, aroundOne(random, profile.swing.district)]));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years.flatMap((year) => {
    const quarters = quartersOf(profile, year);
    const empty = quarters.flatMap((quarter) =>
      districts.map((district) => ({ district, year, quarter, of: outOf(profile, residents(district, year), random) })),
    );
    const weights = empty.map(
      ({ district, quarter, of }) =>
        of * (factors.get(district) ?? 1) * pace(profile, year, quarter) * aroundOne(random, profile.swing.quarter),
    );
    const shares = spread(casesIn(profile, year, empty), weights, profile.atLeast);
    return empty.map((cell, index) => ({ ...cell, cases: shares[index] ?? 0 }));
  });
}

function quartersOf({ lastQuarter }: Profile, year: number): readonly number[] {
  return year === lastYear && lastQuarter !== undefined
    ? [1, 2, 3, 4].filter((quarter) => quarter <= lastQuarter)
    : [1, 2, 3, 4];
}

/** A survey asks 90 to 109 people in each district and quarter; everything else is out of the residents. */
function outOf({ kind }: Profile, residents: number, random: Random): number {
  return kind === 'percent' ? 90 + Math.floor(random() * 20) : residents;
}

/** The county's cases of the year. */
function casesIn(profile: Profile, year: number, cells: readonly Omit<Cell, 'cases'>[]): number {
  const level = levelIn(profile, year);
  if (profile.kind === 'count') return level;
  const all = cells.reduce((sum, { of }) => sum + of, 0);
  // Each resident stands in four quarters of a year; each person asked in one.
  return Math.round(profile.kind === 'rate' ? (level * all) / 4 / 1000 : (level * all) / 100);
}

/** How a quarter stands out of its year: its season, and how far the level has moved towards the next year's. */
function pace(profile: Profile, year: number, quarter: number): number {
  const level = levelIn(profile, year);
  const before = year === profile.stepsIn ? level : (profile.levels[year - 1] ?? level);
  const after = year + 1 === profile.stepsIn ? level : (profile.levels[year + 1] ?? level);
  const perYear = profile.kind === 'rate' ? (after - before) / 2 : 0;
  return (profile.seasons[quarter - 1] ?? 1) * (1 + (perYear * (quarter - 2.5)) / 4 / level);
}

function levelIn(profile: Profile, year: number): number {
  const level = profile.levels[year];
  if (level === undefined) throw new Error(`${profile.indicator} has no level for ${year}`);
  return level;
}
