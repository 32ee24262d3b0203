import assert from 'node:assert/strict';
import { act, longestReason } from '../../src/alerts/act.ts';
import type { Action } from '../../src/alerts/act.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { exception } from '../contracts/samples.ts';

const at = '2021-05-03T09:00:00.000Z';
const officer = { by: 'id-1', name: 'A Person', at, zone: 'Europe/London' };
const open = exception('A-0031');

const done = (action: Action, on: Exception = open, by = officer): Exception => {
  const acted = act(on, action, by);
  assert.equal(acted.kind, 'done', JSON.stringify(acted));
  return acted.kind === 'done' ? acted.exception : on;
};
const refused = (action: Action, on: Exception = open): string => {
  const acted = act(on, action, officer);
  return acted.kind === 'refused' ? acted.why : 'done';
};

describe('what a person does about an exception', () => {
  it('is kept with name, time and reason, and changes nothing else', () => {
    const { acknowledged, ...rest } = done({ kind: 'acknowledge', reason: '  criteria changed ' });
    assert.deepEqual(acknowledged, { by: 'id-1', name: 'A Person', at, reason: 'criteria changed' });
    assert.deepEqual(rest, open);
  });

  it('is a step of the history under its own name', () => {
    const acted = act(open, { kind: 'comment', text: 'asked the coordinator' }, officer);
    assert.ok(acted.kind === 'done');
    assert.deepEqual(acted.deed, {
      reason: 'commented',
      by: 'id-1',
      name: 'A Person',
      at,
      text: 'asked the coordinator',
    });
  });

  it('may be said of an open or recovering exception only', () => {
    const acknowledge = { kind: 'acknowledge', reason: 'known' } as const;
    assert.equal(refused(acknowledge, { ...open, state: 'cleared' }), 'not-standing');
    assert.equal(refused(acknowledge, { ...open, state: 'pending' }), 'not-standing');
    assert.equal(refused(acknowledge, { ...open, state: 'recovering' }), 'done');
  });

  it('needs its words, and not too many of them', () => {
    assert.equal(refused({ kind: 'acknowledge', reason: '  ' }), 'reason-missing');
    assert.equal(refused({ kind: 'comment', text: 'x'.repeat(longestReason + 1) }), 'too-long');
    assert.equal(refused({ kind: 'assign', what: 'audit', owner: '', due: '2021-06-01' }), 'reason-missing');
  });

  it('is acknowledged once, whoever presses second', () => {
    const known = done({ kind: 'acknowledge', reason: 'known' });
    assert.equal(refused({ kind: 'acknowledge', reason: 'me too' }, known), 'already-acknowledged');
  });

  it('snoozes until 08:00 of a day to come, by the local clock, a year ahead at the most', () => {
    const snoozed = done({ kind: 'snooze', until: '2021-05-10', reason: 'meeting' });
    assert.deepEqual([snoozed.snoozed?.until, snoozed.snoozed?.ends], ['2021-05-10', '2021-05-10T07:00:00.000Z']);
    const winter = done({ kind: 'snooze', until: '2021-12-10', reason: 'meeting' });
    assert.equal(winter.snoozed?.ends, '2021-12-10T08:00:00.000Z');
    assert.equal(refused({ kind: 'snooze', until: '2021-05-03', reason: 'today' }), 'date-not-ahead');
    assert.equal(refused({ kind: 'snooze', until: '2020-05-10', reason: 'past' }), 'date-not-ahead');
    assert.equal(refused({ kind: 'snooze', until: '2023-05-10', reason: 'far' }), 'date-too-far');
    for (const until of ['next week', '2021-02-30', '10/05/2021']) {
      assert.equal(refused({ kind: 'snooze', until, reason: 'unreadable' }), 'date-unreadable');
    }
  });

  it('moves a snooze, ends it, and changes nothing where the same is said twice', () => {
    const once = { kind: 'snooze', until: '2021-05-10', reason: 'meeting' } as const;
    const snoozed = done(once);
    assert.equal(refused(once, snoozed), 'said-already');
    assert.equal(done({ ...once, until: '2021-05-11' }, snoozed).snoozed?.until, '2021-05-11');
    assert.equal(done({ kind: 'unsnooze', reason: 'it can not wait' }, snoozed).snoozed, undefined);
    assert.equal(refused({ kind: 'unsnooze', reason: 'again' }), 'not-snoozed');
  });

  it('gives an action to an owner by a day, and takes it as done once', () => {
    const assign = { kind: 'assign', what: 'audit the cases', owner: 'B Person', due: '2021-05-03' } as const;
    const assigned = done(assign);
    assert.deepEqual([assigned.task?.owner, assigned.task?.due], ['B Person', '2021-05-03']);
    assert.equal(refused(assign, assigned), 'said-already');
    assert.equal(refused({ ...assign, due: '2021-05-02' }), 'date-not-ahead');
    const complete = done({ kind: 'complete' }, assigned);
    assert.equal(complete.task?.done, at);
    assert.equal(refused({ kind: 'complete' }, complete), 'said-already');
    assert.equal(refused({ kind: 'complete' }), 'no-action');
  });

  it('records an explanation once', () => {
    const explain = { kind: 'explain', text: 'criteria changed to any further contact' } as const;
    const explained = done(explain);
    assert.equal(explained.explanation?.reason, explain.text);
    assert.equal(refused(explain, explained), 'said-already');
  });
});
