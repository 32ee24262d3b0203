import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { z } from 'zod';
import { byar } from '../../src/statistics/byar.ts';
import type { Limits } from '../../src/statistics/confidence.ts';
import { poisson } from '../../src/statistics/poisson.ts';
import { rateInterval } from '../../src/statistics/rate.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { agrees, referenceFile } from './reference.ts';

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
    assert.equal(poisson(501, 0.95), undefined);
    assert.equal(poisson(Number.NaN, 0.95), undefined);
    assert.equal(byar(0, 0.95), undefined);
    assert.equal(byar(Number.NaN, 0.95), undefined);
    assert.equal(rateInterval(12, 0.95, 0), undefined);
    assert.equal(rateInterval(-3, 0.95, 100), undefined);
  });

  it('is much the same by both methods for counts, up to the largest that is reckoned exactly', () => {
    for (const count of [50, 100, 250, 500]) {
      for (const level of [0.95, 0.998] as const) {
        const exact = poisson(count, level) ?? assert.fail();
        const near = byar(count, level) ?? assert.fail();
        assert.ok(Math.abs(exact.lower / near.lower - 1) < 1e-3, `${count} at ${level}`);
        assert.ok(Math.abs(exact.upper / near.upper - 1) < 1e-3, `${count} at ${level}`);
      }
    }
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
