import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFigure } from '../../src/answers/find-figure.ts';
import { libraryAt } from '../../src/answers/library-at.ts';
import { ratedReader } from '../../src/answers/rated-reader.ts';
import type { Library } from '../../src/answers/library.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { months, periodOn, ukFiscalCalendar } from '../../src/indicators/period.ts';
import type { ImportedEstimate } from '../../src/indicators/population-store.ts';
import { hidingSmallNumbers } from '../../src/store/hiding.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const [, , referrals] = smallCatalogue.indicators;
assert.ok(referrals);
const count: Indicator = {
  ...referrals,
  id: 'robberies',
  name: 'Robberies',
  basis: 'quarter',
  polarity: 'lower-is-better',
};
const rate: Indicator = {
  ...count,
  id: 'robbery-rate',
  name: 'Robbery rate',
  unit: { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 2 },
  derivedFrom: { count: count.id },
};
const catalogue = { ...smallCatalogue, indicators: [count, rate] };

/** The count of a quarter: 0 is April to June 2019. */
const quarter = (nth: number, value: number | null, more: Partial<Observation> = {}): Observation => ({
  indicator: count.id,
  area: 'harborough',
  basis: 'quarter',
  period: periodOn('quarter', months(2019, 4 + 3 * nth, 3), ukFiscalCalendar) ?? assert.fail(),
  value,
  status: 'final',
  components: [],
  standings: [],
  source: { document: 'Counts' },
  published: '2021-05-31',
  ...more,
});

const residents = (year: number, number: number, more: Partial<ImportedEstimate> = {}) => ({
  area: 'harborough',
  year: String(year),
  vintage: 'old',
  residents: number,
  source: { document: 'Estimates' },
  published: '2021-06-30',
  ...more,
});

