import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { computeRag, nearestEnd, targetFits } from '../../src/indicators/compute-rag.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { RagRule } from '../../src/indicators/rag-rule.ts';
import { marac } from '../support/marac.ts';

const rule: RagRule = {
  against: 'target',
  green: { operator: 'at-or-below', percent: 0 },
  amber: { operator: 'at-or-below', percent: 5 },
  red: { operator: 'above', percent: 5 },
  redOnlyIfNotImproving: false,
};
const higher: Indicator = { ...marac, polarity: 'higher-is-better' };
const colour = (value: number, reference: number, of = marac, by = rule, improving = false): string | undefined =>
  computeRag(of, by, { value, reference }, improving)?.rag;

describe('A computed colour', () => {
  it('is green at the target, amber within the tolerance and red beyond, the tolerance relative to the target', () => {
    assert.deepEqual(
      [39, 40, 40.1, 42, 42.1, 49].map((value) => colour(value, 40)),
      ['green', 'green', 'amber', 'amber', 'red', 'red'],
    );
    assert.deepEqual(
      [61, 60, 59.9, 57, 56.9].map((value) => colour(value, 60, higher)),
      ['green', 'green', 'amber', 'amber', 'red'],
    );
  });

  it('takes the number itself in or leaves it out as the rule says', () => {
    const strict: RagRule = {
      ...rule,
      green: { operator: 'below', percent: 0 },
      amber: { operator: 'below', percent: 5 },
      red: { operator: 'at-or-above', percent: 5 },
    };
    assert.deepEqual(
      [39, 40, 42].map((value) => colour(value, 40, marac, strict)),
      ['green', 'amber', 'red'],
    );
  });

  it('is not moved over a boundary by what floating point adds', () => {
    assert.equal(colour(4.2, 4), 'amber');
    assert.equal(colour(0.42, 0.4), 'amber');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (hundredths) => {
        assert.equal(colour((hundredths * 105) / 10_000, hundredths / 100), 'amber');
      }),
    );
  });

  it('reads a miss of 0, or of a reference that is less than 0, rightly', () => {
    assert.deepEqual(
      [-1, 0, 0.001].map((value) => colour(value, 0)),
      ['green', 'green', 'red'],
    );
    assert.deepEqual(
      [-10, -9.5, -9.4].map((value) => colour(value, -10)),
      ['green', 'amber', 'red'],
    );
  });

  it('is spared red while the figure improves, where the rule says so', () => {
    const sparing = { ...rule, redOnlyIfNotImproving: true };
    assert.equal(colour(49, 40, marac, sparing, true), 'amber');
    assert.equal(colour(49, 40, marac, sparing, false), 'red');
    assert.equal(colour(49, 40, marac, rule, true), 'red');
    assert.equal(computeRag(marac, sparing, { value: 49, reference: 40 }, true)?.spared, true);
    assert.equal(computeRag(marac, sparing, { value: 41, reference: 40 }, true)?.spared, false);
  });

  it('needs no amber', () => {
    const { amber: _, ...two } = { ...rule, red: { operator: 'above', percent: 0 } as const };
    assert.deepEqual([colour(40, 40, marac, two), colour(40.1, 40, marac, two)], ['green', 'red']);
  });

  it('measures how far outside a band a value lies, by the end that is nearer', () => {
    const banded: Indicator = { ...marac, polarity: 'within-band', band: { low: 90, high: 98 } };
    const at = (value: number) => colour(value, nearestEnd({ low: 90, high: 98 }, value), banded);
    assert.deepEqual([85, 86, 90, 95, 98, 100, 103].map(at), [
      'red',
      'amber',
      'green',
      'green',
      'green',
      'amber',
      'red',
    ]);
  });

  it('is not given to an indicator that neither way makes better', () => {
    assert.equal(colour(1, 2, { ...marac, polarity: 'neutral' }), undefined);
    assert.equal(colour(1, 2, { ...marac, polarity: 'within-band' }), undefined);
  });

  it('never gets better as the figure gets worse', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    const order = ['green', 'amber', 'red'];
    fc.assert(
      fc.property(number, number, number, (a, b, reference) => {
        const [better, worse] = a <= b ? [a, b] : [b, a];
        assert.ok(order.indexOf(colour(better, reference) ?? '') <= order.indexOf(colour(worse, reference) ?? ''));
      }),
    );
  });

  it('lets a target of a count hold for its own kind of period, and one of a share for any', () => {
    const count = { ...marac, unit: { kind: 'count', name: 'cases', decimals: 0 }, basis: 'financial-year' } as const;
    assert.equal(targetFits(count, 'financial-year'), true);
    assert.equal(targetFits(count, 'financial-year-to-date'), false);
    assert.equal(targetFits(marac, 'quarter'), true);
  });
});
