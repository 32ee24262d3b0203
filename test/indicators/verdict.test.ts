import assert from 'node:assert/strict';
import { verdictOn } from '../../src/indicators/verdict.ts';
import { figure, marac } from '../support/marac.ts';

const referrals = { ...marac, unit: { kind: 'count', name: 'referrals', decimals: 0 } } as const;
const parts = (...values: readonly number[]) => ({
  components: values.map((value, at) => ({ name: `Part ${at + 1}`, value })),
});

describe('a figure beside another of the same indicator', () => {
  it('has no change where only one of the two states its parts', () => {
    const [whole, part] = [figure(1, 1611), figure(5, 1274, parts(1274))];
    const because = { why: 'components', onlyOneStates: true };
    assert.deepEqual(verdictOn(referrals, part, whole), { comparable: false, because });
    assert.deepEqual(verdictOn(referrals, whole, part), { comparable: false, because });
  });

  it('is set against a part like for like where both state it, and as it is where neither states any', () => {
    const unlike = verdictOn(referrals, figure(5, 1274, parts(1274)), figure(1, 1611, parts(1174, 437)));
    assert.ok(!unlike.comparable);
    assert.equal(unlike.because.why, 'components');
    assert.equal(unlike.likeForLike?.difference.absolute, 100);
    assert.ok(verdictOn(referrals, figure(5, 1274), figure(1, 1611)).comparable);
  });
});
