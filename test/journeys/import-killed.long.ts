import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { z } from 'zod';
import { openStore } from '../../src/store/open.ts';
import type { StoreAt } from '../../src/store/open.ts';
import { administer, describePostgres } from '../support/postgres.ts';

/**
 * What an import is at: it has not opened the store, it reads the file, it checks the rows in the transaction that
 * publishes them, it has written some of them there, or it has closed the store or ended.
 */
const phases = ['starting', 'reading', 'checking', 'publishing', 'ended'] as const;
type Phase = (typeof phases)[number];

/** Where an import is killed: how the process finds it, and how far one that stands still has come with it. */
interface Place {
  readonly at: StoreAt;
  readonly env: Readonly<Record<string, string>>;
  readonly phaseOf: (pid: number) => Promise<Phase>;
}

const root = join(import.meta.dirname, '../..');
const [places, months] = [320, 50];
const rows = places * months;
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
  /** From the moment at which the store was open. */
  readonly milliseconds: number;
  /** What it was at when it was killed. */
  readonly phase: Phase;
}

describe('An import that is killed', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-killed-'));
    await writeCatalogue(join(folder, 'catalogue'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is there whole or not at all, 50 times on SQLite', async function () {
    this.timeout(0);
    const data = join(folder, 'data');
    const phaseOf = (pid: number) => phaseOnSqlite(join(data, 'safer-bot.sqlite'), pid);
    await killAgainAndAgain(folder, { at: { kind: 'folder', folder: data }, env: { DATA_DIR: data }, phaseOf }, 50);
  });

  describePostgres('on PostgreSQL', (server) => {
    it('is there whole or not at all, 10 times', async function () {
      this.timeout(0);
      const url = await server().newDatabase();
      const phaseOf = () => phaseOnPostgres(url);
      await killAgainAndAgain(folder, { at: { kind: 'postgres', url }, env: { DATABASE_URL: url }, phaseOf }, 10);
      await server().dropDatabase(url);
    });
  });
});

/** Who has the lock to write is in the transaction; what it wrote there goes to the log once the cache is full of it. */
async function phaseOnSqlite(file: string, pid: number): Promise<Phase> {
  // A clean end takes the log beside the file away.
  if (!existsSync(`${file}-wal`)) return 'starting';
  const database = new SqliteDatabase(file, { timeout: 0 });
  try {
    database.exec('begin immediate; rollback');
    return 'reading';
  } catch (fault) {
    if (!(fault instanceof SqliteDatabase.SqliteError) || !fault.code.startsWith('SQLITE_BUSY')) throw fault;
    return (await writtenBy(pid)) > 500_000 ? 'publishing' : 'checking';
  } finally {
    database.close();
  }
}

/** Bytes that a process has written; 0 where the system does not tell. */
async function writtenBy(pid: number): Promise<number> {
  const told = await readFile(`/proc/${pid}/io`, 'utf8').catch(() => '');
  return Number(/^wchar: (\d+)$/mu.exec(told)?.[1] ?? 0);
}

/** A transaction has a number of its own once it has written something. */
async function phaseOnPostgres(url: string): Promise<Phase> {
  const own = await administer(url, connected);
  if (own.length === 0) return 'starting';
  const told = z.array(z.object({ within: z.boolean(), wrote: z.boolean() })).parse(own);
  if (told.some(({ wrote }) => wrote)) return 'publishing';
  return told.some(({ within }) => within) ? 'checking' : 'reading';
}

const connected = `select xact_start is not null as within, backend_xid is not null as wrote from pg_stat_activity
  where datname = current_database() and application_name = 'safer-communities-bot'`;

