import assert from 'node:assert/strict';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { ukFiscalCalendar, periodOn } from '../../src/indicators/period.ts';
import { readInterval } from '../../src/questions/period-text.ts';
import { dashboard, report } from './expected.ts';
import { dashboardFile, folder, linesOf, numberIn, reportFile } from './read-figures.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Basis } from '../../src/indicators/basis.ts';
import type { Expected } from './expected.ts';
import type { Line } from './read-figures.ts';

const papers = [
  {
    title: 'Safer Communities Performance Dashboard Quarter 4, 2017/18',
    file: dashboardFile,
    published: '2018-04-30',
    figures: dashboard,
  },
  { title: 'Safer Communities Performance 2020/21 Q4', file: reportFile, published: '2021-04-30', figures: report },
];

for (const { title, file, published, figures } of papers) {
  describe(`the figures of "${title}"`, () => {
    const lines = linesOf(file);

    for (const figure of figures) {
      it(`hold ${nameOf(figure)} = ${figure.value} of ${figure.place}`, () => {
        const found = lines.filter((line) => keyOf(line) === nameOf(figure));
        assert.equal(found.length, 1);
        assert.deepEqual(
          found.map((line) => asPrinted(line)),
          [comparable(figure)],
        );
      });
    }

    it('hold nothing else', () => {
      assert.deepEqual(lines.map((line) => keyOf(line)).toSorted(), figures.map((figure) => nameOf(figure)).toSorted());
    });

    it('name the paper, the place in it and the day it became known', () => {
      for (const line of lines) {
        assert.deepEqual([line['document'], line['published']], [title, published]);
        assert.match(line['page'] ?? '', /^(outcome \d row \d, column |paragraph \d)/);
        assert.match(line['status'] ?? '', /^(final|revised)$/);
      }
    });

    it('are of indicators and areas of the catalogue, in periods of their basis', async () => {
      const catalogue = await defaultCatalogue();
      for (const line of lines) {
        assert.ok(
          catalogue.indicators.some(({ id }) => id === line['indicator']),
          line['indicator'],
        );
        assert.ok(
          catalogue.areas.some(({ id }) => id === line['area']),
          line['area'],
        );
        const interval = readInterval(line['period'] ?? '', catalogue.calendar);
        assert.ok(interval, line['period']);
        const period = periodOn(line['basis'] as Basis, interval, ukFiscalCalendar);
        assert.ok(period, `${line['period']} on ${line['basis']}`);
      }
    });
  });
}

async function defaultCatalogue(): Promise<Catalogue> {
  const loaded = await loadCatalogue(folder);
  assert.ok(loaded.ok);
  return loaded.catalogue;
}

function nameOf({ indicator, area, basis, period }: Expected): string {
  return `${indicator}, ${area}, ${basis}, ${period}`;
}

function keyOf(line: Line): string {
  return `${line['indicator']}, ${line['area']}, ${line['basis']}, ${line['period']}`;
}

function comparable({ value, place, rag, rank, band, direction, components }: Expected): unknown {
  return { value, place, rag, rank, band, direction, components };
}

function asPrinted(line: Line): unknown {
  const filled = (column: string): string | undefined => line[column] || undefined;
  const place = (line['page'] ?? '').split(', column ')[0];
  if (filled('rank') !== undefined) assert.equal(line['rank_set'], 'nearest neighbours');
  if (filled('band') !== undefined) assert.equal(line['band_set'], 'county areas');
  return {
    value: numberIn(line),
    place,
    rag: filled('published_rag'),
    rank: filled('rank') && `${line['rank']}/${line['rank_of']}`,
    band: filled('band'),
    direction: filled('direction'),
    components: filled('components'),
  };
}
