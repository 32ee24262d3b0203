import assert from 'node:assert/strict';
import { makeDigest } from '../../src/digests/make-digest.ts';
import type { Area } from '../../src/indicators/area.ts';
import { exception, figure, indicator, quarter, week } from './week.ts';

const fresh = { publication: 2 };

describe('A digest', () => {
  it('of nothing at all is quiet and full of zeros', () => {
    assert.deepEqual(makeDigest(week({ indicators: [], publications: [] })), {
      at: '2021-06-14T07:30:00.000Z',
      since: '2021-06-07T07:30:00.000Z',
      lookedAt: 0,
      raised: [],
      continuing: [],
      cleared: [],
      improved: [],
      worsened: [],
      unchanged: 0,
      notUpdated: [],
      leftOut: 0,
      quiet: true,
    });
  });

  it('says which new figures are better, worse or neither, each beside the one before', () => {
    const digest = makeDigest(
      week({
        indicators: [...week().indicators, indicator('n', { polarity: 'neutral' })],
        figures: [
          figure('a', 10, 4),
          figure('a', 11, 3, fresh),
          figure('b', 10, 4),
          figure('b', 11, 5, { ...fresh, publishedRag: 'red' }),
          figure('c', 10, 4),
          figure('c', 11, 4, fresh),
          figure('n', 10, 4),
          figure('n', 11, 9, fresh),
        ],
      }),
    );
    assert.deepEqual(digest.improved, [
      {
        series: { indicator: 'a', area: 'county', basis: 'quarter' },
        now: { period: quarter(11), value: 3 },
        before: { period: quarter(10), value: 4 },
      },
    ]);
    assert.deepEqual(
      digest.worsened.map((move) => move.now),
      [{ period: quarter(11), value: 5, publishedRag: 'red' }],
    );
    assert.deepEqual([digest.unchanged, digest.notJudged], [1, { neutral: 1 }]);
    assert.equal(digest.lookedAt, 4);
    assert.equal(digest.quiet, false);
  });

  it('calls a figure neither better nor worse across a break, of other components, or without one before', () => {
    const reclassified = indicator('a', { breaks: [{ from: quarter(11).start, reason: 'reclassified' }] });
    const digest = makeDigest(
      week({
        indicators: [reclassified, indicator('b'), indicator('c')],
        figures: [
          figure('a', 10, 3.91),
          figure('a', 11, 5.11, fresh),
          figure('b', 10, 1611, { components: [{ name: 'all services', value: 1611 }] }),
          figure('b', 11, 1274, { ...fresh, components: [{ name: 'UAVA', value: 1274 }] }),
          figure('c', 11, 7, fresh),
        ],
      }),
    );
    assert.deepEqual([digest.improved, digest.worsened, digest.unchanged], [[], [], 0]);
    assert.deepEqual(digest.notJudged, { 'not-comparable': 2, 'nothing-earlier': 1 });
  });

  it('calls no figure better or worse that chance may explain, by the residents of its area', () => {
    const county = (residents: number): Area => ({
      id: 'county',
      name: 'County',
      kind: 'county',
      aliases: [],
      population: { source: 'Estimates', byYear: { 2020: residents, 2021: residents } },
    });
    const figures = [figure('a', 10, 4.6), figure('a', 11, 4.5, fresh), figure('b', 10, 4), figure('b', 11, 9, fresh)];
    const few = makeDigest(week({ figures, areas: [county(10_000)] }));
    assert.deepEqual([few.improved.length, few.worsened.length, few.byChance, few.unchanged], [0, 1, 1, 0]);
    const many = makeDigest(week({ figures, areas: [county(10_000_000)] }));
    assert.deepEqual([many.improved.length, many.worsened.length, many.byChance], [1, 1, undefined]);
  });

  it('marks a figure that is provisional, the one before it too', () => {
    const provisional = { status: 'provisional' } as const;
    const figures = [figure('a', 10, 4, provisional), figure('a', 11, 3, fresh)];
    const [move] = makeDigest(week({ figures })).improved;
    assert.deepEqual([move?.now.provisional, move?.before?.provisional], [undefined, true]);
  });

  it('leaves out periods that have not ended where the partnership is, and figures that count for nothing', () => {
    const at = '2021-06-30T23:30:00.000Z';
    const figures = [figure('a', 11, 4), figure('a', 12, 9, fresh), figure('b', 11, 2, { status: 'illustrative' })];
    const utc = makeDigest(week({ at, timeZone: 'UTC', figures }));
    assert.deepEqual([utc.worsened, utc.lookedAt], [[], 1], 'on the last day of Q1 the quarter is incomplete');
    const london = makeDigest(week({ at, figures }));
    assert.equal(london.worsened.length, 1, 'in London it is already July');
    const hidden = [figure('a', 10, 4), figure('a', 11, null, { ...fresh, status: 'suppressed' })];
    assert.deepEqual(makeDigest(week({ figures: hidden })).unchanged, 0);
  });

  it('does not tell the same value again when only its note was revised, but does tell a changed value', () => {
    const older = figure('a', 10, 5);
    const told = figure('a', 11, 4);
    const noted = makeDigest(week({ figures: [older, told, figure('a', 11, 4, { ...fresh, vintage: 2 })] }));
    assert.deepEqual([noted.improved.length, noted.unchanged], [0, 0]);
    const revised = makeDigest(week({ figures: [older, told, figure('a', 11, 3, { ...fresh, vintage: 2 })] }));
    assert.equal(revised.improved[0]?.now.value, 3);
    const late = makeDigest(week({ figures: [figure('a', 10, 5, fresh), told] }));
    assert.deepEqual(
      [late.improved.length, late.worsened.length],
      [0, 0],
      'an older period that arrives late is quiet',
    );
  });

  it('sorts exceptions by when they were raised: before the span they continue, after it they wait', () => {
    const digest = makeDigest(
      week({
        standing: [
          exception('A-0003', { severity: 'low' }),
          exception('A-0002'),
          exception('A-0001', { raisedAt: '2021-06-07T07:30:00.000Z', state: 'recovering' }),
          exception('A-0009', { raisedAt: '2021-06-14T07:30:00.001Z' }),
        ],
        cleared: [
          exception('A-0004', { state: 'cleared', changedAt: '2021-06-14T07:30:00.000Z' }),
          exception('A-0005', { state: 'cleared', changedAt: '2021-06-07T07:30:00.000Z' }),
          exception('A-0002'),
        ],
      }),
    );
    const references = [digest.raised, digest.continuing, digest.cleared].map((list) =>
      list.map((each) => each.reference),
    );
    assert.deepEqual(references, [['A-0002', 'A-0003'], ['A-0001'], ['A-0004']]);
    assert.equal(digest.lookedAt, 1, 'an indicator with an exception is looked at even without a headline figure');
  });

  it('counts those that somebody has in hand, however many rows are left out', () => {
    const acknowledged = { by: 'one', name: 'One', at: '2021-06-10T10:00:00.000Z', reason: 'seen' };
    const many = Array.from({ length: 40 }, (_, index) =>
      exception(`A-${String(index).padStart(4, '0')}`, index % 2 === 0 ? { acknowledged } : {}),
    );
    assert.equal(makeDigest(week({ standing: many })).acknowledged, 20);
  });

  it('never speaks of an exception on an illustrative figure', () => {
    const made = exception('A-0001');
    const digest = makeDigest(
      week({ publications: [], standing: [{ ...made, latest: { ...made.latest, status: 'illustrative' } }] }),
    );
    assert.deepEqual([digest.raised, digest.quiet, digest.lookedAt], [[], true, 0]);
  });

  it('is quiet while an exception merely continues, and not once anything was published', () => {
    const standing = [exception('A-0001', { raisedAt: '2021-05-01T10:00:00.000Z' })];
    const [before, inTheWeek] = week().publications;
    assert.ok(before && inTheWeek);
    assert.equal(makeDigest(week({ standing, publications: [before] })).quiet, true);
    assert.equal(makeDigest(week({ standing, publications: [before, inTheWeek] })).quiet, false);
    const again = { ...inTheWeek, added: 0 };
    assert.equal(makeDigest(week({ standing, publications: [again] })).quiet, true, 'the same file again is no news');
  });

  it('names what lags behind the newest quarter, oldest first, but no annual figure within its year', () => {
    const year = { start: '2020-04-01', end: '2021-03-31', label: '2020/21' };
    const yearBefore = { start: '2019-04-01', end: '2020-03-31', label: '2019/20' };
    const annual = { basis: 'financial-year' } as const;
    const digest = makeDigest(
      week({
        at: '2021-10-04T07:30:00.000Z',
        indicators: [...week().indicators, indicator('y', annual), indicator('z', annual)],
        figures: [
          figure('a', 13, 4),
          figure('b', 12, 4),
          figure('c', 10, 4),
          figure('y', 0, 4, { ...annual, period: year }),
          figure('z', 0, 4, { ...annual, period: yearBefore }),
        ],
      }),
    );
    assert.deepEqual(
      digest.notUpdated.map((row) => `${row.indicator} ${row.newest.label}`),
      ['z 2019/20', 'c Q3 2020/21', 'b Q1 2021/22'],
    );
  });

  it('shows at most 25 rows, the most needed first, and keeps the true totals', () => {
    const many = Array.from({ length: 30 }, (_, index) => exception(`A-${String(index).padStart(4, '0')}`));
    const figures = [figure('a', 10, 4), figure('a', 11, 3, fresh)];
    const digest = makeDigest(week({ standing: many, figures }));
    assert.deepEqual([digest.raised.length, digest.improved.length, digest.leftOut], [25, 0, 6]);
    assert.deepEqual(digest.totals, {
      raised: 30,
      continuing: 0,
      cleared: 0,
      improved: 1,
      worsened: 0,
      notUpdated: 0,
    });
    assert.equal(makeDigest(week({ standing: many.slice(0, 24), figures })).totals, undefined);
  });
});
