import assert from 'node:assert/strict';
import fc from 'fast-check';
import { months } from '../../src/indicators/period.ts';
import { populationYear, vintageFor, vintagesOf, type PopulationEstimate } from '../../src/indicators/population.ts';

const estimate = (vintage: string, year: number, more: Partial<PopulationEstimate> = {}): PopulationEstimate => ({
  area: 'blaby',
  year: String(year),
  vintage,
  residents: 100_000 + year,
  source: { document: vintage },
  ...more,
});

describe('the population that belongs to a period', () => {
  it('is that of the mid-year within a year, and of its own year for a quarter or a month', () => {
    assert.equal(populationYear(months(2020, 4, 12)), '2020');
    assert.equal(populationYear(months(2020, 1, 12)), '2020');
    assert.equal(populationYear(months(2019, 10, 12)), '2020');
    assert.equal(populationYear(months(2019, 7, 12)), '2020');
    assert.equal(populationYear(months(2018, 7, 12)), '2019');
    assert.equal(populationYear(months(2020, 4, 9)), '2020');
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        assert.equal(populationYear(months(year, month, 1)), String(year));
        assert.equal(populationYear(months(year, 3 * Math.ceil(month / 3) - 2, 3)), String(year));
        // The 30 June that lies within the twelve months.
        assert.equal(populationYear(months(year, month, 12)), String(month <= 6 ? year : year + 1));
      }),
    );
  });
});

describe('the vintages of a population', () => {
  it('come with the one that became known last first, and each year as it was imported last', () => {
    const vintages = vintagesOf([
      estimate('new', 2023, { published: '2024-07-31', publication: 2, residents: 5 }),
      estimate('new', 2023, { published: '2024-09-30', publication: 3, residents: 6 }),
      estimate('old', 2020, { published: '2021-06-30', publication: 9 }),
      estimate('stated', 2020),
    ]);
    assert.deepEqual(
      vintages.map(({ name }) => name),
      ['new', 'old', 'stated'],
    );
    assert.equal(vintages[0]?.byYear.get('2023')?.residents, 6);
  });

  it('have no year that was withdrawn, and none at all where every year was', () => {
    const kept = estimate('series', 2020, { publication: 1 });
    const gone = estimate('series', 2020, { publication: 2, residents: null });
    assert.deepEqual(vintagesOf([gone, kept]), []);
  });

  it('take what was imported before what the catalogue states under the same name', () => {
    const [vintage] = vintagesOf([
      estimate('series', 2020, { publication: 1, residents: 7 }),
      estimate('series', 2020),
      estimate('series', 2019),
    ]);
    assert.equal(vintage?.byYear.get('2020')?.residents, 7);
    assert.equal(vintage.byYear.size, 2);
  });

  it('serve a series by the first that has every year, else by the first that has the newest year of any', () => {
    const old = [2018, 2019, 2020].map((year) => estimate('old', year, { published: '2021-06-30' }));
    const vintages = vintagesOf([...old, estimate('new', 2023, { published: '2024-07-31' })]);
    const serving = (...years: readonly number[]) => vintageFor(years.map(String), vintages)?.name;
    assert.equal(serving(2018, 2020), 'old');
    assert.equal(serving(2020, 2023), 'new');
    assert.equal(serving(2020, 2021), 'old');
    assert.equal(serving(2021), undefined);
  });
});
