import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { meets, relativeDistance } from '../../src/alerts/bound.ts';
import { operators } from '../../src/alerts/rule.ts';

describe('a bound', () => {
  it('leaves the number itself out where it is strict: 40.0 is not above 40', () => {
    assert.equal(meets({ operator: 'above', value: 40 }, 40.0), false);
    assert.equal(meets({ operator: 'above', value: 40 }, 40.1), true);
    assert.equal(meets({ operator: 'below', value: 38 }, 38), false);
    assert.equal(meets({ operator: 'at-or-below', value: 38 }, 38), true);
    assert.equal(meets({ operator: 'at-or-above', value: 38 }, 38), true);
  });

  it('has exactly one side for every value: a bound and its opposite never agree', () => {
    const opposite = {
      above: 'at-or-below',
      'at-or-above': 'below',
      below: 'at-or-above',
      'at-or-below': 'above',
    } as const;
    const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.constantFrom(...operators), number, number, (operator, value, bound) => {
        assert.notEqual(
          meets({ operator, value: bound }, value),
          meets({ operator: opposite[operator], value: bound }, value),
        );
      }),
    );
  });

  it('measures distance relative to its number, and plainly where that is 0', () => {
    assert.equal(relativeDistance({ operator: 'above', value: 40 }, 50), 0.25);
    assert.equal(relativeDistance({ operator: 'above', value: 0 }, 3), 3);
  });
});
