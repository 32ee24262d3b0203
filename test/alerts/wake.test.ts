import assert from 'node:assert/strict';
import { isOverdue, isSnoozed } from '../../src/alerts/mark.ts';
import { morningOf } from '../../src/alerts/day-ahead.ts';
import { woken } from '../../src/alerts/wake.ts';
import { worseBy } from '../../src/alerts/worse.ts';
import type { ThresholdRule } from '../../src/alerts/rule.ts';
import { exception } from '../contracts/samples.ts';
import { above40, marac, worseColour } from '../support/marac.ts';

const at = '2021-05-10T07:00:00.000Z';
const mark = { by: 'id-1', name: 'A Person', at: '2021-05-03T09:00:00.000Z', reason: 'meeting' };
const open = exception('A-0031', { snoozed: { ...mark, until: '2021-05-10', ends: at } });
const { latest } = open;
const byFive = worseBy({ ...above40, worseBy: 5 }, marac);

describe('a snooze', () => {
  it('ends at 08:00 of its day by the local clock, on either side of a clock change', () => {
    assert.equal(morningOf('2021-03-27', 'Europe/London'), '2021-03-27T08:00:00.000Z');
    assert.equal(morningOf('2021-03-28', 'Europe/London'), '2021-03-28T07:00:00.000Z');
    assert.equal(isSnoozed(open, '2021-05-10T06:59:59.999Z'), true);
    assert.equal(isSnoozed(open, at), false);
    assert.equal(isSnoozed({}, at), false);
  });

  it('ends in silence unless what it hid is worse by the step and still in breach', () => {
    const worse = { ...latest, value: 54 };
    assert.equal(woken(open, at, byFive).reason, 'snooze-ended');
    assert.equal(woken(open, at, byFive).snoozed, undefined);
    const spoken = woken({ ...open, latest: worse }, at, byFive);
    assert.deepEqual([spoken.reason, spoken.lastTold], ['worse-after-snooze', worse]);
    assert.equal(woken({ ...open, latest: worse, state: 'recovering' }, at, byFive).reason, 'snooze-ended');
    assert.equal(woken({ ...open, latest: worse }, at, worseBy(above40, marac)).reason, 'snooze-ended');
  });
});

describe('worse by a step', () => {
  const told = (value: number, newest: number, rule: ThresholdRule = { ...above40, worseBy: 5 }): boolean =>
    worseBy(rule, marac)({ ...latest, value }, { ...latest, value: newest });

  it('is at least the step on the breach side, whatever binary fractions say', () => {
    assert.deepEqual([told(40.1, 45.1), told(49, 53.9), told(49, 54), told(49, 44)], [true, false, true, false]);
    const below = { ...above40, worseBy: 5, breach: { operator: 'below', value: 40 } } as const;
    assert.deepEqual([told(35, 30, below), told(35, 40, below)], [true, false]);
  });

  it('is a worse colour where colours are judged', () => {
    const colour = worseBy(worseColour, marac);
    const amber = { ...latest, publishedRag: 'amber' } as const;
    assert.equal(colour(amber, { ...latest, publishedRag: 'red' }), true);
    assert.equal(colour(amber, amber), false);
    assert.equal(colour(latest, amber), false);
  });
});

describe('an action', () => {
  it('is overdue from the day after its day until it is done', () => {
    const task = { ...mark, what: 'audit', owner: 'B', due: '2021-05-09' };
    assert.deepEqual(
      [isOverdue(task, '2021-05-09'), isOverdue(task, '2021-05-10'), isOverdue({ ...task, done: at }, '2021-05-10')],
      [false, true, false],
    );
    assert.equal(isOverdue(undefined, '2021-05-10'), false);
  });
});
