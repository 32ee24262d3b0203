import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PeriodsRunningRule } from '../../../src/alerts/rule.ts';
import { quarter, ruleBase, saidOf, storyOf, thefts, verdictOf } from '../../support/quarters.ts';

const rule: PeriodsRunningRule = { ...ruleBase, kind: 'periods-running', periods: 3 };

describe('the rule on periods running', () => {
  it('breaches at the third period running that is worse, and recovers at the first that is not', () => {
    assert.deepEqual(storyOf(rule, [1, 2, 3, 4, 5, 5]), ['none', 'none', 'none', 'raise', 'open', 'clear']);
    assert.deepEqual(storyOf(rule, [1, 2, 3, 3, 4]), ['none', 'none', 'none', 'none', 'none']);
  });

  it('follows the polarity, and leaves neutral indicators alone', () => {
    const wanted = { ...thefts, polarity: 'higher-is-better' } as const;
    assert.equal(saidOf(verdictOf(rule, [9, 8, 7, 6], { indicator: wanted })), 'breach: worse-several-periods-running');
    const neutral = { ...thefts, polarity: 'neutral' } as const;
    assert.equal(saidOf(verdictOf(rule, [1, 2, 3, 4], { indicator: neutral })), 'not-judgeable: neutral-polarity');
  });

  it('is broken by a missing period and by a changed definition', () => {
    assert.equal(saidOf(verdictOf(rule, [1, 2, null, 3, 4])), 'between');
    const changed = (nth: number) => ({
      ...thefts,
      breaks: [{ from: quarter(nth, 0).period.start, reason: 'counted anew' }],
    });
    assert.equal(saidOf(verdictOf(rule, [1, 2, 3, 4], { indicator: changed(2) })), 'between');
    assert.equal(saidOf(verdictOf(rule, [1, 2, 3, 4], { indicator: changed(3) })), 'not-judgeable: break-in-series');
  });

  it('counts a period that arrives late', () => {
    const late = quarter(2, 3);
    const observations = [quarter(0, 1), quarter(1, 2), late, quarter(3, 4)];
    assert.equal(verdictOf(rule, [], { observations, isNew: (each) => each === late }).kind, 'breach');
  });

  it('breaches exactly where the last steps are all worse', () => {
    const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 4 }), (told, periods) => {
        const steps = told.slice(1).map((value, at) => value > (told[at] ?? value));
        const worse = steps.length >= periods && steps.slice(-periods).every(Boolean);
        assert.equal(verdictOf({ ...rule, periods }, told).kind === 'breach', worse);
      }),
    );
  });
});
