import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { axisLines, fitLines, labelledPlaces, roughWidth, spread } from '../../src/charts/label-fit.ts';

describe('Labels that fit', () => {
  it('always label the newest period', () => {
    const labels = Array.from({ length: 23 }, (_, index) => `Q${index}`);
    assert.equal(labelledPlaces(labels, 11, 300).at(-1), 22);
  });

  it('label the same quarter of each year where there are many', () => {
    const labels = Array.from({ length: 20 }, (_, index) => `Q${(index % 4) + 1} 2018/19`);
    const steps = labelledPlaces(labels, 11, 306).map((place, at, all) => place - (all[at - 1] ?? place));
    assert.ok(steps.slice(1).every((step) => step % 4 === 0));
  });

  it('part a long period near its middle', () => {
    assert.deepEqual(axisLines('January to December 2017'), ['January to', 'December 2017']);
    assert.deepEqual(axisLines('2019/20'), ['2019/20']);
  });

  it('never give a line wider than its room, nor more lines than asked for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.integer({ min: 1, max: 3 }), (text, most) => {
        const lines = fitLines(text, 12, 200, most);
        assert.ok(lines.length <= most);
        assert.ok(lines.every((line) => roughWidth(line, 12) <= 200));
      }),
    );
  });

  it('move heights apart and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 3 }), (heights) => {
        const placed = spread(heights, 13, 152);
        const sorted = placed.toSorted((a, b) => a - b);
        assert.ok(sorted.every((height, at) => at === 0 || height - (sorted[at - 1] ?? 0) >= 13));
        assert.ok(placed.every((height) => height <= 152));
      }),
    );
  });
});
