import assert from 'node:assert/strict';
import { civilDay } from '../../../dialogs/orders/civil-day.ts';

/** A Wednesday. */
const at = '2026-11-25T10:00:00.000Z';
const day = (ahead: Parameters<typeof civilDay>[0], now = at): string | undefined =>
  civilDay(ahead, now, 'Europe/London');

describe('A day ahead', () => {
  it('is the next of its kind where no year is said', () => {
    assert.equal(day({ kind: 'date', day: 1, month: 12 }), '2026-12-01');
    assert.equal(day({ kind: 'date', day: 1, month: 3 }), '2027-03-01');
    assert.equal(day({ kind: 'date', day: 25, month: 11 }), '2026-11-25');
    assert.equal(day({ kind: 'end-of', month: 2 }), '2027-02-28');
  });

  it('stays in the year that is said, and is none where the calendar has no such day', () => {
    assert.equal(day({ kind: 'date', day: 1, month: 3, year: 2020 }), '2020-03-01');
    assert.equal(day({ kind: 'date', day: 31, month: 2, year: 2027 }), undefined);
    assert.equal(day({ kind: 'date', day: 31, month: 4 }), undefined);
    assert.equal(day({ kind: 'date', day: 29, month: 2, year: 2028 }), '2028-02-29');
  });

  it('is the next weekday of its name, and never today', () => {
    assert.equal(day({ kind: 'weekday', weekday: 4 }), '2026-11-26');
    assert.equal(day({ kind: 'weekday', weekday: 3 }), '2026-12-02');
    assert.equal(day({ kind: 'weekday', weekday: 2 }), '2026-12-01');
  });

  it('counts days, weeks and months by the local calendar', () => {
    assert.equal(day({ kind: 'after', count: 1, unit: 'days' }, '2026-11-25T23:30:00.000Z'), '2026-11-26');
    assert.equal(day({ kind: 'after', count: 2, unit: 'weeks' }), '2026-12-09');
    assert.equal(day({ kind: 'after', count: 3, unit: 'months' }, '2026-11-30T10:00:00.000Z'), '2027-02-28');
    assert.equal(day({ kind: 'after', count: 1, unit: 'days' }, '2026-06-30T23:30:00.000Z'), '2026-07-02');
  });
});
