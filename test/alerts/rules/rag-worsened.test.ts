import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decide } from '../../../src/alerts/decide.ts';
import { evaluate } from '../../../src/alerts/evaluate.ts';
import { changedException, raisedException } from '../../../src/alerts/exception-after.ts';
import type { Exception } from '../../../src/alerts/exception.ts';
import type { Observation } from '../../../src/indicators/observation.ts';
import { isWorseRag, rags } from '../../../src/indicators/rag.ts';
import type { Rag } from '../../../src/indicators/rag.ts';
import { figure, marac, worseColour } from '../../support/marac.ts';

const at = '2021-05-01T09:00:00.000Z';
const colour = (nth: number, publishedRag?: Rag): Observation => figure(nth, 30, publishedRag ? { publishedRag } : {});
const judge = (observations: readonly Observation[], standing?: Exception) =>
  evaluate(worseColour, { indicator: marac, observations, ...(standing ? { standing } : {}) });

/** Tells the colours one period after another and gives what was decided at each. */
function told(colours: readonly (Rag | undefined)[]): readonly string[] {
  let standing: Exception | undefined;
  return colours.map((_, nth) => {
    const observations = colours.slice(0, nth + 1).map((each, index) => colour(index, each));
    const decision = decide(judge(observations, standing), standing);
    if (decision.action === 'raise') {
      standing = raisedException(decision, { rule: worseColour, series: colour(0), reference: `A-${nth}`, at });
    } else if (decision.action !== 'none' && decision.action !== 'wait' && standing) {
      const after = changedException(decision, standing, at);
      standing = after.state === 'cleared' ? undefined : after;
    }
    return decision.action === 'update' ? decision.state : decision.action;
  });
}

describe('the rule on a published colour that turned worse', () => {
  it('takes a first colour for no worsening', () => {
    assert.deepEqual(told(['red']), ['none']);
    assert.deepEqual(told([undefined, 'red']), ['none', 'none']);
  });

  it('raises on a worse colour than the one published before, over periods without one', () => {
    assert.deepEqual(told(['amber', 'red']), ['none', 'raise']);
    assert.deepEqual(told(['green', undefined, 'amber']), ['none', 'none', 'raise']);
    assert.deepEqual(told(['red', 'amber', 'green', 'green']), ['none', 'none', 'none', 'none']);
  });

  it('stays open while the colour stays, and clears at the colour before; one without a colour leaves it standing', () => {
    assert.deepEqual(told(['amber', 'red', 'red', undefined, 'red', 'amber']), [
      'none',
      'raise',
      'open',
      'open',
      'open',
      'clear',
    ]);
  });

  it('recovers on the way from red to the green it had before', () => {
    assert.deepEqual(told(['green', 'red', 'amber', 'green']), ['none', 'raise', 'recovering', 'clear']);
  });

  it('keeps one exception while it gets worse still', () => {
    assert.deepEqual(told(['green', 'amber', 'red', 'amber', 'green']), ['none', 'raise', 'open', 'open', 'clear']);
  });

  it('says nothing across a break in the series, where periods can not be compared', () => {
    const broken = { ...marac, breaks: [{ from: '2016-05-01', reason: 'changed criteria' }] };
    const verdict = evaluate(worseColour, { indicator: broken, observations: [colour(0, 'green'), colour(1, 'red')] });
    assert.deepEqual(verdict, { kind: 'not-judgeable', reason: 'break-in-series' });
  });

  it('goes on across a break of another area', () => {
    const observations = [colour(0, 'green'), colour(1, 'red')];
    const judged = (areas: readonly string[]) =>
      evaluate(worseColour, {
        indicator: { ...marac, breaks: [{ from: '2016-05-01', reason: 'new boundary', areas }] },
        observations,
      }).kind;
    assert.deepEqual([judged(['blaby']), judged(['blaby', 'leicestershire'])], ['breach', 'not-judgeable']);
  });

  it('remembers the figure it was set against', () => {
    const verdict = judge([colour(0, 'amber'), colour(1, 'red')]);
    assert.equal(verdict.kind === 'breach' && verdict.before?.publishedRag, 'amber');
  });

  it('has nothing standing whenever the newest colour is green, and something whenever it has just turned worse', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...rags), { minLength: 2, maxLength: 12 }), (colours) => {
        const steps = told(colours);
        const standing = steps.reduce((is, step) => (step === 'clear' ? false : step === 'none' ? is : true), false);
        const [before, newest] = [colours.at(-2), colours.at(-1)];
        assert.ok(before && newest);
        if (newest === 'green') assert.equal(standing, false);
        if (isWorseRag(newest, before)) assert.equal(standing, true);
      }),
    );
  });
});
