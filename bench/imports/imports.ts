import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../../dialogs/ask.ts';
import { openKnowledge } from '../../src/knowledge.ts';
import { readSettings } from '../../src/settings.ts';
import { figures, word, writeCatalogue } from '../generated/partnership.ts';
import { machine, runImport, told } from '../generated/run-import.ts';
import type { Run } from '../generated/run-import.ts';

/** 60 measures in 28 places over 120 months, of which the first 200,000 rows are taken. */
const size = { indicators: 60, areas: 28 };
const rows = 200_000;
/** The shell of SQLite, which SQLITE3 may name. */
const sqlite = process.env['SQLITE3'] ?? 'sqlite3';
/** Where the figures go: SQLite, or the empty PostgreSQL database that BENCH_DATABASE_URL names. */
const database = process.env['BENCH_DATABASE_URL'];
const folder = mkdtempSync(join(tmpdir(), 'safer-bench-'));
const file = join(folder, 'figures.csv');
const settings = { DATA_DIR: join(folder, 'data'), ...(database === undefined ? {} : { DATABASE_URL: database }) };

console.log(`Machine: ${machine()}`);
try {
  writeCatalogue(join(folder, 'catalogue'), size);
  const all = figures(
    size,
    Array.from({ length: 120 }, (_, nth) => nth),
  ).split('\n');
  writeFileSync(file, `${all.slice(0, rows + 1).join('\n')}\n`);
  const [head = '', ...first] = all;
  writeFileSync(join(folder, 'first.csv'), [head, ...first.filter((_, at) => at % 120 < 24), ''].join('\n'));
  await runImport(folder, join(folder, 'first.csv'), settings);
  const asking = new AbortController();
  const answered = askMeanwhile(asking.signal);
  const whole = await runImport(folder, file, settings);
  asking.abort();
  const times = (await answered).toSorted((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
  console.log(`Import of ${rows} rows, a fifth of them held, questions asked meanwhile: ${told(whole)}`);
  console.log(`${times.length} questions meanwhile: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.9999)} ms`);
  console.log(`The same file again: ${told(await runImport(folder, file, settings))}`);
  if (database === undefined) {
    const fresh = await runImport(folder, file, { DATA_DIR: join(folder, 'fresh') });
    console.log(`Import of ${rows} rows into an empty store, start of the process included: ${told(fresh)}`);
    compare(fresh);
  }
  console.log(`Machine: ${machine()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Asks one question after the other, every 20 ms, of a store that another process is importing into. */
async function askMeanwhile(until: AbortSignal): Promise<readonly number[]> {
  const env = { ...settings, CATALOGUE: join(folder, 'catalogue') };
  const knowledge = await openKnowledge(readSettings(env), () => new Date().toISOString());
  const times: number[] = [];
  for (let nth = 0; !until.aborted; nth += 1) {
    const question = `measure ${word(nth % 12)} trend in place ${word(1 + (nth % 27))}`;
    const started = performance.now();
    const asked = await ask(question, { vocabulary: knowledge.vocabulary, library: () => knowledge.library() });
    times.push(performance.now() - started);
    if (!('recipe' in asked)) throw new Error(`not answered: ${question}`);
    await pause(20);
  }
  await knowledge.close();
  return times;
}

/** SQLite's own import, without a single check, is the limit of what can be reached; both sides by the clock and by the processor. */
function compare({ seconds, processorSeconds }: Run): void {
  const version = spawnSync(sqlite, ['--version'], { encoding: 'utf8' });
  if (version.error !== undefined)
    return console.log('sqlite3 is not installed, so there is nothing to set it beside.');
  const timed = `time '${sqlite}' '${join(folder, 'own.db')}' -cmd '.mode csv' '.import ${file} figures'`;
  const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; ${timed}`], { encoding: 'utf8' });
  const [bare = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  const name = `sqlite3 ${version.stdout.split(' ')[0] ?? ''} .import`;
  const ratios = `${(seconds / bare).toFixed(1)}, of processor time ${(processorSeconds / (user + system)).toFixed(1)}`;
  console.log(
    `${name} of the same file: ${bare.toFixed(2)} s (${(user + system).toFixed(2)} s of processor time); ratio ${ratios}`,
  );
}