async function killAgainAndAgain(folder: string, place: Place, times: number): Promise<void> {
  const random = numbers(seed);
  const acknowledged = new Set<string>();
  let longest = 0;
  // The second one revises what the first one brought, as all that come after it do.
  for (const nth of [0, 1]) {
    const whole = await importFile(folder, place, nth);
    assert.ok(whole.acknowledged, 'an import that nobody kills is published');
    acknowledged.add(`figures-${nth}.csv`);
    await everyImportIsWhole(place, acknowledged, 'before the first kill');
    longest = whole.milliseconds;
  }
  const counts = new Map<Phase, number>(phases.map((each) => [each, 0]));
  for (let nth = 2; nth < times + 2; nth += 1) {
    const { aim, spread } = aims[nth % aims.length] ?? aims[0];
    const killing = { aim, after: spread * longest * random() };
    const { acknowledged: isKept, phase } = await importFile(folder, place, nth, killing);
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
    if (isKept) acknowledged.add(`figures-${nth}.csv`);
    await everyImportIsWhole(place, acknowledged, `seed ${seed}, kill ${nth} while ${phase}`);
  }
  const said = `of ${times} kills ${JSON.stringify(Object.fromEntries(counts))} (seed ${seed})`;
  process.stdout.write(`      ${said}\n`);
  // Checking may be over within a blink: what counts is that kills came before the transaction and within it.
  const within = (counts.get('checking') ?? 0) + (counts.get('publishing') ?? 0);
  assert.ok((counts.get('reading') ?? 0) >= times / 10, `too few before the transaction: ${said}`);
  assert.ok(within >= times / 10, `too few within the transaction: ${said}`);
}

/**
 * The phases in which kills must land, each in its turn: at a random moment of such a share of a whole import, from the
 * moment at which the phase begins.
 */
const aims = [
  { aim: 'reading', spread: 0.15 },
  { aim: 'checking', spread: 0.1 },
  { aim: 'publishing', spread: 0.2 },
] as const;

/** When an import is killed: so many milliseconds after a phase has begun. */
interface Kill {
  readonly aim: Phase;
  readonly after: number;
}

/** Imports a file of its own number, and kills the process where it is told when. */
async function importFile(folder: string, place: Place, nth: number, killing?: Kill): Promise<Ended> {
  const file = join(folder, `figures-${nth}.csv`);
  await writeFile(file, figures(nth));
  const env = { ...process.env, ...place.env, CATALOGUE: join(folder, 'catalogue'), MicrosoftAppId: '' };
  const flags = ['--import', './src/node-version.mjs', 'src/cli.ts', 'import', file, '--json'];
  const child = spawn(process.execPath, flags, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, errors] = ['', ''];
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (errors += String(data)));
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  child.once('close', resolve);
  await whenAt(child, place, 'reading');
  const opened = performance.now();
  const phase = killing === undefined ? 'ended' : await kill(child, place, { ...killing, ended });
  const code = await ended;
  if (code !== null && code !== 0) assert.fail(`import ${nth} failed: ${errors}${said}`);
  // What was printed in full was acknowledged, also where the process was killed on its way out.
  return { acknowledged: /"outcome": "published"/u.test(said), milliseconds: performance.now() - opened, phase };
}

/** Waits until an import has come to a phase, or past it. */
async function whenAt(child: ChildProcess, { phaseOf }: Place, aim: Phase): Promise<void> {
  const isBefore = (phase: Phase): boolean => phases.indexOf(phase) < phases.indexOf(aim);
  while (child.exitCode === null && isBefore(await phaseOf(child.pid ?? 0))) await pause(2);
}

/** Kills a process, and tells what it was at: it is stopped before it is looked at, so that it stays there. */
async function kill(
  child: ChildProcess,
  place: Place,
  { aim, after, ended }: Kill & { readonly ended: Promise<unknown> },
): Promise<Phase> {
  await whenAt(child, place, aim);
  await Promise.race([pause(after), ended]);
  if (child.exitCode !== null || !child.kill('SIGSTOP')) return 'ended';
  const phase = await place.phaseOf(child.pid ?? 0);
  child.kill('SIGKILL');
  // One that has closed its store is as good as ended.
  return phase === 'starting' ? 'ended' : phase;
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

/** Fifty months of each place, other values in each file. */
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
