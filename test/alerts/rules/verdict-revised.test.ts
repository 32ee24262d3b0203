import assert from 'node:assert/strict';
import { readyRules } from '../../../src/alerts/rules.ts';
import type { ThresholdRule, VerdictRevisedRule } from '../../../src/alerts/rule.ts';
import type { Revision } from '../../../src/alerts/verdict.ts';
import { quarter, ruleBase, saidOf, verdictOf } from '../../support/quarters.ts';

const above: ThresholdRule = {
  ...ruleBase,
  id: 'above-40',
  kind: 'threshold',
  breach: { operator: 'above', value: 40 },
  recovery: { operator: 'at-or-below', value: 38 },
  confirm: 1,
};
const rule: VerdictRevisedRule = { ...ruleBase, kind: 'verdict-revised' };
const revised = (nth: number, was: number, now: number): Revision => ({
  was: { ...quarter(nth, was), value: was },
  now: { ...quarter(nth, now), value: now },
});
const after = (revision: Revision, newest = 30) =>
  verdictOf(rule, [], {
    observations: [revision.now, quarter(3, newest)],
    revised: [revision],
    others: () => readyRules([above, rule]),
  });

describe('the rule on revised verdicts', () => {
  it('breaches where a revision turns round what a rule said of an earlier period, either way', () => {
    assert.equal(saidOf(after(revised(0, 39, 41))), 'breach: verdict-revised');
    assert.equal(saidOf(after(revised(0, 41, 39))), 'breach: verdict-revised');
  });

  it('says nothing of a revision that changes no verdict', () => {
    assert.equal(saidOf(after(revised(0, 39, 40))), 'recovered: revision-noted');
    assert.equal(saidOf(after(revised(0, 41, 49))), 'recovered: revision-noted');
  });

  it('leaves the newest period to the rule itself', () => {
    assert.equal(saidOf(after(revised(3, 39, 41))), 'recovered: revision-noted');
  });

  it('keeps which rule and from what to what', () => {
    const verdict = after(revised(0, 39, 41));
    assert.deepEqual('evidence' in verdict && verdict.evidence, [
      {
        kind: 'revised',
        rule: 'above-40',
        period: quarter(0, 0).period.label,
        end: quarter(0, 0).period.end,
        from: 39,
        to: 41,
        breachNow: true,
        reason: 'threshold-breached',
      },
    ]);
  });
});
