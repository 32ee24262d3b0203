import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { whyHeld } from '../../src/imports/plausible.ts';
import type { Unit } from '../../src/indicators/indicator.ts';
import { figure } from '../support/marac.ts';

const percent: Unit = { kind: 'percent', name: '%', decimals: 1 };
const rate: Unit = { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 2 };
const count: Unit = { kind: 'count', name: 'cases', decimals: 0 };

const held = (unit: Unit, newest: number | undefined, value: number | null) =>
  whyHeld(figure(5, value), { unit, newest, held: undefined });

describe('a figure that is hard to believe', () => {
  it('is a fraction where percentages of 5 or more are held', () => {
    assert.match(held(percent, 49, 0.49) ?? '', /looks like a fraction/);
    assert.match(held(percent, 5, 0.9) ?? '', /looks like a fraction/);
    assert.equal(held(percent, 4.9, 0.9), undefined);
    assert.equal(held(rate, 5.11, 0.58), undefined);
    assert.equal(held(percent, 49, 1), '1 is ten times more or less than the newest figure known, 49.');
  });

  it('is ten times more or less than the newest one known', () => {
    assert.match(held(count, 127, 1270) ?? '', /ten times/);
    assert.match(held(count, 1270, 127) ?? '', /ten times/);
    assert.match(held(count, 126, 0) ?? '', /ten times/);
    assert.match(held(rate, 0.58, 5.8) ?? '', /ten times/);
    assert.equal(held(count, 127, 1269), undefined);
    assert.equal(held(count, 1270, 128), undefined);
  });

  it('may jump where the numbers are tiny, or where there was none before', () => {
    assert.equal(held(count, 1, 12), undefined);
    assert.equal(held(count, 6, 0), undefined);
    assert.equal(held(count, 0, 500), undefined);
    assert.equal(held(percent, undefined, 0.49), undefined);
  });

  it('has a numerator above its denominator', () => {
    const against = { unit: percent, newest: 49, held: undefined };
    assert.match(
      whyHeld(figure(5, 50, { numerator: 120, denominator: 60 }), against) ?? '',
      /more than the denominator/,
    );
    assert.equal(whyHeld(figure(5, 50, { numerator: 30, denominator: 60 }), against), undefined);
  });

  it('takes back a figure that is held, unless it hides it', () => {
    const before = { unit: percent, held: figure(5, 49), newest: 49 };
    assert.match(whyHeld(figure(5, null), before) ?? '', /but 49 is held/);
    assert.equal(whyHeld(figure(5, null, { status: 'suppressed' }), before), undefined);
    assert.equal(held(percent, 49, null), undefined);
  });

  it('is believed when it is held already', () => {
    assert.equal(whyHeld(figure(5, 0.49), { unit: percent, held: figure(5, 0.49), newest: 49 }), undefined);
  });

  it('never is one within a factor of ten', () => {
    const near = fc.double({ min: 0.11, max: 9.9, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 10, max: 1e6, noNaN: true }), near, (newest, factor) => {
        assert.equal(held(rate, newest, newest * factor), undefined);
      }),
    );
  });
});
