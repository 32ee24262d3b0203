import assert from 'node:assert/strict';
import { evaluate } from '../../src/alerts/evaluate.ts';
import type { Rule } from '../../src/alerts/rule.ts';
import { judgeOf, rulesFor } from '../../src/alerts/rules.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { above40, figure, marac, worseColour } from '../support/marac.ts';

const verdict = (rule: Rule, observations: readonly Observation[], isNew?: (each: Observation) => boolean) =>
  evaluate(rule, { indicator: marac, observations, ...(isNew ? { isNew } : {}) });

const named = (observations: readonly Observation[], rules: readonly Rule[]) =>
  rulesFor(observations, rules).map((rule) => rule.id);

describe('evaluating a series', () => {
  it('follows the newest period only', () => {
    assert.equal(verdict(above40, [figure(0, 49), figure(1, 30)]).kind, 'recovered');
    assert.equal(verdict(above40, [figure(0, 30), figure(1, 49)]).kind, 'breach');
  });

  it('says nothing of an older period that arrives late', () => {
    const late = figure(0, 49);
    assert.deepEqual(
      verdict(above40, [late, figure(1, 30)], (each) => each === late),
      { kind: 'not-judgeable', reason: 'not-the-newest-period' },
    );
  });

  it('passes over figures that are illustrative, suppressed or missing', () => {
    const nothing = { kind: 'not-judgeable', reason: 'no-figure-that-counts' };
    assert.deepEqual(verdict(above40, [figure(0, 49, { status: 'illustrative' })]), nothing);
    assert.deepEqual(verdict(above40, [figure(0, null)]), nothing);
    assert.deepEqual(verdict(above40, [figure(0, null, { status: 'suppressed' })]), nothing);
    assert.deepEqual(verdict(above40, []), nothing);
    assert.equal(verdict(above40, [figure(0, 49), figure(1, 30, { status: 'illustrative' })]).kind, 'breach');
  });

  it('never clears because the newest figure was suppressed', () => {
    const hidden = figure(1, null, { status: 'suppressed' });
    assert.deepEqual(
      verdict(above40, [figure(0, 30), hidden], (each) => each === hidden),
      { kind: 'not-judgeable', reason: 'no-figure-that-counts' },
    );
  });

  it('judges illustrative figures where the rule says so, and still no suppressed ones', () => {
    const rule = { ...above40, illustrative: true };
    assert.equal(verdict(rule, [figure(0, 49, { status: 'illustrative' })]).kind, 'breach');
    assert.equal(verdict(rule, [figure(0, null, { status: 'suppressed' })]).kind, 'not-judgeable');
  });

  it('counts provisional figures like final ones', () => {
    assert.equal(verdict(above40, [figure(0, 49, { status: 'provisional' })]).kind, 'breach');
  });
});

describe('the rules of a series', () => {
  it('are those that name its indicator, area and basis', () => {
    assert.deepEqual(named([figure(0, 49)], [above40, worseColour]), ['marac-above-40']);
    assert.deepEqual(named([figure(0, 49, { area: 'blaby' })], [above40]), []);
    assert.deepEqual(named([figure(0, 49, { indicator: 'hate' })], [above40]), []);
    assert.deepEqual(named([figure(0, 49, { basis: 'quarter' })], [above40]), []);
    assert.deepEqual(
      named([figure(0, 49, { basis: 'quarter' })], [{ ...above40, watches: [{ indicator: marac.id }] }]),
      ['marac-above-40'],
    );
  });

  it('take in the colour rule once a colour was published, for the indicators it watches', () => {
    const coloured = figure(0, 49, { publishedRag: 'red', area: 'blaby' });
    assert.deepEqual(named([coloured], [worseColour]), ['rag-worsened']);
    assert.deepEqual(named([coloured], [{ ...worseColour, watches: [{ indicator: 'hate' }] }]), []);
    assert.deepEqual(named([coloured], [{ ...worseColour, watches: [{ indicator: 'marac-repeats' }] }]), [
      'rag-worsened',
    ]);
  });

  it('must be of a kind that is known', () => {
    const unknown: unknown = { ...above40, kind: 'horoscope' };
    assert.throws(() => judgeOf(unknown as Rule), /no kind of rule knows rule marac-above-40/);
  });
});
