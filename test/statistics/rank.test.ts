import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { rank } from '../../src/statistics/rank.ts';

describe('A rank', () => {
  it('is 1 for the best, whichever way is better', () => {
    assert.deepEqual(rank([3, 1, 2], 'lowest'), [3, 1, 2]);
    assert.deepEqual(rank([3, 1, 2], 'highest'), [1, 3, 2]);
    assert.deepEqual(rank([], 'lowest'), []);
  });

  it('is shared by ties, and the ranks after them are skipped', () => {
    assert.deepEqual(rank([5, 7, 5, 9], 'lowest'), [1, 3, 1, 4]);
    assert.deepEqual(rank([0, -0], 'lowest'), [1, 1]);
  });

  it('is one more than the number of better values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (values) => {
        const expected = values.map((value) => 1 + values.filter((other) => other < value).length);
        assert.deepEqual(rank(values, 'lowest'), expected);
      }),
    );
  });
});
