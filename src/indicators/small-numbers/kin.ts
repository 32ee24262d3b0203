import type { Area } from '../area.ts';
import type { Indicator } from '../indicator.ts';
import type { Status } from '../observation.ts';
import { familiesOf } from './family.ts';
import { hiddenUpTo } from './small-number.ts';

/**
 * Everything whose figures can give each other away: sensitive indicators that contain each other, in areas that are
 * counted in each other. Figures of two kins never have to do with each other.
 */
export interface Kin {
  /** Names it among the kins of a partnership. */
  readonly name: string;
  /** The sensitive ones, and the wholes that they are parts of. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly areas: ReadonlyMap<string, Area>;
  /** The areas whose small numbers are hidden. */
  readonly below: ReadonlySet<string>;
  /** Whether it is that of the made-up figures: they and real ones tell nothing of each other. */
  readonly madeUp: boolean;
}

/** Whether a figure is of the kin's sort, real or made up. */
export function isOfKin({ madeUp }: Kin, { status }: { readonly status: Status }): boolean {
  return (status === 'illustrative') === madeUp;
}

/** What a partnership's catalogue says that hiding depends on. */
export interface KinRules {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly comparators: { readonly county: string };
}

/** The kins of a partnership; an indicator that is not sensitive is in none, unless as the whole of one that is. */
export function kinsOf({ areas, indicators, comparators }: KinRules): readonly Kin[] {
  const groups = groupsOf(indicators);
  return familiesOf(areas, comparators.county).flatMap((family) =>
    groups.flatMap((group) =>
      [false, true].map((madeUp) => ({
        name: `${group.sensitive.join('+')}|${family.areas[0]?.id ?? ''}${madeUp ? '|made up' : ''}`,
        madeUp,
        indicators: new Map(indicators.filter(({ id }) => group.all.has(id)).map((each) => [each.id, each])),
        areas: new Map(family.areas.map((each) => [each.id, each])),
        below: family.below,
      })),
    ),
  );
}

interface Group {
  readonly sensitive: readonly string[];
  readonly all: ReadonlySet<string>;
}

/** The indicator whose cases a figure of this one tells: a rate that belongs to a count tells those of the count. */
export function countedAs({ indicators }: Pick<Kin, 'indicators'>, indicator: string): string {
  const { count } = indicators.get(indicator)?.derivedFrom ?? {};
  return count !== undefined && indicators.has(count) ? count : indicator;
}

/** Sensitive indicators that contain each other or count the same, by whatever way, with the wholes of each. */
function groupsOf(indicators: readonly Indicator[]): readonly Group[] {
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const sensitive = indicators.filter((each) => hiddenUpTo(each) > 0).map(({ id }) => id);
  const wholes = new Map(sensitive.map((id) => [id, wholesOf(id, byId)]));
  const touch = (a: string, b: string): boolean =>
    wholes.get(a)?.includes(b) === true || wholes.get(b)?.includes(a) === true;
  const groups: string[][] = [];
  for (const id of sensitive) {
    const joined = groups.filter((group) => group.some((each) => touch(each, id)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), id]);
  }
  return groups.map((group) => ({
    sensitive: group,
    all: new Set(group.flatMap((id) => [id, ...(wholes.get(id) ?? [])])),
  }));
}

/** What contains an indicator, and the count that it is a rate of. */
function wholesOf(id: string, byId: ReadonlyMap<string, Indicator>): readonly string[] {
  const { subsetOf = [], derivedFrom } = byId.get(id) ?? {};
  const above = derivedFrom === undefined ? subsetOf : [...subsetOf, derivedFrom.count];
  return [...new Set(above.flatMap((each) => [each, ...wholesOf(each, byId)]))];
}
