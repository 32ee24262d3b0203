import assert from 'node:assert/strict';
import type { IdenticalFiguresRule } from '../../../src/alerts/rule.ts';
import type { Interval } from '../../../src/indicators/period.ts';
import { quarter, quarters, ruleBase, saidOf, verdictOf } from '../../support/quarters.ts';

const rule: IdenticalFiguresRule = { ...ruleBase, kind: 'identical-figures', areas: ['leicestershire', 'a', 'b'] };
const held = (
  others: Readonly<Record<string, readonly (number | null)[]>>,
  own: readonly (number | null)[] = [7, 7],
) => ({
  observations: quarters(...own),
  surroundings: {
    across: (areas: readonly string[], { end }: Interval) =>
      areas.flatMap((area) =>
        (others[area] ?? [])
          .map((value, nth) => quarter(nth, value, { area }))
          .filter(({ period }) => period.end === end),
      ),
  },
});

describe('the rule on figures identical to last time', () => {
  it('breaches where every area that has both repeats itself, and recovers where one differs', () => {
    assert.equal(saidOf(verdictOf(rule, [], held({ a: [3, 3], b: [4, 4] }))), 'breach: identical-to-last-time');
    assert.equal(saidOf(verdictOf(rule, [], held({ a: [3, 3], b: [4, 5] }))), 'recovered: not-identical');
    assert.equal(saidOf(verdictOf(rule, [], held({ a: [3, 3] }, [7, 8]))), 'recovered: not-identical');
  });

  it('counts only areas with a figure in both periods, and needs two', () => {
    assert.equal(saidOf(verdictOf(rule, [], held({ a: [3, 3], b: [4, null] }))), 'breach: identical-to-last-time');
    assert.equal(saidOf(verdictOf(rule, [], held({ a: [3, null] }))), 'not-judgeable: nothing-to-compare-with');
  });

  it('looks at the period right before only', () => {
    assert.equal(saidOf(verdictOf(rule, [], held({ a: [3, 3, 3] }, [7, null, 7]))), 'not-judgeable: too-few-periods');
  });

  it('says in how many areas', () => {
    const verdict = verdictOf(rule, [], held({ a: [3, 3], b: [4, 4] }));
    assert.deepEqual('evidence' in verdict && verdict.evidence, [
      { kind: 'identical', areas: 3, before: quarter(0, 0).period.label },
    ]);
  });
});
