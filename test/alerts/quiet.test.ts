import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { quietUntil } from '../../src/alerts/quiet.ts';
import type { QuietTime } from '../../src/alerts/quiet.ts';

const quiet: QuietTime = { from: '18:00', until: '08:00', workingDays: [1, 2, 3, 4, 5], closed: ['2026-12-24'] };
const until = (at: string, with_: Partial<QuietTime> = {}) => quietUntil({ ...quiet, ...with_ }, at, 'Europe/London');

describe('Quiet time', () => {
  it('lets news go within the hours of a working day, from the end of the quiet ones on and not from their start', () => {
    assert.equal(until('2026-11-23T08:00:00.000Z'), undefined);
    assert.equal(until('2026-11-23T17:59:59.999Z'), undefined);
    assert.equal(until('2026-11-23T18:00:00.000Z'), '2026-11-24T08:00:00.000Z');
    assert.equal(until('2026-11-23T07:59:59.999Z'), '2026-11-23T08:00:00.000Z');
  });

  it('holds over the weekend, and in the middle of a Saturday', () => {
    assert.equal(until('2026-11-20T19:00:00.000Z'), '2026-11-23T08:00:00.000Z');
    assert.equal(until('2026-11-21T11:00:00.000Z'), '2026-11-23T08:00:00.000Z');
  });

  it('holds over bank holidays and the partnership’s own closed days', () => {
    assert.equal(until('2026-04-02T20:00:00.000Z'), '2026-04-07T07:00:00.000Z', 'Good Friday to Easter Monday');
    assert.equal(until('2026-12-23T20:00:00.000Z'), '2026-12-29T08:00:00.000Z', 'from the 23rd to the 29th');
  });

  it('follows the local clock over its changes', () => {
    assert.equal(until('2026-03-27T19:00:00.000Z'), '2026-03-30T07:00:00.000Z');
    assert.equal(until('2026-10-23T19:00:00.000Z'), '2026-10-26T08:00:00.000Z');
  });

  it('may be hours of the day, or none', () => {
    assert.equal(until('2026-11-23T12:30:00.000Z', { from: '12:00', until: '13:00' }), '2026-11-23T13:00:00.000Z');
    assert.equal(until('2026-11-23T23:30:00.000Z', { from: '12:00', until: '13:00' }), undefined);
    assert.equal(until('2026-11-23T23:30:00.000Z', { from: '08:00', until: '08:00' }), undefined);
    assert.equal(until('2026-11-21T23:30:00.000Z', { from: '08:00', until: '08:00' }), '2026-11-23T08:00:00.000Z');
  });

  it('ends at a moment that is not quiet itself, later than what it holds', () => {
    const minutes = fc.integer({ min: 0, max: 4 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (after) => {
        const at = new Date(Date.parse('2026-01-01T00:00:00.000Z') + after * 60_000).toISOString();
        const end = until(at);
        if (end === undefined) return;
        assert.ok(end > at);
        assert.equal(until(end), undefined);
      }),
    );
  });
});
