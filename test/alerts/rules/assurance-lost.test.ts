import assert from 'node:assert/strict';
import type { AssuranceLostRule } from '../../../src/alerts/rule.ts';
import { ruleBase, saidOf, storyOf, thefts, verdictOf } from '../../support/quarters.ts';

const rule: AssuranceLostRule = { ...ruleBase, kind: 'assurance-lost' };
const source = { document: 'Board paper' };
const indicator = { ...thefts, target: { value: 17, name: 'Target', source } };
const usual = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11];

describe('the rule on lost assurance', () => {
  it('breaches when the limits reach the target that they kept clear of, and recovers when they leave it again', () => {
    assert.equal(saidOf(verdictOf(rule, usual, { indicator })), 'recovered: assurance-regained');
    assert.equal(saidOf(verdictOf(rule, [...usual, 16], { indicator })), 'breach: assurance-lost');
    const calm = Array.from({ length: 24 }, (_, at) => (at % 2 === 0 ? 10 : 11));
    const story = storyOf(rule, [...usual, 16, ...calm], { indicator });
    assert.deepEqual([story[12], story.at(-1)], ['raise', 'none']);
    assert.ok(story.includes('clear'));
  });

  it('says nothing where the assurance was never there, or no target is', () => {
    const reached = { ...thefts, target: { value: 11, name: 'Target', source } };
    assert.equal(saidOf(verdictOf(rule, usual, { indicator: reached })), 'recovered: assurance-regained');
    assert.equal(saidOf(verdictOf(rule, usual)), 'not-judgeable: no-target');
  });

  it('keeps what it was and what it is as evidence', () => {
    const verdict = verdictOf(rule, [...usual, 16], { indicator });
    const [ground] = 'evidence' in verdict ? (verdict.evidence ?? []) : [];
    assert.deepEqual(ground, { kind: 'assurance', target: 17, now: 'hit-and-miss', before: 'consistently-passes' });
  });
});
