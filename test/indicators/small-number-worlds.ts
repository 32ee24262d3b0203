import * as fc from 'fast-check';
import type { Area } from '../../src/indicators/area.ts';
import type { Basis } from '../../src/indicators/basis.ts';
import type { Indicator, Unit } from '../../src/indicators/indicator.ts';
import type { StoredObservation } from '../../src/indicators/observation.ts';
import { months } from '../../src/indicators/period.ts';
import { marac } from '../support/marac.ts';

/** A span of quarters, from the nth of April to June 2018 on. */
export interface Span {
  readonly basis: Basis;
  readonly first: number;
  readonly length: number;
}

/** The whole of two indicators, and its part. */
export type Kind = 'all' | 'part';

/** A figure as it is published: of an indicator in a district, or in the county, over a span. */
export interface Held extends Span {
  readonly kind: Kind;
  /** Undefined for the county. */
  readonly district?: number;
  readonly publication: number;
}

/** Cases by district and quarter: those of the part, and those of the whole that are not of the part. */
export interface Cases {
  readonly part: readonly (readonly number[])[];
  readonly rest: readonly (readonly number[])[];
}

export interface World {
  readonly cases: Cases;
  readonly held: readonly Held[];
  readonly indicators: readonly Indicator[];
}

export const quarters = 6;

export const quarterSpans: readonly Span[] = Array.from({ length: quarters }, (_, first) => ({
  basis: 'quarter',
  first,
  length: 1,
}));

/** Every way of cutting time that a partnership publishes by. */
export const allSpans: readonly Span[] = [
  ...quarterSpans,
  { basis: 'financial-year', first: 0, length: 4 },
  { basis: 'financial-year-to-date', first: 0, length: 2 },
  { basis: 'financial-year-to-date', first: 0, length: 3 },
  { basis: 'financial-year-to-date', first: 4, length: 2 },
  { basis: 'survey-wave', first: 2, length: 2 },
  { basis: 'calendar-year', first: 1, length: 4 },
  ...Array.from({ length: quarters - 3 }, (_, first): Span => ({ basis: 'rolling-12-months', first, length: 4 })),
];

const district = (nth: number): string => `d${String(nth)}`;
const residents = 3000;

/** A county of some districts. */
export function areasWith(districts: number): readonly Area[] {
  const population = (people: number) => ({ source: 'Made up', byYear: { 2018: people, 2019: people } });
  return [
    { id: 'shire', name: 'Shire', kind: 'county', aliases: [], population: population(residents * districts) },
    ...Array.from({ length: districts }, (_, nth) => ({
      id: district(nth),
      name: district(nth),
      kind: 'district' as const,
      parent: 'shire',
      aliases: [],
      population: population(residents),
    })),
  ];
}

const countUnit: Unit = { kind: 'count', name: 'cases', decimals: 0 };
/** Rounded further than one case in the county, and not in a district. */
export const rateUnit: Unit = { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 1 };

/** The whole and its part. */
export function indicatorsOf(all: Partial<Indicator>, part: Partial<Indicator> = {}): readonly Indicator[] {
  const base = { ...marac, unit: countUnit };
  return [
    { ...base, id: 'all', ...all },
    { ...base, id: 'part', subsetOf: ['all'], ...part },
  ];
}

/** The true count of a figure. */
export function casesIn(
  { part, rest }: Cases,
  { kind, district: of, first, length }: Omit<Held, 'publication' | 'basis'>,
): number {
  const rows = kind === 'part' ? [part] : [part, rest];
  const places = rows.flatMap((row) => (of === undefined ? row : [row[of] ?? []]));
  return places.flatMap((each) => each.slice(first, first + length)).reduce((sum, count) => sum + count, 0);
}

/** The figure as the store holds it. */
export function stored({ cases, indicators }: World, held: Held, count = casesIn(cases, held)): StoredObservation {
  const month = 3 + held.first * 3;
  const unit = indicators.find(({ id }) => id === held.kind)?.unit ?? countUnit;
  const people = held.district === undefined ? residents * cases.part.length : residents;
  return {
    indicator: held.kind,
    area: held.district === undefined ? 'shire' : district(held.district),
    basis: held.basis,
    period: { ...months(2018 + Math.floor(month / 12), (month % 12) + 1, held.length * 3), label: '' },
    value: unit.kind === 'rate' ? Number(((1000 * count) / people).toFixed(unit.decimals)) : count,
    status: 'final',
    components: [],
    standings: [],
    source: { document: 'A return' },
    published: '2020-01-01',
    publication: held.publication,
    vintage: 1,
  };
}

/** What a kind of world is made of. */
export interface Making {
  readonly spans: readonly Span[];
  readonly publications: number;
  readonly kinds?: readonly Kind[];
  readonly indicators?: readonly Indicator[];
  /** Whether some figures of a table may be missing. */
  readonly partly?: boolean;
}

/** Worlds with tables of districts and counties, each span in some publication. */
export function worldOf(making: Making): fc.Arbitrary<World> {
  const { spans, publications, kinds = ['all'], indicators = indicatorsOf({}), partly = false } = making;
  const count = fc.oneof(fc.nat(4), fc.nat(9));
  return fc.integer({ min: 2, max: 4 }).chain((districts) => {
    const table = fc.array(fc.array(count, { minLength: quarters, maxLength: quarters }), {
      minLength: districts,
      maxLength: districts,
    });
    const none = Array.from({ length: districts }, () => Array.from({ length: quarters }, () => 0));
    const every = kinds.flatMap((kind) => spans.map((span) => ({ kind, ...span })));
    const held = fc
      .tuple(fc.subarray(every, { minLength: 1 }), fc.subarray(every))
      .map(([below, whole]): readonly Omit<Held, 'publication'>[] => [
        ...below.flatMap((span) => Array.from({ length: districts }, (_, nth) => ({ ...span, district: nth }))),
        ...whole,
      ])
      .chain((all) => (partly ? fc.subarray([...all], { minLength: Math.ceil(all.length * 0.7) }) : fc.constant(all)))
      .chain((all) =>
        // A table comes whole: the districts of one span, or the county's figure.
        fc
          .array(fc.integer({ min: 1, max: publications }), { minLength: all.length, maxLength: all.length })
          .map((order) => {
            const tables = [...new Set(all.map(tableOf))];
            return all.map((each) => ({ ...each, publication: order[tables.indexOf(tableOf(each))] ?? 1 }));
          }),
      );
    return fc.record({
      cases: fc.record({ part: kinds.includes('part') ? table : fc.constant(none), rest: table }),
      held,
      indicators: fc.constant(indicators),
    });
  });
}

function tableOf({ kind, basis, first, length, district: of }: Omit<Held, 'publication'>): string {
  return [kind, basis, first, length, of === undefined].join('|');
}
