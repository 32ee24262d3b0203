import assert from 'node:assert/strict';
import type { SpecialCauseRule } from '../../../src/alerts/rule.ts';
import { signals } from '../../../src/alerts/rule.ts';
import { figure } from '../../support/marac.ts';
import { quarter, ruleBase, saidOf, thefts, verdictOf } from '../../support/quarters.ts';

const rule: SpecialCauseRule = { ...ruleBase, kind: 'special-cause', signals, neutral: false };
const usual = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11];

describe('the rule on special causes', () => {
  it('breaches at a newest point of concern, and recovers when the newest is none', () => {
    assert.equal(saidOf(verdictOf(rule, [...usual, 30])), 'breach: special-cause-of-concern');
    assert.equal(saidOf(verdictOf(rule, [...usual, 30, 10])), 'recovered: no-special-cause-of-concern');
  });

  it('takes a signal on the better side for no concern', () => {
    assert.equal(saidOf(verdictOf(rule, [...usual, 0])), 'recovered: no-special-cause-of-concern');
    const wanted = { ...thefts, polarity: 'higher-is-better' } as const;
    assert.equal(saidOf(verdictOf(rule, [...usual, 0], { indicator: wanted })), 'breach: special-cause-of-concern');
  });

  it('refuses overlapping periods with the reason', () => {
    const observations = [...usual, 30].map((value, nth) => figure(nth, value));
    assert.equal(saidOf(verdictOf(rule, [], { observations })), 'not-judgeable: overlapping-periods');
  });

  it('refuses too few, missing and unvarying figures, and neutral indicators', () => {
    assert.equal(saidOf(verdictOf(rule, usual.slice(0, 7))), 'not-judgeable: too-few-periods');
    assert.equal(saidOf(verdictOf(rule, [...usual, null, 30])), 'not-judgeable: missing-periods');
    assert.equal(saidOf(verdictOf(rule, Array<number>(9).fill(5))), 'not-judgeable: no-limits');
    const neutral = { ...thefts, polarity: 'neutral' } as const;
    assert.equal(saidOf(verdictOf(rule, [...usual, 30], { indicator: neutral })), 'not-judgeable: neutral-polarity');
    const asked = { ...rule, neutral: true };
    assert.equal(saidOf(verdictOf(asked, [...usual, 0], { indicator: neutral })), 'breach: special-cause-of-concern');
  });

  it('starts anew at a change of definition', () => {
    const broken = { ...thefts, breaks: [{ from: quarter(5, 0).period.start, reason: 'counted anew' }] };
    assert.equal(saidOf(verdictOf(rule, [...usual, 30], { indicator: broken })), 'breach: special-cause-of-concern');
    const late = { ...thefts, breaks: [{ from: quarter(8, 0).period.start, reason: 'counted anew' }] };
    assert.equal(saidOf(verdictOf(rule, [...usual, 30], { indicator: late })), 'not-judgeable: too-few-periods');
  });

  it('listens only to the signals that it names', () => {
    const rising = [10, 9, 10, 9, 10, 9, 10, 9, 10, 10.1, 10.2, 10.3, 10.4, 10.5];
    assert.equal(verdictOf(rule, rising).kind, 'breach');
    assert.equal(verdictOf({ ...rule, signals: ['outside-limits'] }, rising).kind, 'recovered');
  });

  it('keeps limits, points and cause as evidence', () => {
    const verdict = verdictOf(rule, [...usual, 30]);
    const [ground] = 'evidence' in verdict ? (verdict.evidence ?? []) : [];
    assert.ok(ground?.kind === 'limits');
    assert.deepEqual([ground.points, ground.trial, ground.cause], [13, false, 'above-upper-limit']);
  });
});
