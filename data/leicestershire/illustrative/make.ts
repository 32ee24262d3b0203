import { burglaryCells } from './burglary.ts';
import { cellsOf } from './cells.ts';
import { profiles } from './profiles.ts';
import { seededRandom } from '../../../src/statistics/seeded-random.ts';
import { rowsOf } from './rows.ts';
import type { Cell, Residents } from './cells.ts';
import type { Profile } from './profiles.ts';
import type { Row } from './rows.ts';

const seed = 20210430;

/** What the figures are made for: the districts in their order, their county, and what the papers already say of it. */
export interface Setting {
  readonly districts: readonly string[];
  readonly county: string;
  readonly residents: Residents;
  readonly isPublished: (row: Row) => boolean;
}

/** All made-up figures. The same setting gives the same figures; the county gets none where a paper prints one. */
export function makeFigures(setting: Setting): readonly Row[] {
  const made = new Map<string, readonly Cell[]>();
  for (const [index, profile] of profiles.entries())
    made.set(profile.indicator, cellsFor(profile, seed + index, made, setting));
  return profiles.flatMap((profile) => figuresOf(profile, made.get(profile.indicator) ?? [], setting));
}

function cellsFor(
  profile: Profile,
  ownSeed: number,
  made: ReadonlyMap<string, readonly Cell[]>,
  { districts, residents }: Setting,
): readonly Cell[] {
  const random = seededRandom(ownSeed);
  const part = profiles.find(({ indicator }) => indicator === 'residential-burglary');
  const cells = made.get('residential-burglary');
  return profile.indicator === 'burglary' && part !== undefined && cells !== undefined
    ? burglaryCells(profile, { profile: part, cells }, districts, residents, random)
    : cellsOf(profile, districts, residents, random);
}

function figuresOf(
  profile: Profile,
  cells: readonly Cell[],
  { districts, county, isPublished }: Setting,
): readonly Row[] {
  const ofDistricts = districts.flatMap((district) =>
    rowsOf(
      profile,
      district,
      cells.filter((cell) => cell.district === district),
    ),
  );
  // The papers print the county's own count of first-time entrants for every year, so it needs nothing made up.
  if (profile.kind === 'count') return ofDistricts;
  return [...ofDistricts, ...rowsOf(profile, county, countyCells(cells, county)).filter((row) => !isPublished(row))];
}

function countyCells(cells: readonly Cell[], county: string): readonly Cell[] {
  const quarters = Map.groupBy(cells, ({ year, quarter }) => `${year} ${quarter}`);
  return [...quarters.values()].flatMap((parts) => {
    const first = parts[0];
    if (first === undefined) return [];
    const sum = (of: (cell: Cell) => number): number => parts.reduce((all, part) => all + of(part), 0);
    return [{ ...first, district: county, cases: sum(({ cases }) => cases), of: sum(({ of }) => of) }];
  });
}
