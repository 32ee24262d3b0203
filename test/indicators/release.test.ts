import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Basis } from '../../src/indicators/basis.ts';
import { ukFiscalCalendar as fiscal } from '../../src/indicators/period.ts';
import { daysAfterDue, isLate, missingReleases, nextRelease, releasesDue } from '../../src/indicators/release.ts';
import type { RegularReleases, ReleaseCalendar } from '../../src/indicators/release.ts';

function calendar(basis: Basis, schedule: Partial<RegularReleases> = {}): ReleaseCalendar {
  return {
    indicator: 'theft',
    area: 'vale',
    basis,
    graceDays: 10,
    schedule: {
      kind: 'regular',
      after: { months: 1, days: 0 },
      everyMonths:
        { month: 1, quarter: 3, 'rolling-12-months': 3, 'financial-year-to-date': 3 }[basis as 'month'] ?? 12,
      from: '2020-04-01',
      ...schedule,
    },
  };
}

const labels = (of: readonly { readonly period: { readonly label: string } }[]): readonly string[] =>
  of.map(({ period }) => period.label);

describe('a calendar of releases', () => {
  it('knows which periods are due by a day, each a whole month after its end', () => {
    const due = releasesDue(calendar('quarter'), { day: '2021-01-31', fiscal });
    assert.deepEqual(
      due.map(({ period, due: day }) => [period.label, day]),
      [
        ['Q1 2020/21', '2020-07-31'],
        ['Q2 2020/21', '2020-10-31'],
        ['Q3 2020/21', '2021-01-31'],
      ],
    );
    assert.deepEqual(labels(releasesDue(calendar('quarter'), { day: '2021-01-30', fiscal })), [
      'Q1 2020/21',
      'Q2 2020/21',
    ]);
  });

  it('gives each basis its own periods', () => {
    const on = { day: '2022-05-31', fiscal };
    assert.deepEqual(labels(releasesDue(calendar('financial-year'), on)), ['2020/21', '2021/22']);
    assert.deepEqual(labels(releasesDue(calendar('calendar-year'), on)), ['2020', '2021']);
    assert.deepEqual(labels(releasesDue(calendar('financial-year-to-date', { to: '2021-03-31' }), on)), [
      'Q1 2020/21',
      'April to September 2020',
      'April to December 2020',
    ]);
    assert.deepEqual(labels(releasesDue(calendar('rolling-12-months', { to: '2020-10-01' }), on)), [
      'Q1 2020/21',
      'Q2 2020/21',
    ]);
    const monthly = calendar('rolling-12-months', { everyMonths: 1, to: '2020-05-31' });
    assert.deepEqual(labels(releasesDue(monthly, on)), ['April 2020', 'May 2020']);
    assert.deepEqual(releasesDue(monthly, on)[1]?.period.start, '2019-06-01');
  });

  it('expects nothing after its last period, however late the day', () => {
    const ended = calendar('quarter', { to: '2020-06-30' });
    assert.deepEqual(labels(releasesDue(ended, { day: '2026-01-01', fiscal })), ['Q1 2020/21']);
    assert.equal(nextRelease(ended, '2020-06-30', fiscal), undefined);
    assert.equal(nextRelease(ended, '2020-03-31', fiscal)?.period.label, 'Q1 2020/21');
  });

  it('tells what is missing: due, and not held', () => {
    const missing = missingReleases(calendar('quarter'), new Set(['2020-06-30', '2020-12-31']), {
      day: '2021-04-29',
      fiscal,
    });
    assert.deepEqual(labels(missing), ['Q2 2020/21']);
  });

  it('calls late only what is more than the grace days behind its day', () => {
    const [release] = releasesDue(calendar('quarter'), { day: '2020-12-31', fiscal });
    assert.ok(release);
    assert.equal(isLate(release, '2020-08-10'), false);
    assert.equal(isLate(release, '2020-08-11'), true);
    assert.equal(daysAfterDue(release, '2020-08-11'), 11);
  });

  it('says that a day is assumed where nobody announced it', () => {
    const announced = { ...calendar('quarter'), source: { document: 'Plan' } };
    assert.equal(nextRelease(announced, '2020-06-30', fiscal)?.assumed, false);
    assert.equal(nextRelease(calendar('quarter'), '2020-06-30', fiscal)?.assumed, true);
  });

  it('never has a release due before its period is over, and the next one is the first that is not held', () => {
    const day = fc.date({ min: new Date('2020-04-01'), max: new Date('2024-12-31'), noInvalidDate: true });
    const basis = fc.constantFrom<Basis>('month', 'quarter', 'rolling-12-months', 'financial-year', 'calendar-year');
    fc.assert(
      fc.property(basis, fc.nat(3), fc.nat(40), day, (on, months, days, at) => {
        const of = calendar(on, { after: { months, days } });
        const today = at.toISOString().slice(0, 10);
        const due = releasesDue(of, { day: today, fiscal });
        for (const [index, release] of due.entries()) {
          assert.ok(release.due >= release.period.end && release.due <= today && release.lateFrom > release.due);
          assert.deepEqual(nextRelease(of, due[index - 1]?.period.end ?? '', fiscal), release);
        }
        const next = nextRelease(of, due.at(-1)?.period.end ?? '', fiscal);
        assert.ok(next !== undefined && next.due > today);
      }),
    );
  });
});
