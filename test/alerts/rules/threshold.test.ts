import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { evaluate } from '../../../src/alerts/evaluate.ts';
import type { ThresholdRule } from '../../../src/alerts/rule.ts';
import { above40, figure, marac } from '../../support/marac.ts';
import { quarter, ruleBase, storyOf, thefts, verdictOf } from '../../support/quarters.ts';

const kindFor = (value: number, rule = above40) =>
  evaluate(rule, { indicator: marac, observations: [figure(0, value)] }).kind;

describe('the threshold rule', () => {
  it('breaches strictly above 40, recovers at 38 or below, and is neither between', () => {
    assert.deepEqual(
      [40.1, 40, 38.1, 38, 37.9].map((value) => kindFor(value)),
      ['breach', 'between', 'between', 'recovered', 'recovered'],
    );
  });

  it('watches for falls as well', () => {
    const rule = {
      ...above40,
      breach: { operator: 'at-or-below', value: 80 },
      recovery: { operator: 'above', value: 85 },
    } as const;
    assert.deepEqual(
      [80, 80.1, 85, 85.1].map((value) => kindFor(value, rule)),
      ['breach', 'between', 'between', 'recovered'],
    );
  });

  it('judges each figure by its own value, whatever came before it', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), value, (history, newest) => {
        const observations = [...history, newest].map((each, nth) => figure(nth, each));
        assert.equal(evaluate(above40, { indicator: marac, observations }).kind, kindFor(newest));
      }),
    );
  });

  it('stays valid across a break in the series', () => {
    const broken = { ...marac, breaks: [{ from: '2016-05-01', reason: 'changed criteria' }] };
    const observations = [figure(0, 30), figure(1, 49)];
    assert.equal(evaluate(above40, { indicator: broken, observations }).kind, 'breach');
  });

  it('tells the figure as it was published', () => {
    const verdict = evaluate(above40, { indicator: marac, observations: [figure(4, 49, { publishedRag: 'red' })] });
    assert.deepEqual(verdict, {
      kind: 'breach',
      reason: 'threshold-breached',
      figure: {
        period: figure(4, 49).period,
        value: 49,
        status: 'final',
        publishedRag: 'red',
        source: { document: 'Board paper' },
        published: '2017-06-30',
      },
    });
  });
});

describe('the threshold rule with confirmation', () => {
  const twice: ThresholdRule = {
    ...ruleBase,
    kind: 'threshold',
    breach: { operator: 'above', value: 40 },
    recovery: { operator: 'at-or-below', value: 36 },
    confirm: 2,
  };

  it('waits for the second period in breach, and clears at one value at recovery', () => {
    assert.deepEqual(storyOf(twice, [30, 41, 42, 38, 41, 36]), [
      'none',
      'wait',
      'raise',
      'recovering',
      'open',
      'clear',
    ]);
  });

  it('drops in silence what was not confirmed', () => {
    assert.deepEqual(storyOf(twice, [41, 39, 41, 40]), ['wait', 'drop', 'wait', 'drop']);
  });

  it('is broken by a missing period, and counts one that arrives late', () => {
    assert.deepEqual(storyOf(twice, [41, null, 42]), ['wait', 'wait']);
    const late = quarter(1, 43);
    const observations = [quarter(0, 30), late, quarter(2, 42)];
    const verdict = verdictOf(twice, [], { observations, isNew: (each) => each === late });
    assert.equal(verdict.kind, 'breach');
    const tooLate = quarter(0, 43);
    const seen = {
      observations: [tooLate, quarter(1, 30), quarter(2, 42)],
      isNew: (each: unknown) => each === tooLate,
    };
    assert.deepEqual(verdictOf(twice, [], seen), { kind: 'not-judgeable', reason: 'not-the-newest-period' });
  });

  it('keeps the run as evidence', () => {
    const verdict = verdictOf(twice, [30, 41, 42]);
    assert.deepEqual('evidence' in verdict && verdict.evidence, [
      {
        kind: 'run',
        asked: 2,
        periods: [1, 2].map((nth) => ({
          label: quarter(nth, 0).period.label,
          end: quarter(nth, 0).period.end,
          value: 40 + nth,
        })),
      },
    ]);
  });

  it('raises only where every one of the last periods was in breach', () => {
    const values = fc.array(fc.integer({ min: 30, max: 50 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (told, confirm) => {
        const { kind } = evaluate(
          { ...twice, confirm },
          { indicator: thefts, observations: told.map((value, nth) => quarter(nth, value)) },
        );
        const all = told.length >= confirm && told.slice(-confirm).every((value) => value > 40);
        assert.equal(kind === 'breach', all);
      }),
    );
  });
});
