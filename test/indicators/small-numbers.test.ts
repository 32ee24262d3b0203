import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { hiddenFigures, versionId } from '../../src/indicators/small-numbers/hidden-figures.ts';
import { usualLimits } from '../../src/indicators/small-numbers/limits.ts';
import { TooLong } from './reader-with-a-pencil.ts';
import {
  allSpans,
  indicatorsOf,
  quarterSpans,
  rateUnit,
  shareUnit,
  worldOf,
  type Making,
  type World,
} from './small-number-worlds.ts';
import { givenAway, seenIn, type Seen } from './what-is-given-away.ts';

function seen(world: World, limits = usualLimits): readonly Seen[] {
  return seenIn(
    world,
    (kin, history) => new Set(hiddenFigures(kin, history, limits).versions.map(versionId)),
    versionId,
  );
}

/** What is given away, leaving out the few worlds that a reader with a pencil would sit over for too long. */
function givenAwaySoon(world: World, limits = usualLimits): ReturnType<typeof givenAway> {
  try {
    return givenAway(world, seen(world, limits));
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    fc.pre(false);
    return [];
  }
}

/** SMALL_NUMBER_RUNS tries more worlds. */
const runs = Number(process.env['SMALL_NUMBER_RUNS'] ?? 7);
const withinYear = allSpans.filter(({ first, length }) => first + length <= 4);
const both = ['all', 'part'] as const;
const open = indicatorsOf({ sensitive: false });

describe('Small numbers', () => {
  const makings: Readonly<Record<string, Making>> = {
    'districts and the county': { spans: quarterSpans.slice(0, 2), publications: 1 },
    'rolling years, years to date, half-years and calendar years': { spans: allSpans, publications: 1 },
    'tables of which figures are missing': { spans: allSpans, publications: 1, scattered: true },
    'an indicator and a part of it': { spans: allSpans.slice(0, 8), publications: 1, kinds: both },
    'rates, rounded in the county further than one case': {
      spans: allSpans,
      publications: 1,
      indicators: indicatorsOf({ unit: rateUnit }),
    },
    'tables in several publications': { spans: allSpans, publications: 5 },
    'figures scattered over publications': { spans: withinYear, publications: 5, scattered: true },
    'figures of every basis scattered over publications': { spans: allSpans, publications: 5, scattered: true },
    'scattered figures of an indicator and a part of it': {
      spans: allSpans.slice(0, 8),
      publications: 5,
      scattered: true,
      kinds: both,
    },
    'scattered rates, rounded in the county further than one case': {
      spans: withinYear,
      publications: 5,
      scattered: true,
      indicators: indicatorsOf({ unit: rateUnit }),
    },
    'scattered percentages': {
      spans: withinYear,
      publications: 5,
      scattered: true,
      indicators: indicatorsOf({ unit: shareUnit }),
    },
    'an indicator that is not sensitive and a part of it that is': {
      spans: allSpans.slice(0, 8),
      publications: 5,
      kinds: both,
      indicators: open,
    },
    'scattered figures of an indicator that is not sensitive and of a part of it that is': {
      spans: allSpans.slice(0, 8),
      publications: 5,
      scattered: true,
      kinds: both,
      indicators: open,
    },
    'tables that are taken back, told again and revised': { spans: withinYear, publications: 3, changing: true },
    'scattered figures that are taken back, told again and revised': {
      spans: withinYear,
      publications: 3,
      scattered: true,
      changing: true,
    },
  };
  for (const [what, making] of Object.entries(makings)) {
    it(`can't be worked out by adding up and taking away over ${what}`, () => {
      fc.assert(
        fc.property(worldOf(making), (world) => {
          assert.deepEqual(givenAwaySoon(world), []);
        }),
        { numRuns: runs },
      );
    });
  }

  for (const [what, limits] of Object.entries({
    'nothing is searched': { branches: 0, places: 0 },
    'only a case moved between two is tried': { ...usualLimits, places: 0 },
  })) {
    it(`can't be worked out where ${what}: more is withheld instead`, () => {
      let more = 0;
      const countHidden = (all: readonly Seen[]): number => all.filter(({ hidden }) => hidden).length;
      fc.assert(
        fc.property(worldOf({ spans: allSpans, publications: 5 }), (world) => {
          assert.deepEqual(givenAwaySoon(world, limits), []);
          more += countHidden(seen(world, limits)) - countHidden(seen(world));
        }),
        { numRuns: Math.ceil(runs / 2) },
      );
      assert.ok(more >= 0, `${String(more)} more`);
    });
  }

  it('hide nothing of an indicator that is not sensitive, where what it counts beside its part is many', () => {
    fc.assert(
      fc.property(worldOf({ spans: allSpans, publications: 3, kinds: both, indicators: open }), (world) => {
        const many = world.epochs.map(({ part, rest }) => ({
          part,
          rest: rest.map((row) => row.map((count) => count + 20)),
        }));
        const hidden = seen({ ...world, epochs: many }).filter((each) => each.hidden && each.held.kind === 'all');
        assert.deepEqual(hidden, []);
      }),
      { numRuns: runs },
    );
  });

  it('hide nothing where there is none', () => {
    fc.assert(
      fc.property(worldOf({ spans: quarterSpans, publications: 2 }), (world) => {
        const tenfold = world.epochs.map((cases) => ({
          ...cases,
          rest: cases.rest.map((row) => row.map((count) => count * 10)),
        }));
        const hidden = seen({ ...world, epochs: tenfold }).filter((each) => each.hidden);
        assert.deepEqual(hidden, []);
      }),
      { numRuns: runs },
    );
  });
});
