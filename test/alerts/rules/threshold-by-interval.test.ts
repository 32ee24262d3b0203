import assert from 'node:assert/strict';
import type { ThresholdByIntervalRule } from '../../../src/alerts/rule.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import { marac } from '../../support/marac.ts';
import { quarter, ruleBase, saidOf, verdictOf } from '../../support/quarters.ts';

const rule: ThresholdByIntervalRule = {
  ...ruleBase,
  kind: 'threshold-by-interval',
  breach: { operator: 'above', value: 40 },
  recovery: { operator: 'at-or-below', value: 38 },
};
const share = (numerator: number, denominator = 60) => ({
  indicator: marac,
  observations: [quarter(0, (100 * numerator) / denominator, { numerator, denominator })],
});

describe('the threshold rule by interval', () => {
  it('breaches only where the whole 95% interval lies above', () => {
    assert.ok((wilson(31, 60, 0.95)?.lower ?? 0) < 0.4 && (wilson(32, 60, 0.95)?.lower ?? 0) > 0.4);
    assert.equal(saidOf(verdictOf(rule, [], share(31))), 'between');
    assert.equal(saidOf(verdictOf(rule, [], share(32))), 'breach: interval-beyond-threshold');
  });

  it('recovers by the value itself', () => {
    assert.equal(saidOf(verdictOf(rule, [], share(38, 100))), 'recovered: at-recovery');
    assert.equal(saidOf(verdictOf(rule, [], share(39, 100))), 'between');
  });

  it('says why where the cases are not known, and still recovers', () => {
    const bare = (value: number) => ({ indicator: marac, observations: [quarter(0, value)] });
    assert.equal(saidOf(verdictOf(rule, [], bare(60))), 'not-judgeable: no-interval');
    assert.equal(saidOf(verdictOf(rule, [], bare(30))), 'recovered: at-recovery');
  });

  it('watches for falls as well, by the upper end', () => {
    const low: ThresholdByIntervalRule = {
      ...rule,
      breach: { operator: 'below', value: 80 },
      recovery: { operator: 'at-or-above', value: 82 },
    };
    assert.equal(saidOf(verdictOf(low, [], share(46))), 'between');
    assert.equal(saidOf(verdictOf(low, [], share(35))), 'breach: interval-beyond-threshold');
  });

  it('keeps the interval as evidence', () => {
    const verdict = verdictOf(rule, [], share(32));
    const [ground] = 'evidence' in verdict ? (verdict.evidence ?? []) : [];
    assert.ok(ground?.kind === 'interval' && ground.limits.lower > 40 && ground.limits.upper < 70);
  });
});
