import assert from 'node:assert/strict';
import type { StatisticallyWorseRule } from '../../../src/alerts/rule.ts';
import type { Observation } from '../../../src/indicators/observation.ts';
import { quarter, ruleBase, saidOf, thefts, verdictOf } from '../../support/quarters.ts';

const rate = { ...thefts, unit: { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 1 } } as const;
const rule: StatisticallyWorseRule = {
  ...ruleBase,
  kind: 'statistically-worse',
  against: { name: 'region', areas: ['region'] },
  neutral: false,
};
/** 100 cases in 10,000 residents: 10.0 per 1,000, with an interval of about 8.1 to 12.2. */
const own = quarter(0, 10, { numerator: 100, denominator: 10_000 });
const beside = (...others: readonly Observation[]) => ({
  indicator: rate,
  observations: [own],
  surroundings: { across: (areas: readonly string[]) => others.filter(({ area }) => areas.includes(area)) },
});
const region = (value: number | null, more: Partial<Observation> = {}) =>
  quarter(0, value, { area: 'region', ...more });

describe('the rule on being statistically worse', () => {
  it('breaches where the other value lies outside the interval on the better side', () => {
    assert.equal(saidOf(verdictOf(rule, [], beside(region(8.0)))), 'breach: statistically-worse');
    assert.equal(saidOf(verdictOf(rule, [], beside(region(8.3)))), 'recovered: not-statistically-worse');
    assert.equal(saidOf(verdictOf(rule, [], beside(region(13)))), 'recovered: not-statistically-worse');
  });

  it('takes several neighbours at their plain mean', () => {
    const neighbours = { ...rule, against: { name: 'neighbours', areas: ['a', 'b'] } } as const;
    const verdict = verdictOf(neighbours, [], beside(region(7, { area: 'a' }), region(9, { area: 'b' })));
    assert.equal(saidOf(verdict), 'breach: statistically-worse');
    const ground = 'evidence' in verdict ? verdict.evidence?.[1] : undefined;
    const { end } = own.period;
    const figures = [
      { area: 'a', end, value: 7 },
      { area: 'b', end, value: 9 },
    ];
    assert.deepEqual(ground, { kind: 'beside', name: 'neighbours', value: 8, areas: ['a', 'b'], figures });
  });

  it('says why where there is nothing to set it against', () => {
    assert.equal(saidOf(verdictOf(rule, [], beside())), 'not-judgeable: nothing-to-compare-with');
    const hidden = region(null, { status: 'suppressed' });
    assert.equal(saidOf(verdictOf(rule, [], beside(hidden))), 'not-judgeable: nothing-to-compare-with');
    const madeUp = region(5, { status: 'illustrative' });
    assert.equal(saidOf(verdictOf(rule, [], beside(madeUp))), 'not-judgeable: nothing-to-compare-with');
  });

  it('refuses counts of two places, and figures without cases', () => {
    const counts = { ...beside(region(5)), indicator: thefts };
    assert.equal(saidOf(verdictOf(rule, [], counts)), 'not-judgeable: unlike-places');
    const bare = { ...beside(region(5)), observations: [quarter(0, 10)] };
    assert.equal(saidOf(verdictOf(rule, [], bare)), 'not-judgeable: no-interval');
  });

  it('leaves neutral indicators alone unless it is asked', () => {
    const neutral = { ...beside(region(20)), indicator: { ...rate, polarity: 'neutral' } } as const;
    assert.equal(saidOf(verdictOf(rule, [], neutral)), 'not-judgeable: neutral-polarity');
    assert.equal(saidOf(verdictOf({ ...rule, neutral: true }, [], neutral)), 'breach: statistically-worse');
  });
});
