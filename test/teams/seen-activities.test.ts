import assert from 'node:assert/strict';
import { createSeenActivities } from '../../src/teams/seen-activities.ts';

describe('activities seen', () => {
  it('are new once in each conversation', () => {
    const seen = createSeenActivities();
    assert.deepEqual(
      [seen.first('a', '1'), seen.first('a', '1'), seen.first('b', '1'), seen.first('a', '2')],
      [true, false, true, true],
    );
  });

  it('are forgotten oldest first, so that memory stays bounded', () => {
    const seen = createSeenActivities(3);
    for (const id of ['1', '2', '3', '4']) assert.ok(seen.first('a', id));
    assert.deepEqual([seen.first('a', '4'), seen.first('a', '2'), seen.first('a', '1')], [false, false, true]);
  });
});
