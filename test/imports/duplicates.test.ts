import assert from 'node:assert/strict';
import { withoutDuplicates } from '../../src/imports/duplicates.ts';
import type { Row } from '../../src/imports/row.ts';
import { figure, marac } from '../support/marac.ts';

const row = (line: number, nth: number, value: number | null): Row => ({
  line,
  indicator: marac,
  observation: figure(nth, value),
});
const kept = (rows: readonly Row[]) => withoutDuplicates(rows).rows.map((each) => each.line);

describe('rows for one figure', () => {
  it('are both refused where their values differ, however many there are', () => {
    const { rows, refused } = withoutDuplicates([row(2, 0, 30), row(3, 1, 40), row(4, 0, 31), row(5, 0, 30)]);
    assert.deepEqual(
      rows.map((each) => each.line),
      [3],
    );
    assert.deepEqual(
      refused.map((each) => each.line),
      [2, 4, 5],
    );
    assert.match(refused[0]?.reason ?? '', /different values, in lines 2 and 4 and 5/);
  });

  it('are kept once where the value is the same', () => {
    const { rows, refused } = withoutDuplicates([row(2, 0, 30), row(3, 0, 30)]);
    assert.deepEqual(
      rows.map((each) => each.line),
      [2],
    );
    assert.deepEqual(refused, [{ line: 3, reason: 'The figure is there already, in line 2.' }]);
  });

  it('differ where one of them has no value', () => {
    assert.deepEqual(kept([row(2, 0, null), row(3, 0, 0)]), []);
  });

  it('leave other periods alone', () => {
    assert.deepEqual(kept([row(2, 0, 30), row(3, 1, 30)]), [2, 3]);
  });
});
