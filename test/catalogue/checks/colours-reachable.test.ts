import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coloursReachable } from '../../../src/catalogue/checks/colours-reachable.ts';
import type { IndicatorEntry } from '../../../src/catalogue/schemas/indicators.ts';
import { computeRag, nearestEnd } from '../../../src/indicators/compute-rag.ts';
import { beyondOperators, reachOperators, type RagRule } from '../../../src/indicators/rag-rule.ts';
import { marac } from '../../support/marac.ts';
import { draftWith } from './draft-with.ts';

const share = { kind: 'percent', name: '%', decimals: 1 } as const;
const source = { document: 'Plan' };
const rule: RagRule = {
  against: 'target',
  green: { operator: 'at-or-below', percent: 0 },
  amber: { operator: 'at-or-below', percent: 5 },
  red: { operator: 'above', percent: 5 },
  redOnlyIfNotImproving: false,
};
const problems = (parts: Partial<IndicatorEntry>): readonly string[] =>
  coloursReachable(draftWith({ unit: share, rag: rule, ...parts })).map(({ message }) => message);
const target = (value: number) => ({ target: { value, name: 'Aim', source } });

describe('the colours of a rule', () => {
  it('are refused where no figure can have them, with how far figures can miss', () => {
    assert.deepEqual(problems(target(98)), ['No figure of "theft" can be red: it misses by -100% to 2%.']);
    assert.deepEqual(problems({ ...target(98), polarity: 'higher-is-better' }), []);
    assert.deepEqual(problems(target(100)).length, 2, 'neither amber nor red');
    const early = { ...rule, green: { operator: 'at-or-below', percent: -10 } } as const;
    assert.deepEqual(problems({ ...target(95), polarity: 'higher-is-better', rag: early }), [
      'No figure of "theft" can be green: it misses by -5.3% to 100%.',
    ]);
    assert.deepEqual(problems(target(0)), [
      'No figure of "theft" can be amber: beside 0, a figure misses by nothing or by more than any percentage.',
    ]);
  });

  it('can lie anywhere that other areas or years may lie, but not beyond nothing at all', () => {
    assert.deepEqual(problems({ rag: { ...rule, against: 'county' } }), []);
    const beyond = { ...rule, against: 'year-before', amber: { operator: 'at-or-below', percent: 120 } } as const;
    const more = { ...beyond, red: { operator: 'above', percent: 120 } } as const;
    assert.deepEqual(problems({ rag: more }), []);
    assert.deepEqual(problems({ rag: more, polarity: 'higher-is-better' }), [
      'No figure of "theft" can be red: it misses by 100% at most.',
    ]);
    const below = { ...rule, against: 'band', green: { operator: 'below', percent: 0 } } as const;
    const band = { polarity: 'within-band', band: { low: 10, high: 20 } } as const;
    assert.deepEqual(problems({ ...band, rag: below }), [
      'No figure of "theft" can be green: it misses by 0% to 400%.',
    ]);
  });

  it('are refused exactly where none of all the figures that a percentage can be has them', () => {
    const percent = fc.integer({ min: -110, max: 110 });
    const bounds = fc.record({
      green: fc.record({ operator: fc.constantFrom(...reachOperators), percent }),
      wider: fc.record({ operator: fc.constantFrom(...reachOperators), percent: fc.integer({ min: 1, max: 40 }) }),
      beyond: fc.constantFrom(...beyondOperators),
      polarity: fc.constantFrom('lower-is-better', 'higher-is-better', 'within-band'),
    });
    fc.assert(
      fc.property(bounds, ({ green, wider, beyond, polarity }) => {
        const amber = { operator: wider.operator, percent: green.percent + wider.percent };
        const against = polarity === 'within-band' ? 'band' : 'target';
        const red = { operator: beyond, percent: amber.percent };
        const rag: RagRule = { against, green, amber, red, redOnlyIfNotImproving: false };
        const band = { low: 50, high: 80 };
        const parts = polarity === 'within-band' ? { polarity, band } : { polarity, ...target(50) };
        const indicator = { ...marac, ...parts, unit: share };
        const figures = Array.from({ length: 801 }, (_, at) => at / 8);
        const colourOf = (value: number) => {
          const reference = polarity === 'within-band' ? nearestEnd(band, value) : 50;
          return computeRag(indicator, rag, { value, reference }, false)?.rag;
        };
        const colours = new Set(figures.map(colourOf));
        const refused = (colour: string) => problems({ ...parts, rag }).some((each) => each.includes(`be ${colour}:`));
        // Every eighth of a point misses a target of 50 by a quarter of a percent, so that none is skipped.
        for (const colour of ['green', 'amber', 'red'] as const) {
          // A rule that names a value twice is for another check: the first colour counts, so red is then left out.
          if (colour === 'red' && amber.operator === 'at-or-below' && beyond === 'at-or-above') continue;
          assert.equal(refused(colour), !colours.has(colour), `${colour} of ${polarity}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
