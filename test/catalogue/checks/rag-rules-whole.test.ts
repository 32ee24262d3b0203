import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ragRulesWhole } from '../../../src/catalogue/checks/rag-rules-whole.ts';
import type { IndicatorEntry } from '../../../src/catalogue/schemas/indicators.ts';
import {
  beyondOperators,
  reachOperators,
  withinMiss,
  type MissBound,
  type RagRule,
} from '../../../src/indicators/rag-rule.ts';
import { broken, refuses } from '../broken-folder.ts';
import type { Case } from '../broken-folder.ts';
import { draftWith } from './draft-with.ts';

const percent = fc.integer({ min: -3, max: 3 });
const reach = fc.record({ operator: fc.constantFrom(...reachOperators), percent });
const beyond = fc.record({ operator: fc.constantFrom(...beyondOperators), percent });

const rule = 'green: { operator: at-or-below, percent: 0 }';
function withRag(lines: string, more = ''): Case[1] {
  return broken('indicators/a.yaml', '  aliases: [stealing]', `${more}  rag:\n${lines}`);
}
const target = '  target: { value: 5, name: Aim, source: { document: Paper } }\n';

const cases: readonly Case[] = [
  [
    'a hole between two colours',
    withRag(
      `    against: target\n    ${rule}\n    amber: { operator: at-or-below, percent: 5 }\n    red: { operator: above, percent: 10 }`,
      target,
    ),
    ['indicators/a.yaml:14 The colours of "theft" have a hole: a figure that misses by between 5% and 10% has none.'],
  ],
  [
    'a hole of one point',
    withRag(
      '    against: target\n    green: { operator: below, percent: 0 }\n    red: { operator: above, percent: 0 }',
      target,
    ),
    ['indicators/a.yaml:13 The colours of "theft" have a hole: a figure that misses by exactly 0% has none.'],
  ],
  [
    'two colours for one figure',
    withRag(
      `    against: target\n    ${rule}\n    amber: { operator: at-or-below, percent: 5 }\n    red: { operator: at-or-above, percent: 5 }`,
      target,
    ),
    ['indicators/a.yaml:14 A figure of "theft" that misses by 5% or a little more would be both amber and red.'],
  ],
  [
    'an amber that nothing can be',
    withRag(
      `    against: target\n    ${rule}\n    amber: { operator: below, percent: 0 }\n    red: { operator: above, percent: 0 }`,
      target,
    ),
    ['indicators/a.yaml:13 No figure of "theft" can be amber: what misses by less than 0% is green already.'],
  ],
  [
    'a colour against a target that is not there',
    withRag(`    against: target\n    ${rule}\n    red: { operator: above, percent: 0 }`),
    ['indicators/a.yaml:10 The colour of "theft" is computed against its target, but no "target" is given.'],
  ],
  [
    'a colour against a region that is not there',
    withRag(`    against: region\n    ${rule}\n    red: { operator: above, percent: 0 }`),
    [
      'indicators/a.yaml:10 The colour of "theft" is computed against the region, but partnership.yaml names no region.',
    ],
  ],
  [
    'a colour against a band that is not there',
    withRag(`    against: band\n    ${rule}\n    red: { operator: above, percent: 0 }`),
    ['indicators/a.yaml:10 The colour of "theft" is computed against a band, but its polarity is not within-band.'],
  ],
  [
    'a green that means beyond',
    withRag(
      '    against: county\n    green: { operator: above, percent: 0 }\n    red: { operator: above, percent: 0 }',
    ),
    ['indicators/a.yaml:11 "operator" of "theft" must be one of below, at-or-below.'],
  ],
  [
    'a colour without its red',
    withRag(`    against: county\n    ${rule}`),
    ['indicators/a.yaml:9 "red" is missing from "theft".'],
  ],
];

describe('the rule of a computed colour', () => {
  refuses(cases);

  it('is refused for a neutral indicator and for a band set against anything but itself', () => {
    const whole = ruleOf({ operator: 'at-or-below', percent: 0 }, undefined, { operator: 'above', percent: 0 });
    const of = (parts: Partial<IndicatorEntry>) => ragRulesWhole(draftWith({ rag: whole, ...parts })).length;
    assert.equal(of({}), 0);
    assert.equal(of({ polarity: 'neutral' }), 1);
    const band = { polarity: 'within-band', band: { low: 1, high: 2 } } as const;
    assert.equal(of(band), 1);
    assert.equal(of({ ...band, rag: { ...whole, against: 'band' } }), 0);
  });

  it('is accepted exactly where every miss has one colour and each colour some miss', () => {
    fc.assert(
      fc.property(reach, fc.option(reach, { nil: undefined }), beyond, (green, amber, red) => {
        // Halves and ends of the small range stand for every kind of miss between and beyond the bounds.
        const misses = Array.from({ length: 29 }, (_, index) => (index - 14) / 2);
        const isGreen = (miss: number) => withinMiss(green, miss);
        const isAmber = (miss: number) => amber !== undefined && withinMiss(amber, miss) && !isGreen(miss);
        const isRed = (miss: number) => withinMiss(red, miss);
        const once = misses.every((miss) => [isGreen, isAmber, isRed].filter((is) => is(miss)).length === 1);
        const sound = once && (amber === undefined || misses.some(isAmber));
        assert.equal(ragRulesWhole(draftWith({ rag: ruleOf(green, amber, red) })).length === 0, sound);
      }),
      { numRuns: 1000 },
    );
  });
});

function ruleOf(
  green: RagRule['green'],
  amber: RagRule['green'] | undefined,
  red: MissBound & RagRule['red'],
): RagRule {
  const bounds = { green, ...(amber === undefined ? {} : { amber }), red };
  return { against: 'county', ...bounds, redOnlyIfNotImproving: false };
}
