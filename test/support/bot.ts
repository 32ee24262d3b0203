import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../../src/knowledge.ts';
import { readSettings } from '../../src/settings.ts';
import { postActivity, type EndpointAnswer } from './activities.ts';
import { startConnector, type Connector } from './connector.ts';
import { freePort } from './free-port.ts';

/** The bot as a process of its own, with a connector on loopback beside it, as Teams would be. */
export interface RunningBot {
  readonly url: string;
  readonly folder: string;
  readonly connector: Connector;
  readonly process: ChildProcess;
  /** How long it took from the start of the process to `/readyz`, in milliseconds. */
  readonly readyAfterMs: number;
  /** Everything written to standard output and standard error so far. */
  output(): string;
  send(activity: unknown): Promise<EndpointAnswer>;
  cli(...args: readonly string[]): Promise<CommandResult>;
  /** Sends SIGTERM and gives the exit code and how long it took. */
  stop(): Promise<{ readonly code: number | null; readonly ms: number }>;
  kill(): Promise<void>;
  /** Stops everything and removes the folder. */
  end(): Promise<void>;
}

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, '../..');

/** A folder of its own for the data of one test, empty. */
export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'safer-bot-'));
}

let loaded: Promise<string> | undefined;

/** A folder of its own for the data of one test, with the demonstration figures loaded as at a first start. */
export async function dataFolder(): Promise<string> {
  loaded ??= loadOnce();
  const folder = await emptyFolder();
  await cp(await loaded, folder, { recursive: true });
  return folder;
}

/** Loading takes a second or two, so it is done once for all tests of a run. */
async function loadOnce(): Promise<string> {
  const folder = await emptyFolder();
  const knowledge = await openKnowledge(readSettings({ DATA_DIR: folder }), () => '2026-06-01T09:00:00.000Z');
  await knowledge.close();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the bot as `npm start` does and waits until it is ready. */
export async function startBot(
  options: { readonly env?: Environment; readonly folder?: string; readonly connector?: Connector } = {},
): Promise<RunningBot> {
  const folder = options.folder ?? (await dataFolder());
  const connector = options.connector ?? (await startConnector());
  const port = await freePort();
  const env = { DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'info', ...options.env };
  const started = performance.now();
  const child = launch(['src/main.ts'], env);
  const chunks: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child, chunks).catch(async (failure: unknown) => {
    child.kill('SIGKILL');
    if (options.connector === undefined) await connector.close();
    throw failure;
  });
  const readyAfterMs = performance.now() - started;
  const bot: RunningBot = {
    url,
    folder,
    connector,
    process: child,
    readyAfterMs,
    output: () => chunks.join(''),
    send: (activity) => postActivity(`${url}/api/messages`, activity),
    cli: (...args) => runCommand(args, env),
    stop: () => ended(child, 'SIGTERM'),
    kill: async () => void (await ended(child, 'SIGKILL')),
    end: async () => {
      await ended(child, 'SIGTERM');
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return bot;
}

/** Runs one command of the command line to its end. */
export async function runCommand(args: readonly string[], env: Environment): Promise<CommandResult> {
  const child = launch(['src/cli.ts', ...args], env);
  const out: string[] = [];
  const err: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk.toString()));
  const code = await new Promise<number>((done) => child.once('close', (exit) => done(exit ?? -1)));
  return { code, out: out.join(''), err: err.join('') };
}

function launch(args: readonly string[], env: Environment): ChildProcess {
  const inherited = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const flags = ['--max-old-space-size=112', '--max-semi-space-size=8', '--import', './src/node-version.mjs'];
  return spawn(process.execPath, [...flags, ...args], { cwd: root, env: { ...inherited, ...env } });
}

async function ready(url: string, child: ChildProcess, chunks: readonly string[]): Promise<void> {
  const deadline = performance.now() + 50_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The bot ended with ${child.exitCode}: ${chunks.join('')}`);
    const answered = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answered?.status === 200) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`The bot was not ready in time: ${chunks.join('')}`);
}

async function ended(
  child: ChildProcess,
  signal: NodeJS.Signals,
): Promise<{ readonly code: number | null; readonly ms: number }> {
  const started = performance.now();
  if (child.exitCode === null && child.signalCode === null) {
    const closed = new Promise((done) => child.once('close', done));
    child.kill(signal);
    await closed;
  }
  return { code: child.exitCode, ms: performance.now() - started };
}
