import assert from 'node:assert/strict';
import type { DirectionChangedRule } from '../../../src/alerts/rule.ts';
import { quarter, ruleBase, saidOf, storyOf, thefts, verdictOf } from '../../support/quarters.ts';

const rule: DirectionChangedRule = { ...ruleBase, kind: 'direction-changed', levelWithin: 0, neutral: false };
const neutral = { ...thefts, polarity: 'neutral' } as const;

describe('the rule on a changed direction', () => {
  it('breaches when it turns for the worse, stays while it does, and recovers when it does not', () => {
    assert.deepEqual(storyOf(rule, [50, 40, 45, 48, 48]), ['none', 'none', 'raise', 'open', 'clear']);
  });

  it('says nothing of a turn for the better, or of a series that only ever got worse', () => {
    assert.deepEqual(storyOf(rule, [40, 50, 45]), ['none', 'none', 'none']);
    assert.deepEqual(storyOf(rule, [40, 50, 60]), ['none', 'none', 'none']);
  });

  it('takes small changes for level where the rule says so', () => {
    const wide = { ...rule, levelWithin: 5 };
    assert.deepEqual(storyOf(wide, [100, 90, 94]), ['none', 'none', 'none']);
    assert.deepEqual(storyOf(wide, [100, 90, 94.6]), ['none', 'none', 'raise']);
  });

  it('leaves neutral indicators alone unless it is asked to watch them, and then by words alone', () => {
    assert.equal(saidOf(verdictOf(rule, [5, 6, 5], { indicator: neutral })), 'not-judgeable: neutral-polarity');
    const asked = { ...rule, neutral: true };
    assert.equal(saidOf(verdictOf(asked, [5, 6, 5], { indicator: neutral })), 'breach: direction-changed');
    assert.deepEqual(storyOf(asked, [5, 6, 5, 4], { indicator: neutral }), ['none', 'none', 'raise', 'clear']);
  });

  it('needs three periods in a row, alike', () => {
    assert.equal(saidOf(verdictOf(rule, [5, 6])), 'not-judgeable: too-few-periods');
    assert.equal(saidOf(verdictOf(rule, [5, null, 4, 5])), 'not-judgeable: too-few-periods');
    const broken = { ...thefts, breaks: [{ from: quarter(2, 0).period.start, reason: 'counted anew' }] };
    assert.equal(saidOf(verdictOf(rule, [5, 4, 6], { indicator: broken })), 'not-judgeable: break-in-series');
  });

  it('keeps both words as evidence', () => {
    const verdict = verdictOf(rule, [50, 40, 45]);
    assert.deepEqual('evidence' in verdict && verdict.evidence, [{ kind: 'direction', now: 'up', before: 'down' }]);
  });
});
