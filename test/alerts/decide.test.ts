import assert from 'node:assert/strict';
import { decide } from '../../src/alerts/decide.ts';
import { changedException, confirmedException, raisedException } from '../../src/alerts/exception-after.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { judgedFigure } from '../../src/alerts/judged-figure.ts';
import type { Verdict } from '../../src/alerts/verdict.ts';
import { worseBy } from '../../src/alerts/worse.ts';
import { above40, figure, marac } from '../support/marac.ts';

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

  it('says of what stands that the newest figure could not be judged, and leaves it as it was', () => {
    const refused: Verdict = { kind: 'not-judgeable', reason: 'no-interval' };
    const figure = open.latest;
    assert.deepEqual(decide(refused, open), { action: 'update', state: 'open', reason: 'no-interval', figure });
    assert.deepEqual(decide(refused, recovering), {
      action: 'update',
      state: 'recovering',
      reason: 'no-interval',
      figure,
    });
    assert.equal(decide(refused).action, 'none');
    assert.equal(decide(refused, { ...open, state: 'pending' }).action, 'none');
    assert.equal(decide({ kind: 'not-judgeable', reason: 'not-the-newest-period' }, open).action, 'none');
  });

  it('clears once at recovery, from open or recovering', () => {
    const recovered: Verdict = { kind: 'recovered', reason: 'at-recovery', figure: judged(1, 38) };
    assert.equal(decide(recovered, open).action, 'clear');
    assert.equal(decide(recovered, recovering).action, 'clear');
    assert.deepEqual(decide(recovered), { action: 'none', reason: 'no-breach' });
  });

  it('waits in silence until a breach is confirmed, and forgets one that is not', () => {
    const unconfirmed: Verdict = { kind: 'unconfirmed', figure: judged(0, 41) };
    const waits = decide(unconfirmed);
    assert.ok(waits.action === 'wait');
    const pending = raisedException(waits, { rule: above40, series: figure(0, 41), reference: 'A-0001', at });
    assert.deepEqual([pending.state, pending.lastTold], ['pending', undefined]);
    assert.equal(decide(unconfirmed, pending).action, 'wait');
    assert.equal(decide({ kind: 'between', figure: judged(1, 39) }, pending).action, 'drop');
    const confirmed = decide(breach(1, 42), pending);
    assert.ok(confirmed.action === 'raise');
    const raised = confirmedException(confirmed, pending, '2021-08-01T09:00:00.000Z');
    assert.deepEqual(
      [raised.state, raised.crossedOn?.value, raised.raisedOn.value, raised.lastTold?.value],
      ['open', 41, 42, 42],
    );
    assert.equal(raised.raisedAt, '2021-08-01T09:00:00.000Z');
  });

  it('takes an unconfirmed breach of what stands for the same exception', () => {
    const decision = decide({ kind: 'unconfirmed', figure: judged(1, 41) }, recovering);
    assert.deepEqual([decision.action, decision.reason], ['update', 'breached-again-while-recovering']);
  });

  it('speaks again when worse by the step than last told, through an acknowledgement and not through a snooze', () => {
    const isWorse = worseBy({ ...above40, worseBy: 5 }, marac);
    const mark = { by: 'id-1', name: 'A Person', at, reason: 'known' };
    const acknowledged = { ...open, acknowledged: mark };
    const snoozed = { ...open, snoozed: { ...mark, until: '2021-05-10', ends: '2021-05-10T07:00:00.000Z' } };
    assert.equal(decide(breach(1, 53), acknowledged, { at, isWorse }).action, 'update');
    const worse = decide(breach(1, 54), acknowledged, { at, isWorse });
    assert.ok(worse.action === 'worse');
    const after = changedException(worse, acknowledged, at);
    assert.deepEqual([after.state, after.lastTold?.value, after.acknowledged], ['open', 54, mark]);
    assert.equal(decide(breach(2, 58), after, { at, isWorse }).action, 'update', 'from the value last told');
    assert.deepEqual(decide(breach(1, 54), snoozed, { at, isWorse }).reason, 'worse-while-snoozed');
    assert.equal(decide(breach(1, 54), snoozed, { at: '2021-05-11T00:00:00.000Z', isWorse }).action, 'worse');
  });

  it('changes nothing where nothing newer was there to be judged', () => {
    const verdict: Verdict = { kind: 'not-judgeable', reason: 'not-the-newest-period' };
    assert.deepEqual(decide(verdict, open), { action: 'none', reason: 'not-the-newest-period' });
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
