import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { z } from 'zod';
import { trendOverFive, trendThreshold, type TrendPoint } from '../../src/statistics/trend.ts';
import { agrees, referenceFile } from './reference.ts';

const row = z.object({ v: z.number(), l: z.number(), u: z.number(), y: z.number() });
const set = z.object({ rows: z.array(row), chi2_general: z.number(), significant: z.boolean() });
const schema = z.object({ trend: z.object({ threshold: z.number(), set1: set, set2: set }) });

const points = (values: readonly number[], width = 1): readonly TrendPoint[] =>
  values.map((value) => ({ value, lower: value - width, upper: value + width }));

describe('The trend over five periods', () => {
  it('agrees with the published vectors', function () {
    const file = referenceFile(this, 'intervals', 'published-vectors.json');
    const { trend } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    assert.ok(agrees(trendThreshold, trend.threshold));
    for (const { rows, chi2_general, significant } of [trend.set1, trend.set2]) {
      const inTime = rows.toSorted((a, b) => a.y - b.y).map(({ v, l, u }) => ({ value: v, lower: l, upper: u }));
      const found = trendOverFive(inTime) ?? assert.fail();
      assert.ok(agrees(found.chiSquared, chi2_general), `${found.chiSquared}`);
      assert.equal(found.significant, significant);
    }
  });

  it('tells the direction, and is no trend where all is level', () => {
    assert.deepEqual(trendOverFive(points([5, 5, 5, 5, 5])), { chiSquared: 0, direction: 'level', significant: false });
    const up = trendOverFive(points([1, 3, 5, 7, 9]));
    assert.deepEqual([up?.direction, up?.significant], ['up', true]);
    const down = trendOverFive(points([9, 7, 5, 3, 1]));
    assert.deepEqual([down?.direction, down?.significant], ['down', true]);
  });

  it('is not carried by a single point', () => {
    const one = trendOverFive(points([5, 5, 5, 5, 50])) ?? assert.fail();
    assert.ok(one.chiSquared > trendThreshold);
    assert.equal(one.significant, false);
  });

  it('is given for nothing but five values with an interval', () => {
    assert.equal(trendOverFive(points([1, 2, 3, 4])), undefined);
    assert.equal(trendOverFive(points([1, 2, 3, 4, 5, 6])), undefined);
    assert.equal(trendOverFive(points([1, 2, Number.NaN, 4, 5])), undefined);
    assert.equal(trendOverFive(points([1, 2, 3, 4, 5], 0)), undefined);
    assert.equal(trendOverFive(points([1, 2, 3, 4, 5], Number.POSITIVE_INFINITY)), undefined);
  });

  it('turns with the values, and does not depend on the unit', () => {
    const five = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(five, fc.integer({ min: 1, max: 50 }), (values, width) => {
        const plain = trendOverFive(points(values, width)) ?? assert.fail();
        const turned =
          trendOverFive(
            points(
              values.map((value) => -value),
              width,
            ),
          ) ?? assert.fail();
        assert.equal(turned.significant, plain.significant);
        assert.ok(Math.abs(turned.chiSquared - plain.chiSquared) < 1e-9);
        const scaled =
          trendOverFive(
            points(
              values.map((value) => value * 8),
              width * 8,
            ),
          ) ?? assert.fail();
        assert.ok(Math.abs(scaled.chiSquared - plain.chiSquared) < 1e-9);
      }),
    );
  });
});
