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

/** A figure: of an indicator in a district, or in the county, over a span. */
export interface Figure extends Span {
  readonly kind: Kind;
  /** Undefined for the county. */
  readonly district?: number;
}

/** A figure as it is published, or taken back again. */
export interface Held extends Figure {
  readonly publication: number;
  /** The nth version of the figure; the first where it is not said. */
  readonly vintage?: number;
  /** What was true then: the nth state of the cases, the first where it is not said. */
  readonly epoch?: number;
  readonly isGone?: boolean;
}

/** Cases by district and quarter: those of the part, and those of the whole that are not of the part. */
export interface Cases {
  readonly part: readonly (readonly number[])[];
  readonly rest: readonly (readonly number[])[];
}

/** Everything published, in order; what was true is revised now and then. */
export interface World {
  readonly epochs: readonly Cases[];
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
/** How many people a share is of. */
const asked = 60;

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

/** Of so many people that every case shows. */
export const shareUnit: Unit = { kind: 'percent', name: '%', decimals: 1 };

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
  { kind, district: of, first, length }: Pick<Figure, 'kind' | 'district' | 'first' | 'length'>,
): number {
  const rows = kind === 'part' ? [part] : [part, rest];
  const places = rows.flatMap((row) => (of === undefined ? row : [row[of] ?? []]));
  return places.flatMap((each) => each.slice(first, first + length)).reduce((sum, count) => sum + count, 0);
}

/** What was true when a figure was published. */
export function truthOf({ epochs }: World, { epoch = 0 }: Held): Cases {
  return epochs[epoch] ?? epochs[0] ?? { part: [], rest: [] };
}

/** The figure as the store holds it. */
export function stored(world: World, held: Held, count = casesIn(truthOf(world, held), held)): StoredObservation {
  const month = 3 + held.first * 3;
  const unit = world.indicators.find(({ id }) => id === held.kind)?.unit ?? countUnit;
  const { kind, district: of, basis, publication, vintage = 1, isGone = false } = held;
  return {
    indicator: kind,
    area: of === undefined ? 'shire' : district(of),
    basis,
    period: { ...months(2018 + Math.floor(month / 12), (month % 12) + 1, held.length * 3), label: '' },
    value: isGone
      ? null
      : valueOf(unit, count, of === undefined ? residents * truthOf(world, held).part.length : residents),
    ...(unit.kind === 'percent' ? { denominator: asked } : {}),
    status: isGone ? 'missing' : 'final',
    components: [],
    standings: [],
    source: { document: 'A return' },
    published: '2020-01-01',
    publication,
    vintage,
  };
}

function valueOf({ kind, decimals }: Unit, count: number, people: number): number {
  switch (kind) {
    case 'rate':
      return Number(((1000 * count) / people).toFixed(decimals));
    case 'percent':
      return Number(((100 * count) / asked).toFixed(decimals));
    case 'count':
      return count;
  }
}

/** What a kind of world is made of. */
export interface Making {
  readonly spans: readonly Span[];
  /** At most. */
  readonly publications: number;
  readonly kinds?: readonly Kind[];
  readonly indicators?: readonly Indicator[];
  /** Whether a table comes whole (the districts of one span, or the county's figure), or every figure by itself. */
  readonly scattered?: boolean;
  /** Whether figures are revised and publications taken back. */
  readonly changing?: boolean;
}

/** Worlds of figures in the order in which they are published. */
export function worldOf(making: Making): fc.Arbitrary<World> {
  return fc.infiniteStream(fc.nat(2 ** 30 - 1)).map((stream) => {
    const below = (most: number): number => Number(stream.next().value) % most;
    return madeOf(making, below);
  });
}

/** Gives a whole number of 0 or more that is less than this. */
type Chance = (most: number) => number;

function madeOf(making: Making, below: Chance): World {
  const { spans, kinds = ['all'], indicators = indicatorsOf({}), scattered = false, changing = false } = making;
  const districts = 2 + below(3);
  const count = (): number => (below(2) === 0 ? below(5) : below(10));
  const table = (isThere: boolean) =>
    Array.from({ length: districts }, () => Array.from({ length: quarters }, () => (isThere ? count() : 0)));
  const first: Cases = { part: table(kinds.includes('part')), rest: table(true) };
  const publications = 1 + below(making.publications);
  const places = Array.from({ length: districts }, (_, nth) => nth);
  const held = kinds.flatMap((kind) =>
    spans.flatMap((span): readonly Held[] => {
      if (below(4) === 0) return [];
      const figure = { kind, ...span };
      const inTable = 1 + below(publications);
      const when = (): number => (scattered ? 1 + below(publications) : inTable);
      return [
        ...places.map((nth) => ({ ...figure, district: nth, publication: when() })),
        ...(below(3) === 0 ? [] : [{ ...figure, publication: 1 + below(publications) }]),
      ].filter(() => !scattered || below(8) > 0);
    }),
  );
  const world = { epochs: [first], held: inOrder(held), indicators };
  return changing ? changed(world, publications, below) : world;
}

function inOrder(held: readonly Held[]): readonly Held[] {
  return held.toSorted((a, b) => a.publication - b.publication);
}

/** The same, with one publication taken back and told again, perhaps, and some cases counted anew later. */
function changed(world: World, publications: number, below: Chance): World {
  const [first = { part: [], rest: [] }] = world.epochs;
  const takenBack = 1 + below(publications);
  const gone = below(2) === 0 ? [] : world.held.filter(({ publication }) => publication === takenBack);
  const undone = publications + 1;
  const again = gone.filter(() => below(3) > 0).map((each) => ({ ...each, publication: undone + 1, vintage: 3 }));
  const row = (counts: readonly number[]): readonly number[] =>
    counts.map((each) => (below(6) === 0 ? Math.max(0, each + below(5) - 2) : each));
  const second: Cases = below(3) === 0 ? first : { part: first.part, rest: first.rest.map(row) };
  const out = new Set(gone);
  const back = gone.map((each) => again.find((next) => figureOf(next) === figureOf(each)));
  const standing = [...world.held.filter((each) => !out.has(each)), ...back.flatMap((each) => each ?? [])];
  const revised = standing
    .filter((each) => casesIn(first, each) !== casesIn(second, each) || below(8) === 0)
    .map((each) => ({ ...each, publication: undone + 2, vintage: (each.vintage ?? 1) + 1, epoch: 1 }));
  const takings = gone.map((each) => ({ ...each, publication: undone, vintage: 2, isGone: true }));
  return { ...world, epochs: [first, second], held: inOrder([...world.held, ...takings, ...again, ...revised]) };
}

/** A text that is equal for versions of one figure. */
export function figureOf({ kind, basis, first, length, district: of }: Figure): string {
  return [kind, basis, first, length, of ?? 'shire'].join('|');
}
