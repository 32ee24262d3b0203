import assert from 'node:assert/strict';
import { besideBenchmark } from '../../src/statistics/benchmark.ts';

describe('An estimate beside a benchmark', () => {
  it('is similar where the benchmark lies within its interval, the ends included', () => {
    const limits = { lower: 4.2, upper: 5.1 };
    assert.deepEqual(
      [4.1, 4.2, 4.5, 5.1, 5.2].map((benchmark) => besideBenchmark(limits, benchmark)),
      ['higher', 'similar', 'similar', 'similar', 'lower'],
    );
  });
});
