import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../src/questions/edit-distance.ts';
import { nearWords } from '../../src/questions/near-words.ts';

describe('slips of the finger', () => {
  it('count one for each letter added, dropped, changed or swapped with its neighbour', () => {
    assert.equal(editDistance('hinkley', 'hinckley', 2), 1);
    assert.equal(editDistance('hinkcley', 'hinckley', 2), 1);
    assert.equal(editDistance('violance', 'violence', 2), 1);
    assert.equal(editDistance('melton', 'melton', 2), 0);
    assert.equal(editDistance('blaby', 'melton', 2), undefined);
    assert.equal(editDistance('', 'ab', 2), 2);
  });

  it('are the same in both directions, and none only between equal words', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(editDistance(a, b, 9), editDistance(b, a, 9));
        assert.equal(editDistance(a, b, 9) === 0, a === b);
      }),
    );
  });

  it('lead to the nearest words first, and never to the word itself', () => {
    const known = ['melton', 'milton', 'vwi', 'hinckley', 'with'];
    assert.deepEqual(nearWords('meltan', known, 3), ['melton', 'milton']);
    assert.deepEqual(nearWords('melton', known, 3), ['milton']);
    assert.deepEqual(nearWords('wvi', known, 3), ['vwi']);
    assert.deepEqual(nearWords('vwa', known, 3), []);
    assert.deepEqual(nearWords('to', known, 3), []);
  });
});
