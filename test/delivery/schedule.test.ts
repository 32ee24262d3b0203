import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { usualDigestTime, weekly } from '../../src/delivery/digest-time.ts';
import { dueRun, type Schedule } from '../../src/delivery/schedule.ts';

const mondayMorning = (timeZone: string): Schedule => weekly(usualDigestTime, timeZone);
const london = mondayMorning('Europe/London');

describe('A schedule', () => {
  it('is due at Monday 08:30 by the local clock, to the millisecond', () => {
    assert.equal(dueRun(london, '2026-11-23T08:29:59.999Z'), '2026-11-16T08:30:00.000Z');
    assert.equal(dueRun(london, '2026-11-23T08:30:00.000Z'), '2026-11-23T08:30:00.000Z');
    assert.equal(dueRun(london, '2026-11-23T08:30:00.000Z', '2026-11-23T08:30:00.000Z'), undefined);
    assert.equal(dueRun(london, '2026-11-23T08:30:00.000Z', '2026-11-16T08:30:00.000Z'), '2026-11-23T08:30:00.000Z');
  });

  it('keeps the local time over both clock changes', () => {
    const afterMarch = [dueRun(london, '2026-03-29T12:00:00.000Z'), dueRun(london, '2026-03-30T07:30:00.000Z')];
    assert.deepEqual(afterMarch, ['2026-03-23T08:30:00.000Z', '2026-03-30T07:30:00.000Z']);
    const afterOctober = [dueRun(london, '2026-10-26T08:29:00.000Z'), dueRun(london, '2026-10-26T08:30:00.000Z')];
    assert.deepEqual(afterOctober, ['2026-10-19T07:30:00.000Z', '2026-10-26T08:30:00.000Z']);
  });

  it('makes up for weeks of downtime with the newest run only', () => {
    const due = dueRun(london, '2026-11-25T14:00:00.000Z', '2026-10-05T07:30:00.000Z');
    assert.equal(due, '2026-11-23T08:30:00.000Z');
    assert.equal(dueRun(london, '2026-11-25T14:01:00.000Z', due), undefined);
  });

  it('is a fault where the pattern or the time zone is none', () => {
    assert.throws(() => dueRun({ pattern: 'every Monday', timeZone: 'Europe/London' }, '2026-11-23T08:30:00.000Z'));
    assert.throws(() => dueRun(mondayMorning('Europe/Atlantis'), '2026-11-23T08:30:00.000Z'));
  });

  it('is due once a week, never in the future, wherever the clock stands', () => {
    const zone = fc.constantFrom('Europe/London', 'UTC', 'America/New_York', 'Pacific/Auckland');
    const moment = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2028-01-01') });
    fc.assert(
      fc.property(zone, moment, (timeZone, ms) => {
        const now = new Date(ms).toISOString();
        const due = dueRun(mondayMorning(timeZone), now) ?? assert.fail('there is always a Monday before');
        const local = DateTime.fromISO(due).setZone(timeZone);
        assert.deepEqual([local.weekday, local.hour, local.minute, local.second], [1, 8, 30, 0]);
        assert.ok(due <= now);
        assert.ok(local.plus({ weeks: 1 }).toMillis() > ms, 'the next one is still to come');
        assert.equal(dueRun(mondayMorning(timeZone), now, due), undefined);
      }),
      { numRuns: 300 },
    );
  });
});
