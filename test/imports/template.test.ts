import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '../../src/imports/import-file.ts';
import { publish } from '../../src/imports/publish.ts';
import { seriesDue, templateWorkbook } from '../../src/imports/template.ts';
import { financialQuarter, ukFiscalCalendar } from '../../src/indicators/period.ts';
import { figure } from '../support/marac.ts';
import type { ReleaseCalendar } from '../../src/indicators/release.ts';
import { templateLines } from '../../src/commands/import-words.ts';
import { hidingSmallNumbers } from '../../src/store/hiding.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

describe('the workbook of what is due', () => {
  it('names each series without a figure for the quarter, with its last one, and can be imported', async () => {
    const temporary = await openTemporaryStore();
    try {
      const { store } = temporary;
      const observations = [
        figure(3, 30),
        figure(4, 31, { area: 'harborough' }),
        figure(3, 9, { area: 'hinckley-and-bosworth', status: 'illustrative' }),
      ];
      await publish({ store, catalogue: smallCatalogue }, { name: 'a', at: '2021-05-31T09:00:00.000Z', observations });
      const quarter = financialQuarter(2017, 1, ukFiscalCalendar);
      const due = await seriesDue(store.indicators, smallCatalogue, quarter);
      assert.deepEqual(
        due.map((each) => [each.area, each.period.label, each.unit, each.last]),
        [['Leicestershire', 'Q1 2017/18', '%', { period: 'Q4 2016/17', value: 30, hidden: false }]],
      );
      const path = join(temporary.folder, 'due.xlsx');
      await writeFile(path, await templateWorkbook(due));
      const parts = { store, catalogue: smallCatalogue, timeZone: 'Europe/London' };
      const summary = await importFile(parts, { path, at: '2021-06-30T09:00:00.000Z' });
      assert.deepEqual([summary.outcome, summary.new, summary.refused], ['published', 1, []]);
      assert.match(summary.warnings.join(' '), /no value for Leicestershire/);
      // A blank is known to be missing, and who owes it still owes it, with the last figure that there was.
      assert.deepEqual(await seriesDue(store.indicators, smallCatalogue, quarter), due);
      const filled = [figure(5, 32), figure(4, 31)];
      const later = { name: 'b', at: '2021-07-31T09:00:00.000Z', observations: filled };
      await publish({ store, catalogue: smallCatalogue }, later);
      assert.deepEqual(await seriesDue(store.indicators, smallCatalogue, quarter), []);
    } finally {
      await temporary.remove();
    }
  });

  it('names what a calendar expects also where nothing was ever held, and tells by owner who still owes it', async () => {
    const temporary = await openTemporaryStore();
    try {
      const { store } = temporary;
      const [marac, ...others] = smallCatalogue.indicators;
      assert.ok(marac);
      const catalogue = {
        ...smallCatalogue,
        indicators: [{ ...marac, owner: 'Safeguarding team' }, ...others],
        releases,
      };
      const quarter = financialQuarter(2017, 4, ukFiscalCalendar);
      const due = await seriesDue(store.indicators, catalogue, quarter);
      assert.deepEqual(
        due.map((each) => [each.indicator, each.period.label, each.last]),
        [
          ['MARAC repeat cases', 'Q4 2017/18', undefined],
          ['UAVA referrals', '2017/18', undefined],
        ],
      );
      assert.deepEqual(templateLines(due, 'Q4 2017/18', 'due.xlsx'), [
        'Safeguarding team still owes 1: MARAC repeat cases (due on 30 April 2018).',
        'MARAC coordinators still owes 1: UAVA referrals (taken to be due on 31 May 2018).',
        'Wrote due.xlsx. Fill in the column value and import it; a blank value says that it is missing, and it stays owed.',
      ]);
      assert.deepEqual(await seriesDue(store.indicators, catalogue, financialQuarter(2016, 4, ukFiscalCalendar)), []);
    } finally {
      await temporary.remove();
    }
  });

  it('asks for a gap before a later figure that is held, and for nothing before the first', async () => {
    const temporary = await openTemporaryStore();
    try {
      const { store } = temporary;
      const observations = [figure(3, 30), figure(5, 32)];
      await publish({ store, catalogue: smallCatalogue }, { name: 'a', at: '2021-05-31T09:00:00.000Z', observations });
      const [first, gap] = [figure(2, 0), figure(4, 0)].map(({ period }) => period);
      const dueFor = (period: typeof first) =>
        period === undefined ? [] : seriesDue(store.indicators, smallCatalogue, { ...period, start: period.end });
      assert.deepEqual(await dueFor(first), []);
      assert.deepEqual(
        (await dueFor(gap)).map((each) => each.period.label),
        [gap?.label],
      );
    } finally {
      await temporary.remove();
    }
  });

  it('says that a small number is hidden rather than naming it', async () => {
    const temporary = await openTemporaryStore();
    try {
      const store = hidingSmallNumbers(temporary.store, smallCatalogue);
      const hidden = figure(3, 50, { area: 'harborough', numerator: 2, denominator: 4 });
      await publish(
        { store, catalogue: smallCatalogue },
        { name: 'a', at: '2021-05-31T09:00:00.000Z', observations: [hidden] },
      );
      const [due] = await seriesDue(store.indicators, smallCatalogue, financialQuarter(2017, 1, ukFiscalCalendar));
      assert.deepEqual(due?.last, { period: 'Q4 2016/17', value: null, hidden: true });
    } finally {
      await temporary.remove();
    }
  });
});

const releases: readonly ReleaseCalendar[] = [
  {
    indicator: 'marac-repeats',
    area: 'leicestershire',
    basis: 'rolling-12-months',
    graceDays: 10,
    schedule: { kind: 'regular', after: { months: 1, days: 0 }, everyMonths: 3, from: '2017-06-30' },
    source: { document: 'Plan' },
  },
  {
    indicator: 'uava-referrals',
    area: 'leicestershire',
    basis: 'financial-year',
    graceDays: 10,
    schedule: { kind: 'regular', after: { months: 2, days: 0 }, everyMonths: 12, from: '2018-03-31' },
  },
];
