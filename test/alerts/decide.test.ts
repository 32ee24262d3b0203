import assert from 'node:assert/strict';
import { decide } from '../../src/alerts/decide.ts';
import { changedException, raisedException } from '../../src/alerts/exception-after.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { judgedFigure } from '../../src/alerts/judged-figure.ts';
import type { Verdict } from '../../src/alerts/verdict.ts';
import { above40, figure } from '../support/marac.ts';

const judged = (nth: number, value: number) => judgedFigure({ ...figure(nth, value), value });
const breach = (nth: number, value: number): Verdict => ({
  kind: 'breach',
  reason: 'threshold-breached',
  figure: judged(nth, value),
});

const first = decide(breach(0, 49));
assert.equal(first.action, 'raise');
const at = '2021-05-01T09:00:00.000Z';
const open: Exception = raisedException(first, { rule: above40, series: figure(0, 49), reference: 'A-0001', at });
const recovering: Exception = { ...open, state: 'recovering', reason: 'not-yet-at-recovery' };

describe('a decision', () => {
  it('raises on a breach where nothing stands', () => {
    assert.deepEqual(first, { action: 'raise', reason: 'threshold-breached', figure: judged(0, 49) });
  });

  it('stays quiet, with a named reason, while the breach goes on', () => {
    const decision = decide(breach(1, 45), open);
    assert.deepEqual([decision.action, decision.reason], ['update', 'still-in-breach']);
  });

  it('keeps the same exception when a recovering one breaches again', () => {
    const decision = decide(breach(1, 41), recovering);
    assert.deepEqual([decision.action, decision.reason], ['update', 'breached-again-while-recovering']);
    assert.equal(decision.action === 'update' && decision.state, 'open');
  });

  it('recovers in silence between breach and recovery, and says nothing there where nothing stands', () => {
    const between: Verdict = { kind: 'between', figure: judged(1, 39) };
    assert.equal(decide(between, open).reason, 'not-yet-at-recovery');
    assert.deepEqual(decide(between), { action: 'none', reason: 'no-breach' });
  });

  it('clears once at recovery, from open or recovering', () => {
    const recovered: Verdict = { kind: 'recovered', reason: 'at-recovery', figure: judged(1, 38) };
    assert.equal(decide(recovered, open).action, 'clear');
    assert.equal(decide(recovered, recovering).action, 'clear');
    assert.deepEqual(decide(recovered), { action: 'none', reason: 'no-breach' });
  });

  it('changes nothing on a verdict that could not be reached', () => {
    const verdict: Verdict = { kind: 'not-judgeable', reason: 'no-figure-that-counts' };
    assert.deepEqual(decide(verdict, open), { action: 'none', reason: 'no-figure-that-counts' });
  });
});

describe('the exception after a decision', () => {
  it('names the one that cleared before it', () => {
    assert.equal(open.follows, undefined);
    const again = raisedException(first, {
      rule: above40,
      series: figure(0, 49),
      reference: 'A-0002',
      at,
      lastCleared: { ...open, state: 'cleared' },
    });
    assert.equal(again.follows, 'A-0001');
  });

  it('keeps what raised it and moves on what is newest', () => {
    const decision = decide({ kind: 'recovered', reason: 'at-recovery', figure: judged(3, 38) }, open);
    assert.equal(decision.action, 'clear');
    const cleared = changedException(decision, open, '2021-08-01T09:00:00.000Z');
    assert.equal(cleared.state, 'cleared');
    assert.equal(cleared.reason, 'at-recovery');
    assert.equal(cleared.raisedOn.value, 49);
    assert.equal(cleared.latest.value, 38);
    assert.equal(cleared.raisedAt, at);
    assert.equal(cleared.changedAt, '2021-08-01T09:00:00.000Z');
  });
});
