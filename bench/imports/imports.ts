import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** 200,000 rows: 60 measures in 28 places over 120 months, less what is beyond. */
const rows = 200_000;
const [measures, places, months] = [60, 28, 120];
/** The shell of SQLite, which SQLITE3 may name. */
const sqlite = process.env['SQLITE3'] ?? 'sqlite3';
const folder = mkdtempSync(join(tmpdir(), 'safer-bench-'));
const catalogue = join(folder, 'catalogue');
const file = join(folder, 'figures.csv');

const [processor] = cpus();
console.log(`Machine: ${cpus().length} × ${processor?.model}, ${Math.round(totalmem() / 1e9)} GB, Linux ${release()}`);
console.log(
  `Node ${process.versions.node}; sqlite3 ${spawnSync(sqlite, ['--version'], { encoding: 'utf8' }).stdout ?? 'not installed'}`.trim(),
);
try {
  writeCatalogue();
  writeFigures();
  const first = runImport();
  console.log(`Import of ${rows} rows, start of the process included: ${told(first)}`);
  console.log(`The same file again: ${told(runImport())}`);
  compare(first.seconds);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly new: number;
}

function runImport(): Run {
  const report = join(folder, 'usage.txt');
  const env = { ...process.env, CATALOGUE: catalogue, DATA_DIR: join(folder, 'data'), MicrosoftAppId: '' };
  const script = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)))`;
  const hook = join(folder, 'usage.cjs');
  writeFileSync(hook, script);
  const started = performance.now();
  const args = ['--max-old-space-size=256', '--require', hook, 'src/cli.ts', 'import', file, '--json'];
  const out = execFileSync(process.execPath, args, { env, encoding: 'utf8', cwd: join(import.meta.dirname, '../..') });
  const seconds = (performance.now() - started) / 1000;
  const maxRss = Number(execFileSync('cat', [report], { encoding: 'utf8' }));
  const summary = z.object({ new: z.number() }).parse(JSON.parse(out));
  return { seconds, megabytes: Math.round(maxRss / 1024), new: summary.new };
}

function told(run: Run): string {
  return `${run.seconds.toFixed(1)} s, ${run.megabytes} MB at most, ${run.new} new`;
}

/** SQLite's own import, without a single check, is the limit of what can be reached. */
function compare(seconds: number): void {
  const started = performance.now();
  const own = spawnSync(sqlite, [join(folder, 'own.db'), '-cmd', '.mode csv', `.import ${file} figures`]);
  if (own.error !== undefined) return console.log('sqlite3 is not installed, so there is nothing to set it beside.');
  const bare = (performance.now() - started) / 1000;
  console.log(`sqlite3 .import of the same file: ${bare.toFixed(2)} s; ratio ${(seconds / bare).toFixed(1)}`);
}

function writeCatalogue(): void {
  mkdirSync(join(catalogue, 'indicators'), { recursive: true });
  const list = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n');
  writeFileSync(
    join(catalogue, 'partnership.yaml'),
    'name: Bench\ncalendar: { yearStartsInMonth: 4 }\ncomparators: { county: area-0 }\n',
  );
  writeFileSync(join(catalogue, 'outcomes.yaml'), '- { id: one, name: Outcome one }\n');
  writeFileSync(
    join(catalogue, 'areas.yaml'),
    list(places, (at) => `- { id: area-${at}, name: Place ${letters(at)}, kind: ${at === 0 ? 'county' : 'district'} }`),
  );
  const unit = '{ kind: count, name: cases, decimals: 0 }';
  const rest = `outcome: one, unit: ${unit}, basis: month, polarity: lower-is-better, source: Bench, definition: Cases.`;
  writeFileSync(
    join(catalogue, 'indicators/all.yaml'),
    list(measures, (at) => `- { id: measure-${at}, name: Measure ${letters(at)}, ${rest} }`),
  );
}

function writeFigures(): void {
  const lines = ['indicator,area,period,value,status'];
  const names = Array.from({ length: 12 }, (_, at) => new Date(2010, at, 1).toLocaleString('en-GB', { month: 'long' }));
  for (let at = 0; at < rows; at += 1) {
    const month = at % months;
    const place = Math.floor(at / months) % places;
    const measure = Math.floor(at / months / places);
    const value = 100 + ((measure * 7 + place * 13 + month * 3) % 50);
    lines.push(`measure-${measure},area-${place},${names[month % 12]} ${2010 + Math.floor(month / 12)},${value},final`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function letters(at: number): string {
  return `${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}q`;
}
