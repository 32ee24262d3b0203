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
    const near = nearWords(['melton', 'milton', 'vwi', 'hinckley', 'with'], []);
    assert.deepEqual(near('meltan', 3), ['melton', 'milton']);
    assert.deepEqual(near('melton', 3), ['milton']);
    assert.deepEqual(near('wvi', 3), ['vwi']);
    assert.deepEqual(near('vwa', 3), []);
    assert.deepEqual(near('to', 3), []);
  });

  it('lead to a cue only from a word that begins like it', () => {
    const near = nearWords(['marac'], ['target', 'direction', 'districts', 'trend', 'compared']);
    assert.deepEqual(near('market', 3), []);
    assert.deepEqual(near('tarket', 3), ['target']);
    assert.deepEqual(near('detection', 3), []);
    assert.deepEqual(near('dirrectin', 3), ['direction']);
    assert.deepEqual(near('tredn', 3), ['trend']);
    assert.deepEqual(near('forest', 3), []);
  });

  it('are found in the index exactly as by measuring every word', () => {
    const word = fc.stringMatching(/^[abcd]{3,9}$/);
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 30 }), (typed, known) => {
        const limit = typed.length < 6 ? 1 : 2;
        const expected = known.filter((each) => {
          const distance = editDistance(typed, each, limit);
          const same = typed.split('').toSorted().join('') === each.split('').toSorted().join('');
          return distance !== undefined && distance > 0 && ((typed.length > 3 && each.length > 3) || same);
        });
        assert.deepEqual(nearWords(known, [])(typed, 99).toSorted(), expected.toSorted());
      }),
    );
  });
});
