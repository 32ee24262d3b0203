import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stem, tokenise, wordsAsTyped } from '../../src/questions/token.ts';

const texts: readonly (readonly [string, readonly string[]])[] = [
  ['Violence With Injury', ['violence', 'with', 'injury']],
  ['H&B', ['h', 'and', 'b']],
  ['H & B', ['h', 'and', 'b']],
  ['Тор Hinсklеy', ['top', 'hinckley']],
  ['Αmber', ['amber']],
  ['café ＡＳＢ', ['cafe', 'asb']],
  ["Hinckley's what's don't", ['hinckley', 'whats', 'dont']],
  ['hinck\u200bley \u202evwi\u202c', ['hinckley', 'vwi']],
  ['vwi\u0000hinckley', ['vwi', 'hinckley']],
  ['2020/21 Q4', ['2020', '21', 'q4']],
  ['49%', ['49', '%']],
  ['(burglary), "ASB"…', ['burglary', 'asb']],
  ['vwi -hinckley', ['vwi', '-', 'hinckley']],
  ['- vwi - hinckley', ['vwi', 'hinckley']],
  ['!vwi vwi!', ['!', 'vwi', 'vwi']],
  ['vwi 👩🏽', ['vwi', '👩']],
  ['vwi ≠ marac', ['vwi', '=', 'marac']],
  ['veh crime, prev qtr', ['vehicle', 'crime', 'previous', 'quarter']],
  ['', []],
  [' .,\u200b ', []],
];

describe('the words of a text', () => {
  for (const [text, expected] of texts) {
    it(`${JSON.stringify(text)} are ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(
        tokenise(text).map((token) => token.text),
        expected,
      );
    });
  }

  it('are the same where every one is plain as where the text has something to fold, but for their places', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/u);
    const law = fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const raw = words.join(' ');
      const shifted = tokenise(`\u200b${raw}`).map(({ from, to, ...rest }) => ({
        ...rest,
        from: from - 1,
        to: to - 1,
      }));
      assert.deepEqual(tokenise(raw), shifted);
    });
    fc.assert(law);
  });

  it('are kept as typed', () => {
    const raw = '  Hinck\u200bley & 👩‍👩‍👧 Bosworth’s ';
    const tokens = tokenise(raw);
    assert.equal(wordsAsTyped(raw, tokens, 0, 1), 'Hinck\u200bley');
    assert.equal(wordsAsTyped(raw, tokens, 0, 2), 'Hinck\u200bley &');
    assert.equal(wordsAsTyped(raw, tokens, tokens.length - 1, tokens.length), 'Bosworth’s');
  });

  it('lose a plural ending and no other', () => {
    const pairs = {
      burglaries: 'burglary',
      offences: 'offence',
      losses: 'loss',
      status: 'status',
      this: 'this',
      gas: 'gas',
    };
    for (const [word, expected] of Object.entries(pairs)) assert.equal(stem(word), expected);
  });
});
