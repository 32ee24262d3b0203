import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Area } from '../../src/indicators/area.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { verdictBetween, type Placed } from '../../src/indicators/verdict.ts';
import { figure, marac } from '../support/marac.ts';

const crime: Indicator = {
  ...marac,
  breaks: [],
  polarity: 'lower-is-better',
  unit: { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 2 },
};
const residents = Object.fromEntries([2018, 2019, 2020, 2021].map((year) => [year, 100_000]));
const known: Area = {
  id: 'leicestershire',
  name: 'Leicestershire',
  kind: 'county',
  aliases: [],
  population: { byYear: residents, source: 'Office for National Statistics' },
};
const unknown: Area = { id: 'east-midlands', name: 'East Midlands', kind: 'region', aliases: [] };
const placed = (area: Area, value: number, more: Partial<Observation> = {}): Placed => ({
  area,
  observation: figure(12, value, { area: area.id, ...more }),
});
const similar = (one: Placed, other: Placed): boolean | undefined => {
  const verdict = verdictBetween(crime, one, other);
  return verdict.comparable ? verdict.similar : undefined;
};
const rate = fc.integer({ min: 100, max: 900 }).map((each) => each / 100);

describe('What may be said of two figures in their places', () => {
  it('is the same of chance whichever stands first, where only one of the two has an interval', () => {
    fc.assert(
      fc.property(rate, rate, (one, other) => {
        const [here, there] = [placed(known, one), placed(unknown, other)];
        assert.equal(typeof similar(here, there), 'boolean');
        assert.equal(similar(here, there), similar(there, here));
      }),
    );
  });

  it('says nothing of chance where neither has an interval', () => {
    assert.equal(similar(placed(unknown, 4.5), placed({ ...unknown, id: 'england' }, 4.6)), undefined);
  });

  it('goes by the interval also between two periods of one area', () => {
    const before = (value: number): Placed => ({ area: known, observation: figure(8, value) });
    assert.equal(similar(placed(known, 4.6), before(4.5)), true);
    assert.equal(similar(placed(known, 4.6), before(3)), false);
  });

  it('sets no made-up figure of an area against a published one of it, whichever is the newer', () => {
    for (const [now, then] of [
      ['illustrative', 'final'],
      ['final', 'illustrative'],
    ] as const) {
      const earlier = { area: known, observation: figure(8, 4, { status: then }) };
      const verdict = verdictBetween(crime, placed(known, 5, { status: now }), earlier);
      assert.deepEqual(verdict, { comparable: false, because: { why: 'illustrative' } });
    }
  });
});
