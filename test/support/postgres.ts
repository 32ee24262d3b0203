import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

/** A PostgreSQL server for tests. */
export interface PostgresServer {
  /** The URL of an empty database of its own. */
  newDatabase(options?: string): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /** Stops at once, as in a power cut, and starts again; undefined where the server is not ours to stop. */
  readonly restart?: () => Promise<void>;
  end(): Promise<void>;
}

const given = process.env['TEST_DATABASE_URL'];
const installed = '/usr/lib/postgresql';
const password = 'seldom-guessed';

/** The newest PostgreSQL of the machine itself. */
function binaries(): string | undefined {
  if (!existsSync(installed)) return undefined;
  const versions = readdirSync(installed).toSorted((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(installed, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

/** A suite that needs a PostgreSQL server; skipped, saying so, where TEST_DATABASE_URL and the binaries are both missing. */
export function describePostgres(title: string, suite: (server: () => PostgresServer) => void): void {
  if (given === undefined && binaries() === undefined) {
    describe.skip(`${title} (skipped: no TEST_DATABASE_URL, and no PostgreSQL in ${installed})`, () => {
      it('needs a server', () => undefined);
    });
    return;
  }
  describe(title, function () {
    // A server of its own, and processes beside it, on a machine that does much else.
    let server: PostgresServer;
    before(async () => (server = await startPostgres()));
    suite(() => server);
    // Last, as what the suite tidies up needs the server.
    after(() => server.end());
  });
}

async function startPostgres(): Promise<PostgresServer> {
  const bin = binaries();
  if (given !== undefined) return serverAt(given, () => Promise.resolve());
  if (bin === undefined) throw new Error('There is no PostgreSQL to start.');
  return startCluster(bin);
}

/** A throwaway cluster on loopback, run by an ordinary user: PostgreSQL refuses the super user. */
async function startCluster(bin: string): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'safer-bot-postgres-'));
  const user = ordinaryUser();
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  await writeFile(join(folder, 'password'), password, { mode: 0o644 });
  const data = join(folder, 'data');
  initialise(bin, data, folder, user);
  const port = await freePort();
  let stop = await startServer({ bin, data, port, folder, user });
  const url = `postgres://safer:${password}@127.0.0.1:${port}/postgres`;
  const end = async (): Promise<void> => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  const restart = async (): Promise<void> => {
    await stop();
    stop = await startServer({ bin, data, port, folder, user });
  };
  await answering(url);
  return {
    ...serverAt(url, end),
    restart: async () => {
      await restart();
      await answering(url);
    },
  };
}

function initialise(bin: string, data: string, folder: string, user: User | undefined): void {
  const flags = ['-D', data, '-U', 'safer', '-A', 'scram-sha-256', `--pwfile=${join(folder, 'password')}`];
  // The order of a language where there is one, so that a text that is not kept in the order of code points shows.
  const orders = [['--locale-provider=icu', '--icu-locale=en-GB'], []];
  const made = orders.some((order) => {
    const all = [...flags, '-E', 'UTF8', '--locale=C', '--no-sync', ...order];
    return spawnSync(join(bin, 'initdb'), all, { ...user, cwd: folder }).status === 0;
  });
  if (!made) throw new Error(`${bin}/initdb failed.`);
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

interface ServerParts {
  readonly bin: string;
  readonly data: string;
  readonly port: number;
  readonly folder: string;
  readonly user: User | undefined;
}

/** Starts the server under a shell that stops it when this process ends, however it ends; gives the way to stop it. */
async function startServer({ bin, data, port, folder, user }: ServerParts): Promise<() => Promise<void>> {
  const settings = `listen_addresses=127.0.0.1 port=${port} unix_socket_directories= fsync=off`;
  const flags = settings.split(' ').map((each) => `-c ${each}`);
  const script = `${join(bin, 'postgres')} -D ${data} ${flags.join(' ')} >>${join(folder, 'log')} 2>&1 </dev/null &
    read -r _; kill -INT $!; wait $!`;
  const shell = spawn('/bin/sh', ['-c', script], { ...user, cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((done) => shell.once('close', done));
  return async () => {
    shell.stdin.end();
    await ended;
  };
}

function ordinaryUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string): number => Number(spawnSync('id', [flag, 'nobody']).stdout.toString());
  return { uid: number('-u'), gid: number('-g') };
}

async function answering(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await administer(url, 'select 1');
      return;
    } catch (fault) {
      if (attempt === 200) throw fault;
      await pause(50);
    }
  }
}

function serverAt(url: string, end: () => Promise<void>): PostgresServer {
  return {
    newDatabase: async (options = '') => {
      const name = `safer_test_${randomUUID().replaceAll('-', '')}`;
      await administer(url, `create database ${name} ${options}`);
      return urlOf(url, name);
    },
    dropDatabase: async (database) => {
      await administer(url, `drop database if exists ${new URL(database).pathname.slice(1)} with (force)`);
    },
    end,
  };
}

function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Runs one statement on a connection of its own, and gives its rows. */
export async function administer(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<object>(statement);
    return rows;
  } finally {
    await client.end();
  }
}