describe('rates of counts', () => {
  let held: TemporaryStore;
  let library: Library;
  beforeEach(async () => {
    held = await openTemporaryStore();
    const { store } = held;
    const indicators = ratedReader(store.indicators, catalogue);
    library = { catalogue, indicators, alerts: store.alerts, today: '2021-08-01', timeZone: 'Europe/London' };
  });
  afterEach(() => held.remove());

  const tell = (observations: readonly Observation[], estimates: readonly ReturnType<typeof residents>[] = []) =>
    held.store.transaction(async ({ indicators }) => {
      const publication = await indicators.publication('figures.csv', '2021-07-01T09:00:00.000Z');
      await indicators.add(publication, observations);
      await indicators.addPopulations(publication, estimates);
      await indicators.finish(publication, { added: observations.length, revised: 0 });
      return publication;
    });
  const rates = async (basis: Observation['basis'] = 'quarter', area = 'harborough') =>
    library.indicators.series({ indicator: rate.id, area, basis });
  const find = (more: object = {}) => findFigure({ indicator: rate.id, area: 'harborough', ...more }, library);

  it('are each count for so many residents of its year, all of one vintage, whatever is held', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(
          fc.record({
            year: fc.integer({ min: 2019, max: 2021 }),
            vintage: fc.constantFrom('old', 'new'),
            number: fc.integer({ min: 1000, max: 9000 }),
          }),
          { selector: (each) => `${each.year}|${each.vintage}` },
        ),
        async (counts, estimates) => {
          const area = `area-${(runs += 1)}`;
          await tell(
            counts.map((value, nth) => quarter(nth, value, { area })),
            estimates.map(({ year, vintage, number }) => residents(year, number, { area, vintage })),
          );
          const points = await rates('quarter', area);
          assert.ok(new Set(points.map(({ derived }) => derived?.population?.vintage)).size <= 1);
          for (const { period, value, numerator = 0, denominator, derived } of points) {
            const estimate = estimates.find(
              ({ year, vintage }) => `${year}` === period.start.slice(0, 4) && vintage === derived?.population?.vintage,
            );
            assert.equal(denominator, estimate?.number);
            assert.ok(Math.abs((value ?? NaN) - (1000 * numerator) / (estimate?.number ?? NaN)) <= 0.005 + 1e-9);
          }
          const years = new Set(counts.map((_, nth) => quarter(nth, 0).period.start.slice(0, 4)));
          const whole = ['old', 'new'].some((name) =>
            [...years].every((year) => estimates.some((each) => each.vintage === name && `${each.year}` === year)),
          );
          if (whole) assert.equal(points.length, counts.length);
          const [listed] = await library.indicators.list({ indicator: rate.id, area });
          assert.equal(listed?.periods, points.length > 0 ? points.length : undefined);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('come for a year from its four quarters, for the residents of its middle, as firm as the least firm', async () => {
    const four = [10, 20, 30, 40].map((value, nth) => quarter(nth, value, nth === 3 ? { status: 'provisional' } : {}));
    await tell(four, [residents(2019, 50_000)]);
    const found = await find({ basis: 'financial-year' });
    assert.ok(found.found);
    const { value, status, numerator, denominator, derived } = found.figure.observation;
    assert.deepEqual([value, status, numerator, denominator], [2, 'provisional', 100, 50_000]);
    assert.deepEqual(
      derived?.parts.map((each) => [each.indicator, each.value]),
      [10, 20, 30, 40].map((each) => ['robberies', each]),
    );
  });

  it('are hidden where their count is, and tell no more than the counts do', async () => {
    const of = (each: Indicator): Indicator => ({ ...each, sensitive: true });
    const ids = ['harborough', 'hinckley-and-bosworth', 'leicestershire'];
    const areas = smallCatalogue.areas.filter(({ id }) => ids.includes(id));
    const sensitive = { ...catalogue, areas, indicators: [of(count), of(rate)] };
    const store = hidingSmallNumbers(held.store, sensitive);
    const [harborough, hinckley, county] = ids.map((area) => ({ area }));
    await store.transaction(async ({ indicators }) => {
      const publication = await indicators.publication('figures.csv', '2021-07-01T09:00:00.000Z');
      const counts = [
        quarter(0, 3, harborough),
        quarter(0, 9, hinckley),
        quarter(0, 12, county),
        quarter(1, 40, harborough),
      ];
      await indicators.add(publication, counts);
      await indicators.addPopulations(
        publication,
        ids.map((area) => residents(2019, 10_000, { area })),
      );
      await indicators.finish(publication, { added: counts.length, revised: 0 });
    });
    const indicators = ratedReader(store.indicators, sensitive);
    const shown = async (area: string) =>
      (await indicators.series({ indicator: rate.id, area, basis: 'quarter' })).map(
        ({ value, status }) => value ?? status,
      );
    assert.deepEqual(await shown('harborough'), ['suppressed', 4]);
    assert.deepEqual(await shown('hinckley-and-bosworth'), ['suppressed'], 'or the county less it would tell');
    assert.deepEqual(await shown('leicestershire'), [1.2]);
  });

  it('are refused where a quarter or the residents of the year are missing, with the reason', async () => {
    await tell([quarter(0, 10), quarter(1, 20), quarter(3, 40)], [residents(2019, 50_000)]);
    const partly = await find({
      basis: 'financial-year',
      period: { kind: 'exact', interval: months(2019, 4, 12), text: '2019/20' },
    });
    assert.ok(!partly.found);
    assert.equal(partly.answer.underivable?.why, 'missing-parts');
    const exact = { kind: 'exact', interval: quarter(3, 0).period, text: 'Q4 2019/20' } as const;
    const later = await find({ period: exact });
    assert.ok(!later.found);
    assert.deepEqual(later.answer.underivable, {
      why: 'no-population',
      area: catalogue.areas.find(({ id }) => id === 'harborough'),
      year: '2020',
    });
  });

  it('leave a series alone of which any figure was published, and pass over the illustrative', async () => {
    const stored = { indicator: rate.id };
    await tell([quarter(0, 10), quarter(0, 0.3, { ...stored, status: 'illustrative' })], [residents(2019, 50_000)]);
    assert.deepEqual(
      (await rates()).map(({ value, derived }) => [value, derived?.method]),
      [[0.2, 'rate']],
    );
    await tell([quarter(1, 0.25, stored)]);
    assert.deepEqual(
      (await rates()).map(({ value, derived }) => [value, derived]),
      [
        [0.3, undefined],
        [0.25, undefined],
      ],
    );
  });

  it('of another vintage stand alone and are never compared with the series', async () => {
    const later = residents(2021, 60_000, { vintage: 'new', published: '2024-07-31' });
    await tell([quarter(0, 10), quarter(7, 30)], [residents(2019, 50_000), later]);
    assert.deepEqual(
      (await rates()).map(({ value }) => value),
      [0.5],
    );
    const first = await find({ period: { kind: 'exact', interval: quarter(0, 0).period, text: 'Q1 2019/20' } });
    assert.ok(first.found);
    assert.deepEqual([first.figure.observation.value, first.points.length], [0.2, 1]);
  });

  it('of areas side by side are the same as in their series, for areas that have both', async () => {
    await tell([quarter(0, 10), quarter(0, 10, { area: 'hinckley-and-bosworth' })], [residents(2019, 50_000)]);
    const across = await library.indicators.across(rate.id, ['hinckley-and-bosworth', 'harborough'], {
      basis: 'quarter',
      period: quarter(0, 0).period,
    });
    assert.deepEqual(across, await rates());
    const figures = { indicators: [rate.id, count.id], areas: ['harborough'] };
    assert.deepEqual(
      (await library.indicators.figures(figures)).map(({ indicator, value }) => [indicator, value]),
      [
        [count.id, 10],
        [rate.id, 0.2],
      ],
    );
  });

  it('have a version for every publication that changed them, and are what was known by a day', async () => {
    await tell([quarter(0, 10)]);
    await tell([], [residents(2019, 50_000)]);
    await tell([quarter(0, 12, { published: '2021-07-15' })]);
    await tell([], [residents(2019, 48_000, { vintage: 'new', published: '2024-07-31' })]);
    await tell([quarter(1, 5)]);
    const versions = await library.indicators.vintages(
      { indicator: rate.id, area: 'harborough', basis: 'quarter' },
      quarter(0, 0).period,
    );
    assert.deepEqual(
      versions.map(({ value, publication, vintage, published }) => [value, publication, vintage, published]),
      [
        [0.2, 2, 1, '2021-06-30'],
        [0.24, 3, 2, '2021-07-15'],
        [0.25, 4, 3, '2024-07-31'],
      ],
    );
    const then = (by: object) =>
      libraryAt(library, by).indicators.series({ indicator: rate.id, area: 'harborough', basis: 'quarter' });
    assert.deepEqual(await then({ asOf: '2021-06-15' }), []);
    assert.deepEqual(
      (await then({ asOf: '2023-01-01' })).map(({ value }) => value),
      [0.24, 0.1],
    );
    assert.deepEqual(
      (await then({ upTo: 2 })).map(({ value }) => value),
      [0.2],
    );
  });

  it('keep to the catalogue’s own estimates where none was imported, and know them only from their day on', async () => {
    const population = { source: 'stated', published: '2020-06-30', byYear: { 2019: 40_000 } };
    const areas = catalogue.areas.map((each) => ({ ...each, population }));
    const reader = ratedReader(held.store.indicators, { ...catalogue, areas });
    await tell([quarter(0, 10, { published: '2020-05-31' })]);
    const key = { indicator: rate.id, area: 'harborough', basis: 'quarter' } as const;
    assert.deepEqual(
      (await reader.series(key)).map(({ value }) => value),
      [0.25],
    );
    assert.deepEqual(await reader.series(key, { asOf: '2020-06-29' }), []);
    await tell([], [residents(2019, 50_000)]);
    assert.deepEqual(
      (await reader.series(key)).map(({ value }) => value),
      [0.2],
    );
  });
});
