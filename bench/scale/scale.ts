import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readFolder } from '../../src/catalogue/folder.ts';
import { catalogueOf } from '../../src/catalogue/load.ts';
import { periodsOf } from '../../src/imports/periods.ts';
import { Refusal } from '../../src/imports/sentences.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { hidingSmallNumbers } from '../../src/store/hiding.ts';
import { openStore } from '../../src/store/open.ts';
import { figures, month, valueAt, writeCatalogue } from '../generated/partnership.ts';
import { machine, runImport, told } from '../generated/run-import.ts';
import type { Run } from '../generated/run-import.ts';

/** 330 areas and 120 indicators over 10 years of months: 4,752,000 observations. */
const size = { indicators: 120, areas: 330 };
const months = 120;
const rows = size.indicators * size.areas;
const folder = mkdtempSync(join(tmpdir(), 'safer-scale-'));
const data = join(folder, 'data');

console.log(`Machine: ${machine()}`);
try {
  writeCatalogue(join(folder, 'catalogue'), size);
  const started = performance.now();
  await fill();
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Math.round(statSync(join(data, 'safer-bot.sqlite')).size / 1e6);
  console.log(
    `Filled by the store's own writer, a publication for each month, with ${rows * months} observations in ${seconds.toFixed(0)} s: ${megabytes} MB`,
  );
  for (const round of ['first', 'second'] as const) await ask(round);
  const file = join(folder, 'figures.csv');
  writeFileSync(file, figures(size, [months]));
  const importing = runImport(folder, file, { DATA_DIR: data });
  const published = await untilPublished(importing);
  console.log(
    `A new month of ${rows} rows, by the import command: to be read after ${published.toFixed(1)} s; ${told(await importing)}`,
  );
  console.log(`The same month again: ${told(await runImport(folder, file, { DATA_DIR: data }))}`);
  console.log(`Machine: ${machine()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Publishes month after month, as figures come, so that what a series holds lies all over the file. */
async function fill(): Promise<void> {
  const loaded = catalogueOf(await readFolder(join(folder, 'catalogue')));
  if (!loaded.ok) throw new Error('the catalogue of the bench is broken');
  const periodOf = periodsOf(loaded.catalogue.calendar);
  const store = await openStore({ kind: 'folder', folder: data }, { writesHere: true });
  const publishing = hidingSmallNumbers(store, loaded.catalogue);
  for (let nth = 0; nth < months; nth += 1) {
    const period = periodOf(month(nth), 'month');
    if (period instanceof Refusal) throw new Error(period.reason);
    await publishing.transaction(async ({ indicators }) => {
      const publication = await indicators.publication(`${month(nth)}.csv`, '2026-01-02T09:00:00.000Z');
      for (let measure = 0; measure < size.indicators; measure += 1) {
        const observations = Array.from({ length: size.areas }, (_, place): Observation => ({
          indicator: `measure-${measure}`,
          area: `area-${place}`,
          basis: 'month',
          period,
          value: valueAt(measure, place, nth),
          status: 'final',
          components: [],
          standings: [],
          source: { document: `${month(nth)}.csv`, place: `line ${measure * size.areas + place + 2}` },
          published: '2026-01-02',
        }));
        await indicators.add(publication, observations);
      }
      await indicators.finish(publication, { added: rows, revised: 0 });
    });
  }
  await store.close();
}

/** Seconds from the start of an import until others can read its figures; its process then still folds its log into the file. */
async function untilPublished(importing: Promise<Run>): Promise<number> {
  const started = performance.now();
  const store = await openStore({ kind: 'folder', folder: data });
  try {
    const before = await store.version();
    const isOver = importing.then(
      () => true,
      () => true,
    );
    while ((await store.version()) === before) {
      if (await Promise.race([isOver, pause(20, false)])) break;
    }
    return (performance.now() - started) / 1000;
  } finally {
    await store.close();
  }
}

/** Asks for a trend and a comparison of every district, of a store just opened whose file the system was told to forget. */
async function ask(round: 'first' | 'second'): Promise<void> {
  const { status } = spawnSync('dd', [`if=${join(data, 'safer-bot.sqlite')}`, 'iflag=nocache', 'count=0']);
  const store = await openStore({ kind: 'folder', folder: data });
  const indicator = round === 'first' ? 'measure-77' : 'measure-12';
  let started = performance.now();
  const trend = await store.indicators.series({ indicator, area: 'area-200', basis: 'month' });
  const trended = performance.now() - started;
  const period = trend.at(-1)?.period;
  if (period === undefined) throw new Error('nothing is held');
  started = performance.now();
  const areas = Array.from({ length: size.areas }, (_, at) => `area-${at}`);
  const across = await store.indicators.across(indicator, areas, { basis: 'month', period });
  const compared = performance.now() - started;
  console.log(
    `${status === 0 ? 'Cold' : 'Just opened'}, ${round}: a trend of ${trend.length} figures ${trended.toFixed(1)} ms, ${across.length} districts compared ${compared.toFixed(1)} ms`,
  );
  await store.close();
}
