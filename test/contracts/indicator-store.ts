import assert from 'node:assert/strict';
import type { Observation } from '../../src/indicators/observation.ts';
import { burglary, figure, publish, quarter } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

/** What every keeper of figures does. */
export function indicatorStoreContract(newPlace: NewPlace): void {
  const { store } = freshStore(newPlace);
  const values = (found: readonly Observation[]): unknown => found.map(({ value }) => value);

  it('answers from an empty store with nothing, and no error', async () => {
    const { indicators } = store();
    assert.deepEqual(await indicators.series(burglary), []);
    assert.deepEqual(await indicators.series(burglary, { last: 3, asOf: '2021-01-01' }), []);
    const across = { basis: burglary.basis, period: quarter(0) };
    assert.deepEqual(await indicators.across('burglary', ['hinckley'], across), []);
    assert.deepEqual(await indicators.across('burglary', [], across), []);
    assert.deepEqual(await indicators.list(), []);
    assert.deepEqual(await indicators.vintages(burglary, quarter(0)), []);
    assert.deepEqual(await indicators.publications(10), []);
  });

  it('gives an observation back with everything it said', async () => {
    const said = figure(0, 1.5, {
      numerator: 3,
      denominator: 2000,
      note: 'Excludes attempts – “as printed”',
      components: [{ name: 'residential', value: 0.1 + 0.2 }],
      standings: [
        { set: 'nearest neighbours', rank: 2, of: 16 },
        { set: 'county areas', band: 'Top' },
      ],
      publishedRag: 'amber',
      publishedDirection: 'unknown',
      source: { document: 'Board paper', place: 'paragraph 10' },
    });
    const plain = figure(1, 0, { status: 'provisional' });
    const publication = await publish(store(), said, plain, figure(2, null));
    assert.deepEqual(await store().indicators.series(burglary), [
      { ...said, publication, vintage: 1 },
      { ...plain, publication, vintage: 1 },
      { ...figure(2, null), publication, vintage: 1 },
    ]);
  });

  it('keeps every digit of a value', async () => {
    const exact = [0.1 + 0.2, 1 / 3, 5e-324, Number.MAX_SAFE_INTEGER, 1.7976931348623157e308, 2 ** 53 + 2];
    await publish(store(), ...exact.map((value, nth) => figure(nth, value)));
    assert.deepEqual(values(await store().indicators.series(burglary)), exact);
  });

  it('refuses a value that is no number, and keeps nothing of what came with it', async () => {
    await assert.rejects(publish(store(), figure(0, 1), figure(1, Number.NaN)), RangeError);
    await assert.rejects(publish(store(), figure(0, 1, { numerator: Infinity })), RangeError);
    assert.deepEqual(await store().indicators.list(), []);
    assert.deepEqual(await store().indicators.publications(1), []);
  });

  it('gives a series oldest first, however it arrived, and only its newest periods where asked', async () => {
    await publish(store(), figure(3, 3), figure(0, 0), figure(2, 2), figure(1, 1));
    await publish(store(), figure(0, 9, { area: 'blaby' }), figure(0, 9, { basis: 'month' }));
    assert.deepEqual(values(await store().indicators.series(burglary)), [0, 1, 2, 3]);
    assert.deepEqual(values(await store().indicators.series(burglary, { last: 2 })), [2, 3]);
    assert.deepEqual(values(await store().indicators.series(burglary, { last: 99 })), [0, 1, 2, 3]);
    assert.deepEqual(values(await store().indicators.series(burglary, { last: 0 })), []);
  });

  it('answers with the newest vintage, and as of a day with the newest that was known by its end', async () => {
    await publish(store(), figure(0, 10, { published: '2021-01-01' }), figure(1, 20, { published: '2021-02-01' }));
    await publish(store(), figure(0, 11, { published: '2021-03-01', status: 'revised' }));
    const { indicators } = store();
    assert.deepEqual(values(await indicators.series(burglary)), [11, 20]);
    assert.deepEqual(values(await indicators.series(burglary, { asOf: '2021-03-01' })), [11, 20]);
    assert.deepEqual(values(await indicators.series(burglary, { asOf: '2021-02-28' })), [10, 20]);
    assert.deepEqual(values(await indicators.series(burglary, { asOf: '2021-01-31' })), [10]);
    assert.deepEqual(values(await indicators.series(burglary, { asOf: '2021-01-31', last: 1 })), [10]);
    assert.deepEqual(values(await indicators.series(burglary, { asOf: '2020-12-31' })), []);
    assert.deepEqual(values(await indicators.vintages(burglary, quarter(0))), [10, 11]);
  });

  it('counts a figure told twice in one publication as two vintages, the later one newer', async () => {
    await publish(store(), figure(0, 1), figure(0, 2));
    const vintages = await store().indicators.vintages(burglary, quarter(0));
    assert.deepEqual(
      vintages.map(({ value, vintage }) => [value, vintage]),
      [
        [1, 1],
        [2, 2],
      ],
    );
  });

  it('gives one period across areas in the order asked, without those that have none', async () => {
    await publish(store(), ...['blaby', 'hinckley', 'harborough'].map((area) => figure(1, area.length, { area })));
    await publish(store(), figure(1, 7.5, { area: 'hinckley', published: '2021-06-01' }), figure(2, 99));
    const across = (asOf?: string) =>
      store().indicators.across('burglary', ['harborough', 'nowhere', 'hinckley', 'hinckley'], {
        basis: 'quarter',
        period: quarter(1),
        ...(asOf === undefined ? {} : { asOf }),
      });
    assert.deepEqual(values(await across()), [10, 7.5]);
    assert.deepEqual(values(await across('2021-05-31')), [10, 8]);
  });

  it('gives several series in one read, each oldest first, and only their newest years where asked', async () => {
    await publish(
      store(),
      ...[0, 3, 4, 5].flatMap((nth) => [figure(nth, nth), figure(nth, 10 + nth, { area: 'blaby' })]),
    );
    await publish(store(), figure(5, 6), figure(9, 99, { indicator: 'arson' }), figure(0, 77, { basis: 'month' }));
    const { indicators } = store();
    const of = { indicators: ['burglary', 'nothing'], areas: ['hinckley', 'blaby'] };
    assert.deepEqual(values(await indicators.figures(of)), [10, 13, 14, 15, 77, 0, 3, 4, 6]);
    assert.deepEqual(values(await indicators.figures({ ...of, years: 1 })), [13, 14, 15, 77, 3, 4, 6]);
    assert.deepEqual(values(await indicators.figures({ ...of, years: 0 })), [15, 77, 6]);
    assert.deepEqual(values(await indicators.figures({ ...of, asOf: '2020-12-31' })), []);
    assert.deepEqual(values(await indicators.figures({ ...of, areas: [] })), []);
    const each = await Promise.all(['blaby', 'hinckley'].map((area) => indicators.series({ ...burglary, area })));
    assert.deepEqual(
      (await indicators.figures(of)).filter(({ basis }) => basis === 'quarter'),
      each.flat(),
    );
  });

  it('reads of several series what ends on a day or later, besides the newest years of each', async () => {
    const blaby = { ...burglary, area: 'blaby' };
    await publish(
      store(),
      ...[0, 4, 8, 12, 13].map((nth) => figure(nth, nth)),
      figure(1, 1, blaby),
      figure(2, 2, blaby),
    );
    const of = { indicators: ['burglary'], areas: ['hinckley', 'blaby'] };
    const { indicators } = store();
    const from = quarter(8).end;
    assert.deepEqual(values(await indicators.figures({ ...of, from })), [8, 12, 13]);
    assert.deepEqual(values(await indicators.figures({ ...of, years: 1, from })), [1, 2, 8, 12, 13]);
    assert.deepEqual(
      values(await indicators.figures({ ...of, years: 3, from: quarter(12).end })),
      [1, 2, 4, 8, 12, 13],
    );
  });

  it('tells periods apart that end on one day', async () => {
    const long = { start: '2015-04-01', end: '2018-03-31', label: '2015/16 to 2017/18' };
    const short = { start: '2017-04-01', end: '2018-03-31', label: '2017/18' };
    await publish(store(), figure(0, 1, { period: short }), figure(0, 3, { period: long }));
    assert.deepEqual(values(await store().indicators.series(burglary)), [3, 1]);
    assert.deepEqual(values(await store().indicators.vintages(burglary, long)), [3]);
    const [summary] = await store().indicators.list();
    assert.deepEqual(summary?.newest, short);
    assert.equal(summary?.periods, 2);
  });

  it('lists series in a stable order with their newest period, when it became known, and what is illustrative', async () => {
    await publish(store(), figure(1, 1), figure(0, 1), figure(0, 1, { area: 'blaby', status: 'illustrative' }));
    await publish(store(), figure(1, 2, { published: '2021-04-01' }), figure(0, 2, { published: '2021-05-01' }));
    await publish(store(), figure(0, 1, { indicator: 'arson' }));
    const { indicators } = store();
    const inHinckley = {
      ...burglary,
      newest: quarter(1),
      newestPublished: '2021-04-01',
      periods: 2,
      illustrative: false,
    };
    const first = { newest: quarter(0), newestPublished: '2021-01-01', periods: 1 };
    const inBlaby = { ...burglary, area: 'blaby', ...first, illustrative: true };
    const arson = { ...burglary, indicator: 'arson', ...first, illustrative: false };
    assert.deepEqual(await indicators.list(), [arson, inBlaby, inHinckley]);
    assert.deepEqual(await indicators.list({ indicator: 'burglary' }), [inBlaby, inHinckley]);
    assert.deepEqual(await indicators.list({ area: 'hinckley' }), [arson, inHinckley]);
    assert.deepEqual(await indicators.list({ indicator: 'arson', area: 'blaby' }), []);
    await publish(store(), figure(0, 2, { area: 'blaby' }));
    assert.equal((await indicators.list({ area: 'blaby' }))[0]?.illustrative, false);
  });

  it('tells what was published, newest first', async () => {
    const first = await publish(store(), figure(0, 1));
    const second = await publish(store(), figure(1, 1), figure(2, 1));
    assert.ok(second > first);
    const about = { name: 'Board paper', at: '2021-01-02T09:00:00.000Z', revised: 0 };
    assert.deepEqual(await store().indicators.publications(10), [
      { id: second, ...about, added: 2 },
      { id: first, ...about, added: 1 },
    ]);
    assert.equal((await store().indicators.publications(1)).length, 1);
    await assert.rejects(
      store().transaction(({ indicators }) => indicators.finish(second + 1, { added: 0, revised: 0 })),
    );
  });

  it('tells what a publication brought, what stood before each figure and whether it still stands', async () => {
    const first = await publish(store(), figure(0, 1), figure(1, 2), figure(0, 3, { area: 'blaby' }));
    const second = await publish(store(), figure(1, 4), figure(2, 5));
    const third = await publish(store(), figure(1, 6));
    const brought = (publication: number) =>
      store().transaction(async ({ indicators }) =>
        (await indicators.broughtBy(publication)).map((each) => [
          `${each.figure.area} ${each.figure.period.label}`,
          each.figure.value,
          each.before?.value,
          each.stands,
        ]),
      );
    const [q1, q2, q3] = [quarter(0), quarter(1), quarter(2)].map(({ label }) => label);
    assert.deepEqual(
      (await brought(first)).toSorted((a, b) => Number(a[1]) - Number(b[1])),
      [
        [`hinckley ${q1}`, 1, undefined, true],
        [`hinckley ${q2}`, 2, undefined, false],
        [`blaby ${q1}`, 3, undefined, true],
      ],
    );
    assert.deepEqual(await brought(second), [
      [`hinckley ${q2}`, 4, 2, false],
      [`hinckley ${q3}`, 5, undefined, true],
    ]);
    assert.deepEqual(await brought(third), [[`hinckley ${q2}`, 6, 4, true]]);
    assert.deepEqual(await brought(third + 1), []);
    const names = await store().transaction(({ indicators }) =>
      Promise.all([indicators.nameOf(first), indicators.nameOf(third + 1)]),
    );
    assert.deepEqual(names, ['Board paper', undefined]);
  });

  it('takes a publication of thousands of figures, and the same again as a second vintage of each', async () => {
    const many = Array.from({ length: 2345 }, (_, n) => figure(n % 40, n, { area: `area-${n % 67}` }));
    await publish(store(), ...many);
    await publish(store(), ...many.toReversed());
    const summaries = await store().indicators.list();
    assert.equal(summaries.length, 67);
    assert.equal(
      summaries.reduce((sum, { periods }) => sum + periods, 0),
      new Set(many.map(({ area, period }) => `${area} ${period.end}`)).size,
    );
    const history = await store().indicators.vintages({ ...burglary, area: 'area-0' }, quarter(0));
    assert.deepEqual(
      history.map(({ vintage, value }) => [vintage, value]),
      [
        [1, 0],
        [2, 0],
      ],
    );
  });

  it('adds nothing where there is nothing to add', async () => {
    await publish(store());
    assert.deepEqual(await store().indicators.list(), []);
    assert.equal((await store().indicators.publications(1)).length, 1);
  });
}
