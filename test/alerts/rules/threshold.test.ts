import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { evaluate } from '../../../src/alerts/evaluate.ts';
import { above40, figure, marac } from '../../support/marac.ts';

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
