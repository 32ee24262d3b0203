import assert from 'node:assert/strict';
import { falseAlarmsAYear } from '../../../src/alerts/budget/expected.ts';
import type { Rule } from '../../../src/alerts/rule.ts';
import { simulate } from '../../../src/alerts/simulation/simulate.ts';
import type { Basis } from '../../../src/indicators/basis.ts';
import type { Indicator } from '../../../src/indicators/indicator.ts';
import { marac } from '../../support/marac.ts';
import { ruleBase, thefts } from '../../support/quarters.ts';

const assumes = { level: 38, cases: 60 };
const above = { operator: 'above', value: 40 } as const;
const recovers = (value: number) => ({ operator: 'at-or-below', value }) as const;
const bare: Rule = { ...ruleBase, kind: 'threshold', breach: above, recovery: recovers(40), confirm: 1, assumes };
const apart: Rule = { ...ruleBase, kind: 'threshold', breach: above, recovery: recovers(36), confirm: 1, assumes };
const confirmed: Rule = { ...ruleBase, kind: 'threshold', breach: above, recovery: recovers(36), confirm: 2, assumes };
const byInterval: Rule = { ...ruleBase, kind: 'threshold-by-interval', breach: above, recovery: recovers(36), assumes };

/** A true share of 38% of 60 cases a quarter, watched for five years, and then one of 49%. */
const watched = (rule: Rule, indicator: Indicator = marac, basis: Basis = 'quarter', runs = 400) =>
  simulate({ rule, indicator, basis, level: 38, cases: 60, shiftedTo: 49, years: 5, runs, seed: 7 });

describe('simulating a rule', () => {
  it('gives the field its own figures: 4.5 alerts in five years bare, 3.7 with recovery, 1.3 confirmed, 0.2 by interval', () => {
    const fiveYears = [bare, apart, confirmed, byInterval].map((rule) => {
      const { mean, standardError } = watched(rule).falseAlarmsAYear;
      return { alerts: 5 * mean, within: 2 * 5 * standardError + 0.05 };
    });
    for (const [nth, expected] of [4.5, 3.7, 1.3, 0.2].entries()) {
      const { alerts = 0, within = 0 } = fiveYears[nth] ?? {};
      assert.ok(Math.abs(alerts - expected) <= within + 0.05, `${alerts} against ${expected}`);
    }
    const [plain, , twice, interval] = fiveYears.map(({ alerts }) => alerts);
    assert.ok((twice ?? 9) <= (plain ?? 0) / 3, 'confirmation with recovery raises at most a third');
    assert.ok((interval ?? 9) <= (plain ?? 0) / 10, 'the interval-aware rule raises at most a tenth');
  });

  it('finds a true 49% by the second quarter', () => {
    for (const rule of [bare, apart, confirmed]) {
      const { detectedShare, delay } = watched(rule);
      assert.equal(detectedShare, 1);
      assert.ok((delay?.mean ?? 9) <= 2.2);
    }
  });

  it('gives the same for the same seed, and something else for another', () => {
    const once = watched(bare, marac, 'quarter', 50);
    assert.deepEqual(watched(bare, marac, 'quarter', 50), once);
    const other = simulate({
      rule: bare,
      indicator: marac,
      basis: 'quarter',
      level: 38,
      cases: 60,
      shiftedTo: 49,
      years: 5,
      runs: 50,
      seed: 8,
    });
    assert.notDeepEqual(other, once);
  });

  it('never tests overlapping periods for signals', () => {
    const signals: Rule = {
      ...ruleBase,
      kind: 'special-cause',
      signals: ['outside-limits', 'trend', 'two-in-three', 'shift'],
      neutral: false,
    };
    const { falseAlarmsAYear: none, detectedShare } = watched(signals, marac, 'rolling-12-months', 20);
    assert.deepEqual([none.mean, detectedShare], [0, 0]);
  });
});

describe('the expected false alarms a year', () => {
  const near = (rule: Rule, indicator: Indicator, basis: Basis, runs = 300) => {
    const expected = falseAlarmsAYear(rule, { indicator, basis });
    const input = { rule, indicator, basis, level: 100, cases: 60, shiftedTo: 150, years: 5, runs, seed: 3 };
    const level = indicator === marac ? { level: 38 } : {};
    const { mean, standardError } = simulate({ ...input, ...level, shiftedTo: 49 }).falseAlarmsAYear;
    return { expected, mean, standardError };
  };

  it('are what a simulation gives for single quarters, within a tenth or two standard errors', () => {
    const rules: readonly [Rule, Indicator][] = [
      [bare, marac],
      [apart, marac],
      [confirmed, marac],
      [byInterval, marac],
      [{ ...ruleBase, kind: 'direction-changed', levelWithin: 0, neutral: false }, thefts],
      [{ ...ruleBase, kind: 'periods-running', periods: 3 }, thefts],
    ];
    for (const [rule, indicator] of rules) {
      const { expected, mean, standardError } = near(rule, indicator, 'quarter');
      const room = Math.max(2 * standardError, expected / 10);
      assert.ok(Math.abs(mean - expected) <= room + 0.01, `${rule.kind}: ${mean} against ${expected}`);
    }
  });

  it('are no less than what a simulation gives for rolling years', () => {
    for (const rule of [bare, apart, confirmed, byInterval]) {
      const { expected, mean, standardError } = near(rule, marac, 'rolling-12-months', 200);
      assert.ok(mean <= expected + 2 * standardError, `${rule.kind}: ${mean} against ${expected}`);
    }
  });

  it('are none where the rule refuses to judge, or tells a fact', () => {
    const neutral = { ...thefts, polarity: 'neutral' } as const;
    const running: Rule = { ...ruleBase, kind: 'periods-running', periods: 3 };
    assert.equal(falseAlarmsAYear(running, { indicator: neutral, basis: 'quarter' }), 0);
    const published: Rule = { ...ruleBase, kind: 'rag-worsened', colour: 'published', comparators: {} };
    assert.equal(falseAlarmsAYear(published, { indicator: thefts, basis: 'quarter' }), 0);
    const signals: Rule = { ...ruleBase, kind: 'special-cause', signals: ['shift'], neutral: false };
    assert.equal(falseAlarmsAYear(signals, { indicator: marac, basis: 'rolling-12-months' }), 0);
    assert.ok(falseAlarmsAYear(signals, { indicator: thefts, basis: 'quarter' }) > 0);
  });
});
