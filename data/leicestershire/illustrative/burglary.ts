import { cellsOf } from './cells.ts';
import type { Cell, Residents } from './cells.ts';
import type { Profile } from './profiles.ts';
import type { Random } from '../../../src/statistics/seeded-random.ts';

/**
 * The cells of all burglary: those of residential burglary, and others for businesses and communities on top, so that
 * no district ever has more residential burglaries than burglaries.
 */
export function burglaryCells(
  whole: Profile,
  residential: { readonly profile: Profile; readonly cells: readonly Cell[] },
  districts: readonly string[],
  residents: Residents,
  random: Random,
): readonly Cell[] {
  const others: Profile = { ...whole, levels: difference(whole.levels, residential.profile.levels) };
  const more = cellsOf(others, districts, residents, random);
  return residential.cells.map((cell, index) => ({ ...cell, cases: cell.cases + (more[index]?.cases ?? 0) }));
}

function difference(whole: Profile['levels'], part: Profile['levels']): Profile['levels'] {
  return Object.fromEntries(Object.entries(whole).map(([year, level]) => [year, level - (part[Number(year)] ?? 0)]));
}
