import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { z } from 'zod';
import { xmrLine } from '../../src/statistics/xmr-limits.ts';
import { xmr, type Improvement, type PointMeaning } from '../../src/statistics/xmr.ts';
import { referenceFile } from './reference.ts';

const vectorsSchema = z.object({
  vectors: z.array(z.looseObject({ y: z.array(z.number()), screen: z.boolean(), upl: z.number(), lpl: z.number() })),
});

describe('An XmR chart', () => {
  it('agrees with the documented limits where one great step is screened out', function () {
    const file = referenceFile(this, 'spc', 'published-vectors.json');
    const { vectors } = vectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const screened = vectors.filter((vector) => vector.screen);
    assert.ok(screened.length > 0);
    for (const vector of screened) {
      const limits = xmr(vector.y).points[0]?.limits;
      assert.ok(Math.abs((limits?.upper ?? 0) - vector.upl) < 1e-6);
      assert.ok(Math.abs((limits?.lower ?? 0) - vector.lpl) < 1e-6);
    }
  });

  it('has no limits and flags nothing where the series is flat but for one step', () => {
    const flat = xmr([...Array<number>(20).fill(5), 9, 9, 9, 9, 9, 9, 9, 9]);
    assert.ok(flat.points.every((point) => point.limits === undefined && point.specialCause === undefined));
    assert.equal(xmrLine([4])?.limits, undefined);
    assert.deepEqual(xmr([]).points, []);
  });

  it('starts anew at a break, so that a step up at the break is no signal', () => {
    const before = [10, 11, 10, 12, 11, 10, 11, 12, 10, 11];
    const after = before.map((value) => value + 50);
    const points = (rebases: readonly number[]): number =>
      xmr([...before, ...after], { rebases }).points.filter((point) => point.specialCause).length;
    assert.equal(points([10]), 0);
    assert.ok(points([]) > 0);
    assert.deepEqual(
      xmr(before, { rebases: [0, 99, -3] }),
      xmr(before),
      'an index that starts no segment changes nothing',
    );
  });

  it('calls limits of fewer than 13 points trial limits', () => {
    assert.ok(xmr([1, 2, 1, 3, 2, 1, 2, 3, 1, 2, 1, 2]).points.every((point) => point.trial));
    assert.ok(xmr([1, 2, 1, 3, 2, 1, 2, 3, 1, 2, 1, 2, 3]).points.every((point) => !point.trial));
  });

  it('mirrors when the values are turned upside down', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 }), (values) => {
        const upsideDown = values.map((value) => -value);
        assert.deepEqual(meanings(upsideDown, 'decrease'), meanings(values, 'increase'));
      }),
    );
  });
});

function meanings(values: readonly number[], improvement: Improvement): readonly PointMeaning[] {
  return xmr(values, { improvement }).points.map((point) => point.meaning);
}
