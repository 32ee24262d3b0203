import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { z } from 'zod';
import { byar } from '../../src/statistics/byar.ts';
import type { Confidence, Limits } from '../../src/statistics/confidence.ts';
import { poisson } from '../../src/statistics/poisson.ts';
import { rateInterval } from '../../src/statistics/rate.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { agrees, csvRows, referenceFile } from './reference.ts';

const vectorsSchema = z.object({
  rates: z.array(
    z.object({
      count: z.number(),
      lower95: z.number(),
      upper95: z.number(),
      lower998: z.number(),
      upper998: z.number(),
    }),
  ),
  proportions: z.array(
    z.object({
      x: z.number(),
      n: z.number(),
      w95: z.tuple([z.number(), z.number()]),
      w998: z.tuple([z.number(), z.number()]),
    }),
  ),
});

describe('An interval', () => {
  it('agrees with every row of the reference', function () {
    const file = referenceFile(this, 'intervals', 'intervals.csv');
    const rows = csvRows(file);
    assert.ok(rows.length >= 120);
    for (const row of rows) {
      const limits = intervalOfRow(row);
      const where = JSON.stringify(row);
      assert.ok(limits !== undefined && agrees(limits.lower, Number(row['lower'])), where);
      assert.ok(agrees(limits.upper, Number(row['upper'])), where);
    }
  });

  it('agrees with the published worked values', function () {
    const file = referenceFile(this, 'intervals', 'published-vectors.json');
    const { rates, proportions } = vectorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const each of rates) {
      sameLimits(rateInterval(each.count, 0.95), each.lower95, each.upper95);
      sameLimits(rateInterval(each.count, 0.998), each.lower998, each.upper998);
    }
    for (const each of proportions) {
      sameLimits(wilson(each.x, each.n, 0.95), ...each.w95);
      sameLimits(wilson(each.x, each.n, 0.998), ...each.w998);
    }
  });

  it('is given for no input that has none', () => {
    assert.equal(wilson(1, 0, 0.95), undefined);
    assert.equal(wilson(5, 4, 0.95), undefined);
    assert.equal(wilson(-1, 4, 0.95), undefined);
    assert.equal(wilson(Number.NaN, 4, 0.95), undefined);
    assert.equal(poisson(2.5, 0.95), undefined);
    assert.equal(poisson(-1, 0.95), undefined);
    assert.equal(byar(0, 0.95), undefined);
    assert.equal(byar(Number.NaN, 0.95), undefined);
    assert.equal(rateInterval(12, 0.95, 0), undefined);
    assert.equal(rateInterval(-3, 0.95, 100), undefined);
  });

  it('holds its estimate, stays in range and is wider at the higher level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 5000 }), (n, some) => {
        const x = some % (n + 1);
        const near = wilson(x, n, 0.95) ?? assert.fail();
        const wide = wilson(x, n, 0.998) ?? assert.fail();
        assert.ok(0 <= wide.lower && wide.lower <= near.lower && near.lower <= x / n + 1e-12);
        assert.ok(x / n - 1e-12 <= near.upper && near.upper <= wide.upper && wide.upper <= 1);
        const count = rateInterval(x, 0.95) ?? assert.fail();
        assert.ok(count.lower <= x && x < count.upper);
      }),
    );
  });
});

function sameLimits(limits: Limits | undefined, lower: number, upper: number): void {
  assert.ok(limits !== undefined && agrees(limits.lower, lower) && agrees(limits.upper, upper), `${lower} to ${upper}`);
}

function intervalOfRow(row: Readonly<Record<string, string>>): Limits | undefined {
  const confidence: Confidence = row['confidence'] === '0.95' ? 0.95 : 0.998;
  const [numerator, denominator, multiplier] = ['numerator', 'denominator', 'multiplier'].map((name) =>
    Number(row[name]),
  );
  if (numerator === undefined || denominator === undefined || multiplier === undefined) return undefined;
  if (row['kind'] === 'rate') return rateInterval(numerator, confidence, denominator, multiplier);
  const limits = wilson(numerator, denominator, confidence);
  return limits && { lower: limits.lower * multiplier, upper: limits.upper * multiplier };
}
