import assert from 'node:assert/strict';
import { evaluate } from '../../src/alerts/evaluate.ts';
import type { RagWorsenedRule } from '../../src/alerts/rule.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { RagReference, RagRule } from '../../src/indicators/rag-rule.ts';
import { ragBeside } from '../../src/indicators/rag-beside.ts';
import { figure, marac, worseColour } from '../support/marac.ts';

const ruled = (against: RagReference, more: Partial<RagRule> = {}): Indicator => ({
  ...marac,
  rag: {
    against,
    green: { operator: 'at-or-below', percent: 0 },
    amber: { operator: 'at-or-below', percent: 5 },
    red: { operator: 'above', percent: 5 },
    redOnlyIfNotImproving: false,
    ...more,
  },
});
const target = { value: 40, name: 'Upper threshold', source: { document: 'Board paper' } };
const said = (...given: Parameters<typeof ragBeside>) => {
  const found = ragBeside(...given);
  return found.assessed ? found.rag : found.because;
};

describe('The colour that an indicator’s own rule gives a figure', () => {
  it('follows from the target or the band without any other figure', () => {
    assert.equal(said({ ...ruled('target'), target }, figure(16, 41), {}), 'amber');
    const band = { ...ruled('band'), polarity: 'within-band', band: { low: 20, high: 30 } } as const;
    assert.equal(said(band, figure(16, 33), {}), 'red');
    const counted = { ...ruled('target'), target, unit: { kind: 'count', name: 'cases', decimals: 0 } } as const;
    assert.equal(said(counted, figure(16, 41, { basis: 'quarter' }), {}), 'other-basis');
  });

  it('follows from the figure beside it where the two are alike, and else says why there is none', () => {
    const beside = (other: ReturnType<typeof figure> | undefined, of = ruled('year-before')) =>
      said(of, figure(16, 42), { other });
    assert.equal(beside(figure(12, 40)), 'amber');
    assert.equal(beside(undefined), 'nothing-beside');
    assert.equal(beside(figure(12, null)), 'nothing-beside');
    const broken = { ...ruled('year-before'), breaks: [{ from: figure(14, 1).period.end, reason: 'reclassified' }] };
    assert.equal(beside(figure(12, 40), broken), 'not-comparable');
    assert.equal(said(marac, figure(16, 42), { other: figure(12, 40) }), 'no-rule');
    assert.equal(said(ruled('year-before'), figure(16, null), { other: figure(12, 40) }), 'no-value');
  });

  it('follows from the part alone that both figures hold, and names it', () => {
    const uava = (value: number) => ({ name: 'UAVA', value });
    const now = figure(16, 1274, { components: [uava(1274)] });
    const then = figure(12, 1611, { components: [uava(1174), { name: 'others', value: 437 }] });
    const found = ragBeside(ruled('year-before'), now, { other: then });
    assert.ok(found.assessed);
    assert.deepEqual([found.rag, found.value, found.reference, found.component], ['red', 1274, 1174, 'UAVA']);
  });

  it('spares red where it is getting better', () => {
    const sparing = { ...ruled('target', { redOnlyIfNotImproving: true }), target };
    assert.equal(said(sparing, figure(16, 49), { before: figure(15, 52) }), 'amber');
    assert.equal(said(sparing, figure(16, 49), { before: figure(15, 47) }), 'red');
    assert.equal(said(sparing, figure(16, 49), {}), 'red');
  });

  it('is the one that a rule about computed colours judges', () => {
    const rule: RagWorsenedRule = { ...worseColour, colour: 'computed' };
    const observations = [figure(15, 39), figure(16, 41)];
    const indicator = { ...ruled('target'), target };
    const verdict = evaluate(rule, { indicator, observations });
    assert.equal(verdict.kind, 'breach');
    assert.ok(verdict.kind === 'breach');
    assert.deepEqual([verdict.before?.computedRag, verdict.figure.computedRag], ['green', 'amber']);
    assert.equal(said(indicator, figure(16, 41), { before: figure(15, 39) }), verdict.figure.computedRag);
  });
});
