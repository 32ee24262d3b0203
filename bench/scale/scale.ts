import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import { figures, writeCatalogue } from '../generated/partnership.ts';
import { machine, runImport, told } from '../generated/run-import.ts';

/** 330 areas and 120 indicators over 10 years of months: 4,752,000 observations. */
const size = { indicators: 120, areas: 330 };
const months = 120;
const folder = mkdtempSync(join(tmpdir(), 'safer-scale-'));
const data = join(folder, 'data');

console.log(`Machine: ${machine()}`);
try {
  writeCatalogue(join(folder, 'catalogue'), size);
  let started = performance.now();
  // Month by month within a quarter, as figures come: what a series holds lies all over the file.
  for (let from = 0; from < months; from += 3) await bring([from, from + 1, from + 2]);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Math.round(statSync(join(data, 'safer-bot.sqlite')).size / 1e6);
  console.log(
    `Filled with ${size.indicators * size.areas * months} observations in ${seconds.toFixed(0)} s: ${megabytes} MB`,
  );
  console.log(`A new month of ${size.indicators * size.areas} rows: ${told(await bring([months]))}`);
  for (const round of ['first', 'second'] as const) {
    // A store of its own each time, so that nothing was read before; the system may have pages of the file.
    const store = await openStore({ kind: 'folder', folder: data });
    const indicator = round === 'first' ? 'measure-77' : 'measure-12';
    started = performance.now();
    const trend = await store.indicators.series({ indicator, area: 'area-200', basis: 'month' });
    const trended = performance.now() - started;
    started = performance.now();
    const areas = Array.from({ length: size.areas }, (_, at) => `area-${at}`);
    const period = trend.at(-1)?.period;
    if (period === undefined) throw new Error('nothing is held');
    const across = await store.indicators.across(indicator, areas, { basis: 'month', period });
    const compared = performance.now() - started;
    console.log(
      `Cold, ${round}: a trend of ${trend.length} figures ${trended.toFixed(1)} ms, ${across.length} districts compared ${compared.toFixed(1)} ms`,
    );
    await store.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bring(nths: readonly number[]) {
  const file = join(folder, 'figures.csv');
  writeFileSync(file, figures(size, nths));
  return runImport(folder, file, { DATA_DIR: data });
}
