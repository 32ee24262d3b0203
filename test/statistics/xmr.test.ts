import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { z } from 'zod';
import { xmrLine } from '../../src/statistics/xmr-limits.ts';
import { xmr, type Assurance, type Improvement, type PointMeaning } from '../../src/statistics/xmr.ts';
import type { SpecialCause } from '../../src/statistics/xmr-signals.ts';
import { agrees, csvRows, referenceFile } from './reference.ts';

const causeLabels: Readonly<Record<SpecialCause, string>> = {
  'above-upper-limit': 'Above UCL',
  'below-lower-limit': 'Below LCL',
  'trend-rising': '7 Point Trend (Increasing)',
  'trend-falling': '7 Point Trend (Decreasing)',
  'two-in-three-above': '2 in 3 Above CL',
  'two-in-three-below': '2 in 3 Below CL',
  'shift-above': '7 Points Above CL',
  'shift-below': '7 Points Below CL',
};

const meaningLabels: Readonly<Record<PointMeaning, string>> = {
  'usual-variation': 'common_cause',
  improvement: 'special_cause_improvement',
  concern: 'special_cause_concern',
  'neutral-high': 'special_cause_neutral_high',
  'neutral-low': 'special_cause_neutral_low',
};

const assuranceLabels: Readonly<Record<Assurance, string>> = {
  'consistently-passes': 'consistent_pass',
  'consistently-fails': 'consistent_fail',
  'hit-and-miss': 'inconsistent',
};

const improvementSchema = z.enum(['increase', 'decrease', 'neutral']);
const vectorsSchema = z.object({
  vectors: z.array(z.looseObject({ y: z.array(z.number()), screen: z.boolean(), upl: z.number(), lpl: z.number() })),
});

describe('An XmR chart', () => {
  it('agrees with every point and series of the reference', function () {
    const pointsFile = referenceFile(this, 'spc', 'xmr-points.csv');
    const seriesFile = referenceFile(this, 'spc', 'xmr-series.csv');
    const bySeries = Map.groupBy(csvRows(pointsFile), (row) => row['series']);
    const series = csvRows(seriesFile);
    let checked = 0;
    for (const one of series) {
      const rows = bySeries.get(one['series']) ?? [];
      const chart = chartOf(rows, improvementSchema.parse(one['improvement_direction']), one['target'] ?? '');
      assert.equal(chart.assurance === undefined ? '' : assuranceLabels[chart.assurance], one['assurance']);
      assert.equal(chart.points.length, rows.length);
      for (const [index, row] of rows.entries()) {
        const point = chart.points[index];
        assert.ok(point?.limits, `${one['series']} ${index} has limits`);
        const where = `${row['series']} point ${row['index']}`;
        assert.ok(agrees(point.mean, Number(row['mean'])), `mean of ${where}`);
        assert.ok(agrees(point.limits.lower, Number(row['lower_limit'])), `lower limit of ${where}`);
        assert.ok(agrees(point.limits.upper, Number(row['upper_limit'])), `upper limit of ${where}`);
        const cause = point.specialCause === undefined ? 'Common Cause' : causeLabels[point.specialCause];
        assert.equal(cause, row['special_cause'], where);
        assert.equal(meaningLabels[point.meaning], row['point_type'], where);
        checked += 1;
      }
    }
    assert.ok(checked > 4000, `only ${checked} points were checked`);
    assert.equal(series.length, bySeries.size);
  });

  it('agrees with the documented limits where one great step is screened out', function () {
    const file = referenceFile(this, 'spc', 'published-vectors.json');
    const { vectors } = vectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const screened = vectors.filter((vector) => vector.screen);
    assert.ok(screened.length > 0);
    for (const vector of screened) {
      const limits = xmr(vector.y).points[0]?.limits;
      assert.ok(Math.abs((limits?.upper ?? 0) - vector.upl) < 1e-6);
      assert.ok(Math.abs((limits?.lower ?? 0) - vector.lpl) < 1e-6);
    }
  });

  it('has no limits and flags nothing where the series is flat but for one step', () => {
    const flat = xmr([...Array<number>(20).fill(5), 9, 9, 9, 9, 9, 9, 9, 9]);
    assert.ok(flat.points.every((point) => point.limits === undefined && point.specialCause === undefined));
    assert.equal(xmrLine([4])?.limits, undefined);
    assert.deepEqual(xmr([]).points, []);
  });

  it('starts anew at a break, so that a step up at the break is no signal', () => {
    const before = [10, 11, 10, 12, 11, 10, 11, 12, 10, 11];
    const after = before.map((value) => value + 50);
    const points = (rebases: readonly number[]): number =>
      xmr([...before, ...after], { rebases }).points.filter((point) => point.specialCause).length;
    assert.equal(points([10]), 0);
    assert.ok(points([]) > 0);
    assert.deepEqual(
      xmr(before, { rebases: [0, 99, -3] }),
      xmr(before),
      'an index that starts no segment changes nothing',
    );
  });

  it('calls limits of fewer than 13 points trial limits', () => {
    assert.ok(xmr([1, 2, 1, 3, 2, 1, 2, 3, 1, 2, 1, 2]).points.every((point) => point.trial));
    assert.ok(xmr([1, 2, 1, 3, 2, 1, 2, 3, 1, 2, 1, 2, 3]).points.every((point) => !point.trial));
  });

  it('mirrors when the values are turned upside down', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 }), (values) => {
        const upsideDown = values.map((value) => -value);
        assert.deepEqual(meanings(upsideDown, 'decrease'), meanings(values, 'increase'));
      }),
    );
  });
});

function chartOf(
  rows: readonly Readonly<Record<string, string>>[],
  improvement: Improvement,
  target: string,
): ReturnType<typeof xmr> {
  return xmr(
    rows.map((row) => Number(row['value'])),
    {
      improvement,
      rebases: rows.filter((row) => row['rebase'] === '1').map((row) => Number(row['index'])),
      ...(target === '' ? {} : { target: Number(target) }),
    },
  );
}

function meanings(values: readonly number[], improvement: Improvement): readonly PointMeaning[] {
  return xmr(values, { improvement }).points.map((point) => point.meaning);
}
