import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { valueAxis } from '../../src/charts/value-axis.ts';
import { sampleChart } from './sample-chart.ts';

const chartOf = (values: readonly number[], percent: boolean) => {
  const points = values.map((value, index) => ({ label: `P${index}`, value, illustrative: false }));
  const { comparison: _comparison, target: _target, ...rest } = sampleChart({ percent, points, breaks: [] });
  return rest;
};

const hundredths = fc.integer({ min: -500, max: 1e7 }).map((value) => value / 100);

describe('The vertical axis of a chart', () => {
  it('starts at 0 for rates, however far they lie from it', () => {
    assert.equal(valueAxis(chartOf([95.2, 97.1], false)).low, 0);
  });

  it('ends at 0 where every value lies below it', () => {
    assert.deepEqual(valueAxis(chartOf([-0.02, -0.01], false)), {
      low: -0.02,
      high: 0,
      ticks: [-0.02, -0.015, -0.01, -0.005, 0],
    });
  });

  it('starts above 0 only for percentages that all lie high', () => {
    assert.deepEqual(valueAxis(chartOf([95.6, 93.1], true)), { low: 80, high: 100, ticks: [80, 85, 90, 95, 100] });
    assert.equal(valueAxis(chartOf([49, 93.1], true)).low, 0);
  });

  it('takes in the target and the comparison', () => {
    assert.ok(valueAxis(sampleChart({ target: { name: 'Aim', value: 40 } })).high >= 40);
  });

  it('stands where no value is held', () => {
    const axis = valueAxis(chartOf([], false));
    assert.ok(axis.low < axis.high);
  });

  it('holds every value and has a handful of evenly spaced lines', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1 }), fc.boolean(), (values, percent) => {
        const axis = valueAxis(chartOf(values, percent));
        assert.ok(axis.low <= Math.min(...values) && axis.high >= Math.max(...values) - 1e-6 * Math.abs(axis.high));
        assert.ok(axis.ticks.length >= 2 && axis.ticks.length <= 8, String(axis.ticks));
        assert.ok(axis.low < axis.high);
      }),
      { numRuns: 2000 },
    );
  });
});
