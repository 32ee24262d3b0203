import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isBeyond, saysOf } from '../../src/answers/says.ts';
import { polarities } from '../../src/indicators/indicator.ts';
import { verdictOn } from '../../src/indicators/verdict.ts';
import { asks } from '../../src/questions/question.ts';
import { indicator, observation } from '../cards/sample-values.ts';

const value = fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10);
const of = (polarity: (typeof polarities)[number]) => indicator({ polarity, band: { low: 2, high: 4 } });

describe('A yes or no', () => {
  it('is strict at the number where the words are: 40.0 is not above 40', () => {
    assert.equal(isBeyond(40, 'above', 40), false);
    assert.equal(isBeyond(40, 'at-or-above', 40), true);
    assert.equal(isBeyond(40, 'below', 40), false);
    assert.equal(isBeyond(40, 'at-or-below', 40), true);
    assert.equal(isBeyond(40.0001, 'above', 40), true);
  });

  it('says of above and below what the values say, and of better and worse what the polarity says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...polarities), value, value, (polarity, now, then) => {
        const verdict = verdictOn(of(polarity), observation(now), observation(then));
        assert.equal(saysOf('above', verdict, { polarity }), now > then ? 'yes' : 'no');
        assert.equal(saysOf('below', verdict, { polarity }), now < then ? 'yes' : 'no');
        if (polarity === 'neutral') {
          assert.equal(saysOf('better', verdict, { polarity }), 'unknown');
          assert.equal(saysOf('meets', verdict, { polarity }), 'unknown');
          return;
        }
        const [better, worse] = [saysOf('better', verdict, { polarity }), saysOf('worse', verdict, { polarity })];
        assert.ok(!(better === 'yes' && worse === 'yes'));
        assert.equal(
          saysOf('meets', verdict, { polarity }) === 'yes',
          saysOf('misses', verdict, { polarity }) === 'no',
        );
        if (polarity === 'lower-is-better') assert.equal(better === 'yes', now < then);
        if (polarity === 'higher-is-better') assert.equal(better === 'yes', now > then);
        if (now === then) assert.deepEqual([better, worse], ['no', 'no']);
      }),
    );
  });

  it('calls nothing better or worse that chance would explain, and says so of similar', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('lower-is-better' as const, 'higher-is-better' as const),
        value,
        value,
        (polarity, now, then) => {
          const limits = { lower: now - 1, upper: now + 1 };
          const verdict = verdictOn(of(polarity), observation(now), observation(then), limits);
          const similar = then >= limits.lower && then <= limits.upper;
          assert.equal(saysOf('similar', verdict, { polarity }), similar ? 'yes' : 'no');
          assert.equal(saysOf('different', verdict, { polarity }), similar ? 'no' : 'yes');
          const above = saysOf('above', verdict, { polarity }, true);
          assert.equal(above, now > then && !similar ? 'yes' : 'no');
          if (similar)
            assert.deepEqual(
              [saysOf('better', verdict, { polarity }), saysOf('worse', verdict, { polarity })],
              ['no', 'no'],
            );
        },
      ),
    );
  });

  it('calls a difference significant only where the numbers behind the figures are known', () => {
    const up = verdictOn(indicator(), observation(5), observation(4));
    assert.equal(saysOf('above', up, indicator()), 'yes');
    assert.deepEqual(
      [saysOf('above', up, indicator(), true), saysOf('different', up, indicator())],
      ['unknown', 'unknown'],
    );
    assert.equal(saysOf('below', up, indicator(), true), 'no');
  });

  it('is neither where the two may not be compared, or nothing is held', () => {
    const unlike = verdictOn(indicator(), observation(5), observation(4, { basis: 'quarter' }));
    for (const each of asks) {
      assert.equal(saysOf(each, unlike, indicator()), 'unknown');
      assert.equal(saysOf(each, undefined, indicator()), 'unknown');
    }
  });
});
