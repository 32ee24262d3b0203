import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { whyHeld } from '../../src/imports/plausible.ts';
import type { Unit } from '../../src/indicators/indicator.ts';
import { figure } from '../support/marac.ts';

const percent: Unit = { kind: 'percent', name: '%', decimals: 1 };
const rate: Unit = { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 2 };
const count: Unit = { kind: 'count', name: 'cases', decimals: 0 };

const held = (unit: Unit, known: number | undefined | readonly number[], value: number | null) =>
  whyHeld(figure(5, value), { unit, known: known === undefined ? [] : [known].flat(), held: undefined })?.reason;

describe('a figure that is hard to believe', () => {
  it('is a fraction where percentages of 5 or more are held', () => {
    assert.match(held(percent, 49, 0.49) ?? '', /looks like a fraction/);
    assert.match(held(percent, 5, 0.9) ?? '', /looks like a fraction/);
    assert.equal(held(percent, 4.4, 0.9), undefined);
    assert.equal(held(rate, 2.3, 0.58), undefined);
  });

  it('has its point in the wrong place, also where the true one moved', () => {
    assert.equal(
      held(percent, 49, 4.9),
      '4.9 is far below 49, the figure known before it (10 times as little). Look at the decimal point and the unit.',
    );
    assert.match(held(rate, 4.6, 44) ?? '', /^44 is far above 4\.6, .* \(9\.6 times as much\)/);
    assert.match(held(rate, 4.6, 0.5) ?? '', /far below/);
    assert.match(held(count, 127, 1269) ?? '', /far above/);
    assert.match(held(count, 126, 0) ?? '', /^0 is far below 126, the figure known before it\./);
    assert.equal(held(count, 127, 634), undefined);
    assert.equal(held(count, 634, 127), undefined);
  });

  it('may jump where the numbers are tiny, from none as well, but not to any height', () => {
    assert.equal(held(count, 1, 12), undefined);
    assert.equal(held(count, 6, 0), undefined);
    assert.equal(held(count, 0, 12), undefined);
    assert.match(held(count, 0, 5000) ?? '', /far above 0/);
    assert.equal(held(percent, undefined, 0.49), undefined);
  });

  it('takes a case for a case where it knows how many there were', () => {
    const rare = figure(5, 0.24, { numerator: 12, denominator: 50_000 });
    assert.equal(whyHeld(rare, { unit: rate, known: [0.02], held: undefined }), undefined);
    const many = figure(5, 0.24, { numerator: 168, denominator: 700_000 });
    assert.match(whyHeld(many, { unit: rate, known: [0.02], held: undefined })?.reason ?? '', /far above/);
  });

  it('is none where the series leaps like that at other times', () => {
    assert.equal(held(count, [40, 320, 35, 400, 30, 350, 38], 390), undefined);
    assert.match(held(count, [40, 41, 35, 38, 36, 44, 38], 390) ?? '', /far above/);
    assert.equal(held(count, [40, 41, 35, 38, 36, 44, 410], 39), undefined);
    // One leap of the past does not excuse a slip of today.
    assert.match(held(count, [40, 410, 35, 38, 36, 44, 38], 390) ?? '', /far above/);
  });

  it('contradicts what is said beside it', () => {
    const doubt = (unit: Unit, value: number, more: Parameters<typeof figure>[2]) =>
      whyHeld(figure(5, value, more), { unit, known: [], held: undefined })?.reason;
    assert.equal(
      doubt(rate, 3.1, { numerator: 900, denominator: 713_085 }),
      'The value is 3.1, but 900 of 713085 come to 1.26.',
    );
    assert.equal(doubt(rate, 1.3, { numerator: 900, denominator: 713_085 }), undefined);
    assert.equal(doubt(percent, 49, { numerator: 49, denominator: 101 }), undefined);
    assert.match(doubt(percent, 49, { numerator: 24, denominator: 60 }) ?? '', /come to 40/);
    assert.match(doubt(count, 12, { numerator: 11 }) ?? '', /numerator 11/);
    const parts = [
      { name: 'Adults', value: 90 },
      { name: 'Children', value: 20 },
    ];
    assert.equal(doubt(count, 100, { components: parts }), 'The parts add up to 110, not to 100 (components).');
    assert.equal(doubt(count, 110, { components: parts }), undefined);
  });

  it('has a numerator above its denominator', () => {
    const against = { unit: percent, known: [49], held: undefined };
    assert.match(
      whyHeld(figure(5, 50, { numerator: 120, denominator: 60 }), against)?.reason ?? '',
      /more than the denominator/,
    );
    assert.equal(whyHeld(figure(5, 50, { numerator: 30, denominator: 60 }), against), undefined);
  });

  it('takes back a figure that is held, unless it hides it', () => {
    const before = { unit: percent, held: figure(5, 49), known: [49] };
    assert.match(whyHeld(figure(5, null), before)?.reason ?? '', /but 49 is held/);
    assert.equal(whyHeld(figure(5, null, { status: 'suppressed' }), before), undefined);
    assert.equal(held(percent, 49, null), undefined);
  });

  it('is believed when it is held already', () => {
    assert.equal(whyHeld(figure(5, 0.49), { unit: percent, held: figure(5, 0.49), known: [49] }), undefined);
  });

  it('never is one within a factor of five', () => {
    const near = fc.double({ min: 0.201, max: 4.99, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 10, max: 1e6, noNaN: true }), near, (newest, factor) => {
        assert.equal(held(rate, newest, newest * factor), undefined);
      }),
    );
  });
});
