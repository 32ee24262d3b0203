import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Area } from '../../src/indicators/area.ts';
import type { Basis } from '../../src/indicators/basis.ts';
import type { StoredObservation } from '../../src/indicators/observation.ts';
import { months, ukFiscalCalendar, periodLabel } from '../../src/indicators/period.ts';
import { kinsOf } from '../../src/indicators/small-numbers/kin.ts';
import { hiddenFigures, versionId } from '../../src/indicators/small-numbers/hidden-figures.ts';
import { marac } from '../support/marac.ts';
import { canBe, TooLong, type Clue } from './reader-with-a-pencil.ts';

const entrants = { ...marac, id: 'entrants', unit: { kind: 'count', name: 'entrants', decimals: 0 } } as const;

/** A span of quarters, from the nth of April to June 2018 on. */
interface Span {
  readonly basis: Basis;
  readonly first: number;
  readonly length: number;
}

interface Held extends Span {
  /** Undefined for the whole. */
  readonly part?: number;
  readonly publication: number;
}

const quarters = 6;
const spans: readonly Span[] = [
  ...Array.from({ length: quarters }, (_, first) => ({ basis: 'quarter' as const, first, length: 1 })),
  { basis: 'financial-year', first: 0, length: 4 },
  { basis: 'financial-year-to-date', first: 0, length: 3 },
  { basis: 'financial-year-to-date', first: 4, length: 2 },
  ...Array.from({ length: quarters - 3 }, (_, first) => ({ basis: 'rolling-12-months' as const, first, length: 4 })),
];

const districtId = (part: number): string => `d${part}`;

function areasWith(parts: number): readonly Area[] {
  const districts = Array.from({ length: parts }, (_, part) => ({
    id: districtId(part),
    name: districtId(part),
    kind: 'district' as const,
    parent: 'shire',
    aliases: [],
  }));
  return [{ id: 'shire', name: 'Shire', kind: 'county', aliases: [] }, ...districts];
}

/** The counts, by part and then by quarter. */
type Counts = readonly (readonly number[])[];

function casesIn(counts: Counts, { part, first, length }: Held): number {
  const parts = part === undefined ? counts : [counts[part] ?? []];
  return parts.flatMap((each) => each.slice(first, first + length)).reduce((sum, count) => sum + count, 0);
}

function stored(counts: Counts, held: Held): StoredObservation {
  const interval = months(
    2018 + Math.floor((3 + held.first * 3) / 12),
    ((3 + held.first * 3) % 12) + 1,
    held.length * 3,
  );
  return {
    indicator: 'entrants',
    area: held.part === undefined ? 'shire' : districtId(held.part),
    basis: held.basis,
    period: { ...interval, label: periodLabel(held.basis, interval, ukFiscalCalendar) },
    value: casesIn(counts, held),
    status: 'final',
    components: [],
    standings: [],
    source: { document: 'A return' },
    published: '2020-01-01',
    publication: held.publication,
    vintage: 1,
  };
}

interface World {
  readonly counts: Counts;
  readonly held: readonly Held[];
}

function worldOf(chosen: readonly Span[], publications: number): fc.Arbitrary<World> {
  const count = fc.oneof(fc.nat(5), fc.nat(12));
  return fc.integer({ min: 2, max: 4 }).chain((parts) =>
    fc.record({
      counts: fc.array(fc.array(count, { minLength: quarters, maxLength: quarters }), {
        minLength: parts,
        maxLength: parts,
      }),
      held: fc
        .tuple(fc.subarray([...chosen], { minLength: 1 }), fc.subarray([...chosen]))
        .map(([ofParts, ofWhole]): readonly Span[] => [
          ...ofParts.flatMap((span) => Array.from({ length: parts }, (_, part) => ({ ...span, part }))),
          ...ofWhole,
        ])
        .chain((held) =>
          fc
            .array(fc.integer({ min: 1, max: publications }), { minLength: held.length, maxLength: held.length })
            .map((order) => held.map((each, index) => ({ ...each, publication: order[index] ?? 1 }))),
        ),
    }),
  );
}

function hiddenIn({ counts, held }: World): readonly { readonly held: Held; readonly hidden: boolean }[] {
  const history = held.map((each) => stored(counts, each));
  const rules = { areas: areasWith(counts.length), indicators: [entrants], comparators: { county: 'shire' } };
  const [kin] = kinsOf(rules);
  assert.ok(kin);
  const hidden = new Set(hiddenFigures(kin, history).versions.map(versionId));
  return held.map((each, index) => ({ held: each, hidden: hidden.has(versionId(history[index] ?? assert.fail())) }));
}

function isSmall(counts: Counts, held: Held): boolean {
  const cases = casesIn(counts, held);
  return held.part !== undefined && cases >= 1 && cases <= 4;
}

function unknownsOf(counts: Counts, { part, first, length }: Held): readonly number[] {
  const parts = part === undefined ? counts.map((_, index) => index) : [part];
  return parts.flatMap((each) => Array.from({ length }, (_, quarter) => each * quarters + first + quarter));
}

/**
 * What a reader who sees everything that is shown finds out: the small numbers that can only have one value. Where no 0
 * is hidden, neither may a reader find out who takes every hidden figure for 1 or more.
 */
function recovered(world: World): readonly Held[] {
  const { counts } = world;
  const figures = hiddenIn(world);
  const unknowns = counts.length * quarters;
  const clues: Clue[] = figures.map(({ held, hidden }) => ({
    of: unknownsOf(counts, held),
    ...(hidden ? {} : { sum: casesIn(counts, held) }),
  }));
  const readings = figures.some(({ held, hidden }) => hidden && casesIn(counts, held) === 0) ? [0] : [0, 1];
  return figures
    .filter(({ held, hidden }) => hidden && isSmall(counts, held))
    .map(({ held }) => held)
    .filter((held) =>
      readings.some((least) => pinned(unknowns, clues, unknownsOf(counts, held), casesIn(counts, held), least)),
    );
}

/** The same, leaving out the few worlds that a reader with a pencil would sit over for too long. */
function recoveredSoon(world: World): readonly Held[] {
  try {
    return recovered(world);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    fc.pre(false);
    return [];
  }
}

function pinned(unknowns: number, clues: readonly Clue[], target: readonly number[], truth: number, least: number) {
  const others = Array.from({ length: 12 }, (_, value) => value).filter((value) => value !== truth && value >= least);
  if (others.some((value) => canBe(unknowns, clues, target, value, least))) return false;
  return canBe(unknowns, clues, target, truth, least);
}

describe('Small numbers', () => {
  const onQuarters = spans.filter(({ basis }) => basis === 'quarter').slice(0, 2);
  for (const [what, chosen] of [
    ['districts and the county', onQuarters],
    ['quarters and the year', spans.filter(({ first, length }) => first + length <= 4)],
    ['rolling years, quarters and years', spans],
  ] as const) {
    it(`can't be worked out by adding up and taking away over ${what}`, () => {
      fc.assert(
        fc.property(worldOf(chosen, 1), (world) => {
          assert.deepEqual(recoveredSoon(world), []);
        }),
        { numRuns: 40 },
      );
    });
  }
});
