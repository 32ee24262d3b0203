import assert from 'node:assert/strict';
import type { Area } from '../../src/indicators/area.ts';
import { casesBehind, casesPrintedAlike, isSmallNumber } from '../../src/indicators/small-numbers/small-number.ts';
import { figure, marac } from '../support/marac.ts';

const rate = { ...marac, unit: { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 2 } } as const;
const place = (byYear?: Record<string, number>): Area => ({
  id: 'melton',
  name: 'Melton',
  kind: 'district',
  aliases: [],
  ...(byYear === undefined ? {} : { population: { source: 'Estimates', byYear } }),
});
const small = (area: Area, nth: number, value: number): boolean => {
  const told = figure(nth, value);
  return isSmallNumber(rate, told, casesBehind(rate, area, told), 4);
};

describe('the cases behind a rate without its count', () => {
  it('are reckoned with the residents of its year', () => {
    assert.equal(casesBehind(rate, place({ 2016: 50_000, 2017: 100_000 }), figure(4, 0.1)), 5);
    assert.equal(casesBehind(rate, place({ 2017: 50_000, 2018: 100_000 }), figure(8, 0.1)), 5);
  });

  it('are reckoned with the nearest year that is known where theirs is not, so that new years hide as well', () => {
    const known = place({ 2014: 10_000, 2016: 51_400 });
    assert.equal(casesBehind(rate, known, figure(20, 0.06)), 3);
    assert.ok(small(known, 20, 0.06));
    assert.ok(!small(known, 20, 0.6));
  });

  it('may be few where nobody knows how many live there, unless there is none', () => {
    assert.ok(small(place(), 4, 0.06));
    assert.ok(small(place({}), 4, 60));
    assert.ok(!small(place(), 4, 0));
  });

  it('are all those that are printed the same, of which one that lies between two is printed as the larger', () => {
    const coarse = { ...rate, unit: { ...rate.unit, decimals: 1 } } as const;
    const alike = (value: number) => casesPrintedAlike(coarse, place({ 2016: 12_000 }), figure(4, value));
    assert.deepEqual(alike(1.2), [14, 14]);
    assert.deepEqual(alike(1.3), [15, 16], '15 in 12,000 are 1.25');
    assert.deepEqual(alike(0), [0, 0]);
  });
});
