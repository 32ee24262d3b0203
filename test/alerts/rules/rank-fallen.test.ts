import assert from 'node:assert/strict';
import type { RankFallenRule } from '../../../src/alerts/rule.ts';
import type { Interval } from '../../../src/indicators/period.ts';
import { quarter, quarters, ruleBase, saidOf, thefts, verdictOf } from '../../support/quarters.ts';

const rule: RankFallenRule = {
  ...ruleBase,
  kind: 'rank-fallen',
  among: { name: 'neighbours', areas: ['a', 'b', 'c', 'leicestershire'] },
  places: 2,
};
const peers = { a: [10, 10], b: [20, 20], c: [30, 30] } as const;
const rates = { ...thefts, unit: { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 1 } } as const;
const among = (held: Readonly<Record<string, readonly (number | null)[]>>, own: readonly number[]) => ({
  indicator: rates,
  observations: quarters(...own),
  surroundings: {
    across: (areas: readonly string[], { end }: Interval) =>
      areas.flatMap((area) =>
        (held[area] ?? [])
          .map((value, nth) => quarter(nth, value, { area }))
          .filter(({ period }) => period.end === end),
      ),
  },
});

describe('the rule on a fallen rank', () => {
  it('breaches at so many places lower than in the period before', () => {
    assert.equal(saidOf(verdictOf(rule, [], among(peers, [5, 25]))), 'breach: rank-fallen');
    assert.equal(saidOf(verdictOf(rule, [], among(peers, [5, 15]))), 'recovered: rank-regained');
    assert.equal(saidOf(verdictOf(rule, [], among(peers, [35, 5]))), 'recovered: rank-regained');
  });

  it('follows the polarity', () => {
    const wanted = { ...rates, polarity: 'higher-is-better' } as const;
    const seen = { ...among(peers, [35, 15]), indicator: wanted };
    assert.equal(saidOf(verdictOf(rule, [], seen)), 'breach: rank-fallen');
  });

  it('sets only like sets against each other, and needs three areas', () => {
    assert.equal(
      saidOf(verdictOf(rule, [], among({ ...peers, c: [30, null] }, [5, 25]))),
      'not-judgeable: unlike-sets',
    );
    assert.equal(
      saidOf(verdictOf(rule, [], among({ a: [10, 10] }, [5, 25]))),
      'not-judgeable: nothing-to-compare-with',
    );
  });

  it('refuses counts, which say how large the places are', () => {
    const counts = { ...among(peers, [5, 25]), indicator: thefts };
    assert.equal(saidOf(verdictOf(rule, [], counts)), 'not-judgeable: unlike-places');
  });

  it('says how many areas have no figure to rank, as one that is hidden may stand anywhere', () => {
    const verdict = verdictOf(rule, [], among({ ...peers, c: [null, null] }, [5, 25]));
    assert.deepEqual('evidence' in verdict && verdict.evidence, [
      { kind: 'rank', now: 3, before: 1, of: 3, set: 'neighbours', without: 1 },
    ]);
  });

  it('keeps both places as evidence', () => {
    const verdict = verdictOf(rule, [], among(peers, [5, 35]));
    assert.deepEqual('evidence' in verdict && verdict.evidence, [
      { kind: 'rank', now: 4, before: 1, of: 4, set: 'neighbours' },
    ]);
  });
});
