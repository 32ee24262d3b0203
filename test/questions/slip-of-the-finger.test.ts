import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSlipOfTheFinger } from '../../src/questions/slip-of-the-finger.ts';
import { randomFrom } from './evaluation/random.ts';
import { withSlip } from './evaluation/slips.ts';

describe('a slip of the finger', () => {
  it('is every letter left out, struck twice, swapped with its neighbour or missed by one key', () => {
    const word = fc.stringMatching(/^[a-z]{4,10}$/);
    fc.assert(
      fc.property(word, fc.nat(), (meant, seed) => {
        const typed = withSlip(meant, randomFrom(seed));
        assert.ok(typed === undefined || isSlipOfTheFinger(typed, meant), `${typed} for ${meant}`);
      }),
      { numRuns: 2000 },
    );
  });

  for (const [typed, word] of [
    ['crame', 'crime'],
    ['coart', 'chart'],
    ['danta', 'data'],
    ['rann', 'rank'],
    ['maraj', 'marac'],
    ['weren', 'were'],
    ['andf', 'and'],
  ] as const) {
    it(`is no other letter: ${typed} for ${word}`, () => {
      assert.ok(!isSlipOfTheFinger(typed, word));
    });
  }
});
