import assert from 'node:assert/strict';
import type { ComputedRag } from '../../src/answers/answer.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import type { RagReference, RagRule } from '../../src/indicators/rag-rule.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryOf } from './library-of.ts';

const target = { value: 40, name: 'Upper threshold', source: { document: 'Paper' } };

function ruled(against: RagReference, more: Partial<Indicator> = {}, rule: Partial<RagRule> = {}): Indicator {
  const rag: RagRule = {
    against,
    green: { operator: 'at-or-below', percent: 0 },
    amber: { operator: 'at-or-below', percent: 5 },
    red: { operator: 'above', percent: 5 },
    redOnlyIfNotImproving: false,
    ...rule,
  };
  return { ...marac, target, rag, ...more };
}

/** What the answer about the colour holds: the published and the computed one. */
async function colours(indicator: Indicator, figures: readonly Observation[]) {
  const { library, held } = await libraryOf(indicator, figures);
  try {
    const answer = await answerQuestion({ kind: 'rag', indicator: indicator.id }, library);
    assert.ok(answer.kind === 'rag');
    const latest = await answerQuestion({ kind: 'latest', indicator: indicator.id }, library);
    assert.ok(latest.kind === 'latest');
    assert.deepEqual(latest.computed, indicator.rag === undefined ? undefined : answer.computed);
    return { published: answer.published, computed: answer.computed, shown: short(answer.computed) };
  } finally {
    await held.remove();
  }
}

function short(computed: ComputedRag): readonly unknown[] {
  return computed.assessed ? [computed.rag, computed.value, computed.reference] : [computed.because];
}

describe('The answer about a colour', () => {
  it('keeps the published colour and the computed one apart', async () => {
    const { published, shown } = await colours(ruled('target'), [figure(19, 49, { publishedRag: 'green' })]);
    assert.deepEqual([published, shown], ['green', ['red', 49, 40]]);
  });

  it('computes the newest figure where only an older one was given a colour', async () => {
    const { published, computed } = await colours(ruled('target'), [
      figure(7, 30, { publishedRag: 'green' }),
      figure(19, 49),
    ]);
    assert.deepEqual([published, computed.figure.observation.value], ['green', 49]);
  });

  it('makes up no published colour where there is none', async () => {
    const { published, shown } = await colours(ruled('target'), [figure(19, 41)]);
    assert.deepEqual([published, shown], [undefined, ['amber', 41, 40]]);
  });

  it('is not assessed without a rule, and for a figure that is made up', async () => {
    assert.deepEqual((await colours(marac, [figure(19, 49)])).shown, ['no-rule']);
    const made = figure(19, 49, { status: 'illustrative' });
    assert.deepEqual((await colours(ruled('target'), [made])).shown, ['illustrative']);
  });

  it('is computed against the region, where it holds a figure for the period', async () => {
    const region = (nth: number, value: number) => figure(nth, value, { area: 'east-midlands' });
    assert.deepEqual((await colours(ruled('region'), [figure(19, 49), region(19, 48)])).shown, ['amber', 49, 48]);
    assert.deepEqual((await colours(ruled('region'), [figure(19, 49), region(18, 48)])).shown, ['nothing-beside']);
  });

  it('is not computed against an illustrative figure', async () => {
    const region = figure(19, 48, { area: 'east-midlands', status: 'illustrative' });
    assert.deepEqual((await colours(ruled('region'), [figure(19, 49), region])).shown, ['nothing-beside']);
  });

  it('is computed against the figure of a year before, but not across a break', async () => {
    const figures = [figure(15, 40), figure(19, 41)];
    assert.deepEqual((await colours(ruled('year-before'), figures)).shown, ['amber', 41, 40]);
    const broken = ruled('year-before', { breaks: [{ from: '2020-04-01', reason: 'Other criteria.' }] });
    assert.deepEqual((await colours(broken, figures)).shown, ['not-comparable']);
  });

  it('judges the part that is like for like where only that can be', async () => {
    const part = (name: string, value: number) => ({ name, value });
    const { shown, computed } = await colours(ruled('year-before'), [
      figure(15, 60, { components: [part('UAVA', 30), part('Others', 30)] }),
      figure(19, 36, { components: [part('UAVA', 36)] }),
    ]);
    assert.deepEqual(shown, ['red', 36, 30]);
    assert.equal(computed.assessed && computed.component, 'UAVA');
  });

  it('holds a target over a break, and a target of counts for its own basis only', async () => {
    const broken = ruled('target', { breaks: [{ from: '2020-04-01', reason: 'Other criteria.' }] });
    assert.deepEqual((await colours(broken, [figure(15, 30), figure(19, 49)])).shown, ['red', 49, 40]);
    const counts = ruled('target', { unit: { kind: 'count', name: 'cases', decimals: 0 }, basis: 'financial-year' });
    assert.deepEqual((await colours(counts, [figure(19, 49)])).shown, ['other-basis']);
  });

  it('spares red only where the figure is known to improve', async () => {
    const sparing = ruled('target', {}, { redOnlyIfNotImproving: true });
    assert.deepEqual((await colours(sparing, [figure(18, 55), figure(19, 49)])).shown, ['amber', 49, 40]);
    assert.deepEqual((await colours(sparing, [figure(18, 45), figure(19, 49)])).shown, ['red', 49, 40]);
    assert.deepEqual((await colours(sparing, [figure(19, 49)])).shown, ['red', 49, 40]);
  });
});

describe('The answer about a target', () => {
  it('does not hold the target of a year against a part of one', async () => {
    const counts: Indicator = {
      ...marac,
      target: { ...target, value: 111 },
      unit: { kind: 'count', name: 'entrants', decimals: 0 },
      basis: 'financial-year',
    };
    const { library, held } = await libraryOf(counts, [figure(19, 63, { basis: 'financial-year-to-date' })]);
    const answer = await answerQuestion({ kind: 'latest', indicator: counts.id }, library);
    await held.remove();
    assert.ok(answer.kind === 'latest');
    assert.deepEqual(answer.target?.verdict, { comparable: false, because: { why: 'basis' } });
  });
});
