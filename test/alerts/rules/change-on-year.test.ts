import assert from 'node:assert/strict';
import type { ChangeOnYearRule } from '../../../src/alerts/rule.ts';
import { quarter, ruleBase, saidOf, thefts, verdictOf } from '../../support/quarters.ts';

const rule: ChangeOnYearRule = { ...ruleBase, kind: 'change-on-year', tolerance: 10, recovery: 5 };
const since = (before: number, now: number, indicator = thefts) =>
  saidOf(verdictOf(rule, [], { indicator, observations: [quarter(0, before), quarter(4, now)] }));

describe('the rule on the change against last year', () => {
  it('breaches strictly beyond the tolerance, and recovers within the narrower one', () => {
    assert.equal(since(100, 110), 'between');
    assert.equal(since(100, 110.1), 'breach: changed-beyond-tolerance');
    assert.equal(since(100, 105), 'recovered: within-tolerance');
    assert.equal(since(4, 4.4), 'between', 'exactly 10%, whatever the binary fractions say');
  });

  it('says nothing of a change for the better', () => {
    assert.equal(since(100, 50), 'recovered: within-tolerance');
  });

  it('speaks of either side where neither is better', () => {
    const neutral = { ...thefts, polarity: 'neutral' } as const;
    assert.equal(since(100, 50, neutral), 'breach: changed-beyond-tolerance');
    assert.equal(since(100, 150, neutral), 'breach: changed-beyond-tolerance');
  });

  it('takes any change from nothing for one beyond', () => {
    assert.equal(since(0, 1), 'breach: changed-beyond-tolerance');
    assert.equal(since(0, 0), 'recovered: within-tolerance');
  });

  it('refuses what is not alike, with the reason', () => {
    assert.equal(saidOf(verdictOf(rule, [100, 120])), 'not-judgeable: nothing-to-compare-with');
    const parts = (names: readonly string[]) => ({ components: names.map((name) => ({ name, value: 50 })) });
    const observations = [quarter(0, 100, parts(['a', 'b'])), quarter(4, 150, parts(['a']))];
    assert.equal(saidOf(verdictOf(rule, [], { observations })), 'not-judgeable: unlike-components');
    const broken = { ...thefts, breaks: [{ from: quarter(2, 0).period.start, reason: 'counted anew' }] };
    assert.equal(since(100, 150, broken), 'not-judgeable: break-in-series');
  });

  it('judges again when the figure of a year before arrives late', () => {
    const late = quarter(0, 100);
    const seen = { observations: [late, quarter(4, 150)], isNew: (each: unknown) => each === late };
    assert.equal(saidOf(verdictOf(rule, [], seen)), 'breach: changed-beyond-tolerance');
  });
});
