import type { Area } from '../area.ts';

/** The areas whose figures can give each other away: parts of a whole that are below the county, and their wholes. */
export interface Family {
  readonly areas: readonly Area[];
  /** Those whose small numbers are hidden. */
  readonly below: ReadonlySet<string>;
}

/** The families of a partnership's areas. `county` is the whole that it reports on, itself never hidden. */
export function familiesOf(areas: readonly Area[], county: string): readonly Family[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const below = new Set(areas.filter((area) => isPart(area, county, byId)).map(({ id }) => id));
  const inSome = areas.filter(
    ({ id }) => below.has(id) || areas.some((each) => each.parent === id && below.has(each.id)),
  );
  const families = Map.groupBy(inSome, (area) => topOf(area, inSome));
  return [...families.values()].map((members) => ({ areas: members, below }));
}

function isPart({ id, kind, parent }: Area, county: string, byId: ReadonlyMap<string, Area>): boolean {
  if (id === county || parent === undefined || !byId.has(parent)) return false;
  return kind === 'district' || kind === 'unitary';
}

function topOf(area: Area, among: readonly Area[]): string {
  const parent = among.find(({ id }) => id === area.parent);
  return parent === undefined ? area.id : topOf(parent, among);
}
