import assert from 'node:assert/strict';
import { decide } from '../../../src/alerts/decide.ts';
import { evaluate } from '../../../src/alerts/evaluate.ts';
import { changedException, raisedException } from '../../../src/alerts/exception-after.ts';
import type { Exception } from '../../../src/alerts/exception.ts';
import type { ReleaseLateRule } from '../../../src/alerts/rule.ts';
import { ukFiscalCalendar } from '../../../src/indicators/period.ts';
import { quarter, quarters, ruleBase, saidOf, thefts, verdictOf } from '../../support/quarters.ts';

/** Due a month after the quarter: Q2 2016/17 by 31 October 2016, late from 15 November. */
const rule: ReleaseLateRule = {
  ...ruleBase,
  kind: 'release-late',
  fiscal: ukFiscalCalendar,
  releases: [
    {
      indicator: thefts.id,
      area: 'leicestershire',
      basis: 'quarter',
      schedule: { kind: 'regular', after: { months: 1, days: 0 }, everyMonths: 3, from: '2016-06-30' },
      graceDays: 14,
    },
  ],
};
const on = (today: string, held = 1, standing?: Exception) =>
  evaluate(rule, {
    indicator: thefts,
    observations: quarters(...Array<number>(held).fill(5)),
    today,
    ...(standing ? { standing } : {}),
  });

function raisedOn(today: string): Exception {
  const decision = decide(on(today));
  assert.equal(decision.action, 'raise');
  return raisedException(decision, { rule, series: quarter(0, 5), reference: 'A-0001', at: `${today}T08:00:00.000Z` });
}

describe('the rule on late releases', () => {
  it('breaches after more than the grace days, by the clock', () => {
    assert.equal(saidOf(on('2016-10-31')), 'recovered: release-arrived');
    assert.equal(saidOf(on('2016-11-14')), 'recovered: release-arrived');
    assert.equal(saidOf(on('2016-11-15')), 'breach: release-late');
  });

  it('is told once a period: not again the next day, and again when the next one is late too', () => {
    const standing = raisedOn('2016-11-15');
    assert.equal(decide(on('2016-11-16', 1, standing), standing).action, 'update');
    const worse = decide(on('2017-02-15', 1, standing), standing);
    assert.equal(worse.action, 'worse');
    const told = worse.action === 'worse' ? changedException(worse, standing, '2017-02-15T08:00:00.000Z') : standing;
    assert.equal(decide(on('2017-02-16', 1, told), told).action, 'update');
  });

  it('ends when the period arrives, without a clock', () => {
    const standing = raisedOn('2016-11-15');
    const verdict = verdictOf(rule, [5, 6], { standing });
    assert.equal(decide(verdict, standing).action, 'clear');
  });

  it('is ended by a newer period too: the state follows the newest', () => {
    const standing = raisedOn('2016-11-15');
    assert.equal(decide(verdictOf(rule, [5, null, 6], { standing }), standing).action, 'clear');
  });

  it('says nothing of a series without a calendar, and publishes nothing of its own', () => {
    const elsewhere = quarters(5).map((each) => ({ ...each, area: 'blaby' }));
    assert.equal(
      saidOf(verdictOf(rule, [], { observations: elsewhere, today: '2020-01-01' })),
      'not-judgeable: no-release-due',
    );
    assert.equal(saidOf(verdictOf(rule, [5])), 'not-judgeable: no-release-due');
  });
});
