import assert from 'node:assert/strict';
import { alertCosts } from '../../../src/alerts/budget/budget.ts';
import { outcomes, upperTail } from '../../../src/alerts/budget/chance.ts';
import { raisesAPeriod } from '../../../src/alerts/budget/renewal.ts';
import { signals } from '../../../src/alerts/rule.ts';
import type { Rule } from '../../../src/alerts/rule.ts';
import { above40, marac } from '../../support/marac.ts';
import { ruleBase, thefts } from '../../support/quarters.ts';

describe('the alert budget', () => {
  it('counts every series that a rule watches', () => {
    const one = alertCosts([above40], [marac], [])[0];
    const watches = [{ indicator: marac.id, areas: ['a', 'b', 'c'], basis: 'rolling-12-months' }] as const;
    const three = alertCosts([{ ...above40, watches }], [marac], [])[0];
    assert.ok(one && three && one.aYear > 0);
    assert.deepEqual([one.series, three.series], [1, 3]);
    assert.ok(Math.abs(three.aYear - 3 * one.aYear) < 1e-9);
  });

  it('reckons 17 to 26 a year for XmR alone on 40 indicators, 8 areas and 4 quarters, both sides of each', () => {
    const indicators = Array.from(
      { length: 40 },
      (_, nth) => ({ ...thefts, id: `thefts-${nth}`, polarity: 'neutral' }) as const,
    );
    const areas = Array.from({ length: 8 }, (_, nth) => `area-${nth}`);
    const watches = indicators.map(({ id }) => ({ indicator: id, areas, basis: 'quarter' }) as const);
    const rule: Rule = { ...ruleBase, kind: 'special-cause', signals, neutral: true, watches };
    const [cost] = alertCosts([rule], indicators, areas);
    assert.ok(cost && cost.aYear >= 17 && cost.aYear <= 26, String(cost?.aYear));
  });
});

describe('chance', () => {
  it('adds up to one, about the level', () => {
    for (const [unit, level, cases] of [
      [{ kind: 'percent' }, 38, 60],
      [{ kind: 'count' }, 100, 60],
      [{ kind: 'rate', per: 1000 }, 8, 60],
    ] as const) {
      const all = outcomes(unit, level, cases);
      const sum = all.reduce((total, { probability }) => total + probability, 0);
      const mean = all.reduce((total, { probability, value }) => total + probability * value, 0);
      assert.ok(Math.abs(sum - 1) < 1e-6 && Math.abs(mean - level) < 1e-3, `${unit.kind}: ${sum}, ${mean}`);
    }
  });

  it('has the tails of the normal distribution', () => {
    for (const [z, tail] of [
      [0, 0.5],
      [1.959964, 0.025],
      [3, 0.0013499],
      [-1, 0.8413447],
    ] as const) {
      assert.ok(Math.abs(upperTail(z) - tail) < 2e-7);
    }
  });

  it('raises once in the time that a run takes to come and to clear', () => {
    assert.equal(raisesAPeriod({ breach: 0, recovery: 1 }), 0);
    assert.equal(raisesAPeriod({ breach: 0.5, recovery: 0.5 }), 0.25);
    // Two heads in a row take six tosses on average, and half clears after two.
    assert.ok(Math.abs(raisesAPeriod({ breach: 0.5, recovery: 0.5 }, 2) - 1 / 8) < 1e-12);
  });
});
