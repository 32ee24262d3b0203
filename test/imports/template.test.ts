import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '../../src/imports/import-file.ts';
import { publish } from '../../src/imports/publish.ts';
import { seriesDue, templateWorkbook } from '../../src/imports/template.ts';
import { financialQuarter, ukFiscalCalendar } from '../../src/indicators/period.ts';
import { figure } from '../support/marac.ts';
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
        [['Leicestershire', 'Q1 2017/18', '%', { period: 'Q4 2016/17', value: 30 }]],
      );
      const path = join(temporary.folder, 'due.xlsx');
      await writeFile(path, await templateWorkbook(due));
      const parts = { store, catalogue: smallCatalogue, timeZone: 'Europe/London' };
      const summary = await importFile(parts, { path, at: '2021-06-30T09:00:00.000Z' });
      assert.deepEqual([summary.outcome, summary.new, summary.refused], ['published', 1, []]);
      assert.match(summary.warnings.join(' '), /no value for Leicestershire/);
      assert.deepEqual(await seriesDue(store.indicators, smallCatalogue, quarter), []);
    } finally {
      await temporary.remove();
    }
  });
});
