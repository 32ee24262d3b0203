import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/open.ts';
import type { StoreAt } from '../../src/store/open.ts';
import { administer, describePostgres } from '../support/postgres.ts';

/** Where an import is killed: how the process finds it, and whether one has it open. */
interface Place {
  readonly at: StoreAt;
  readonly env: Readonly<Record<string, string>>;
  isOpen(): Promise<boolean>;
}

const root = join(import.meta.dirname, '../..');
const rows = 4000;
const seed = Number(process.env['SEED'] ?? 20_261_122);

/** Numbers from 0 to 1 that follow from the seed alone. */
function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Ended {
  readonly acknowledged: boolean;
  readonly milliseconds: number;
  /** Whether the store was open when the process was killed. */
  readonly amid: boolean;
}

describe('An import that is killed', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-killed-'));
    await writeCatalogue(join(folder, 'catalogue'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is there whole or not at all, 50 times on SQLite', async function () {
    this.timeout(600_000);
    const data = join(folder, 'data');
    // A clean end takes the log beside the file away.
    const isOpen = async () => existsSync(join(data, 'safer-bot.sqlite-wal'));
    await killAgainAndAgain(folder, { at: { kind: 'folder', folder: data }, env: { DATA_DIR: data }, isOpen }, 50);
  });

  describePostgres('on PostgreSQL', (server) => {
    it('is there whole or not at all, 10 times', async function () {
      this.timeout(600_000);
      const url = await server().newDatabase();
      const isOpen = async () => (await administer(url, connected)).length > 0;
      await killAgainAndAgain(folder, { at: { kind: 'postgres', url }, env: { DATABASE_URL: url }, isOpen }, 10);
      await server().dropDatabase(url);
    });
  });
});

const connected = `select 1 from pg_stat_activity
  where datname = current_database() and application_name = 'safer-communities-bot'`;

async function killAgainAndAgain(folder: string, place: Place, times: number): Promise<void> {
  const random = numbers(seed);
  const whole = await importFile(folder, place, 0);
  assert.ok(whole.acknowledged, 'the import that nobody kills is published');
  await everyImportIsWhole(place, new Set(['figures-0.csv']), 'before the first kill');
  const acknowledged = new Set(['figures-0.csv']);
  let amid = 0;
  for (let nth = 1; nth <= times; nth += 1) {
    const after = whole.milliseconds * (0.25 + 0.8 * random());
    const ended = await importFile(folder, place, nth, after);
    if (ended.acknowledged) acknowledged.add(`figures-${nth}.csv`);
    if (ended.amid) amid += 1;
    await everyImportIsWhole(place, acknowledged, `seed ${seed}, kill ${nth} after ${Math.round(after)} ms`);
  }
  assert.ok(amid >= times / 4, `only ${amid} of ${times} kills came while the store was open (seed ${seed})`);
}

/** Imports a file of its own number; kills the process after so many milliseconds, if any. */
async function importFile(folder: string, place: Place, nth: number, killAfter?: number): Promise<Ended> {
  const file = join(folder, `figures-${nth}.csv`);
  await writeFile(file, figures(nth));
  const env = { ...process.env, ...place.env, CATALOGUE: join(folder, 'catalogue'), MicrosoftAppId: '' };
  const flags = ['--import', './src/node-version.mjs', 'src/cli.ts', 'import', file, '--json'];
  const started = performance.now();
  const child = spawn(process.execPath, flags, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, errors] = ['', ''];
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (errors += String(data)));
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  child.once('close', resolve);
  let amid = false;
  if (killAfter !== undefined) {
    await Promise.race([pause(killAfter), ended]);
    amid = child.exitCode === null && (await place.isOpen()) && child.kill('SIGKILL');
    child.kill('SIGKILL');
  }
  const code = await ended;
  if (code !== null && code !== 0) assert.fail(`import ${nth} failed: ${errors}${said}`);
  // What was printed in full was acknowledged, also where the process was killed on its way out.
  return { acknowledged: /"outcome": "published"/u.test(said), milliseconds: performance.now() - started, amid };
}

/** The store opens; each publication has brought all rows of its file; none that was acknowledged is missing. */
async function everyImportIsWhole(place: Place, acknowledged: ReadonlySet<string>, when: string): Promise<void> {
  const store = await openStore(place.at);
  try {
    const publications = await store.indicators.publications(1000);
    const names = new Set(publications.map(({ name }) => name));
    assert.deepEqual(
      [...acknowledged].filter((name) => !names.has(name)),
      [],
      `acknowledged and lost: ${when}`,
    );
    for (const { name, added, revised } of publications) assert.equal(added + revised, rows, `${name}: ${when}`);
    const newest = publications[0]?.id ?? 0;
    const brought = await store.transaction(({ indicators }) => indicators.broughtBy(newest));
    assert.equal(brought.length, rows, `figures of the newest import: ${when}`);
    const held = await store.indicators.list();
    assert.equal(
      held.reduce((sum, each) => sum + each.periods, 0),
      rows,
      `figures held: ${when}`,
    );
  } finally {
    await store.close();
  }
}

const places = 80;

/** A hundred months of 80 places, other values in each file. */
function figures(nth: number): string {
  const lines = ['indicator,area,period,value'];
  for (let at = 0; at < rows; at += 1) {
    const month = Math.floor(at / places);
    const name = new Date(Date.UTC(2010, month, 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
    lines.push(`cases,area-${at % places},${name} ${2010 + Math.floor(month / 12)},${100 + ((at + nth) % 89)}`);
  }
  return `${lines.join('\n')}\n`;
}

async function writeCatalogue(folder: string): Promise<void> {
  await mkdir(join(folder, 'indicators'), { recursive: true });
  const areas = Array.from({ length: places }, (_, at) => {
    const name = `Place ${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}q`;
    return `- { id: area-${at}, name: ${name}, kind: ${at === 0 ? 'county' : 'district'} }`;
  });
  const files = {
    'partnership.yaml': 'name: Killed\ncalendar: { yearStartsInMonth: 4 }\ncomparators: { county: area-0 }\n',
    'outcomes.yaml': '- { id: one, name: Outcome one }\n',
    'areas.yaml': areas.join('\n'),
    'indicators/all.yaml':
      '- { id: cases, name: Cases, outcome: one, unit: { kind: count, name: cases, decimals: 0 }, basis: month, polarity: lower-is-better, source: Test, definition: Cases. }\n',
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
}
