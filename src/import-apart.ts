import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { ImportSummary } from './imports/import-summary.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

/** A file that was handed over, and what is to be done with it. */
export interface ApartInput {
  readonly name: string;
  readonly content: Uint8Array;
  readonly dryRun: boolean;
  readonly accept: boolean;
}

const remark = z.object({ line: z.number(), reason: z.string() });
const summary = z.object({
  outcome: z.enum(['published', 'unchanged', 'held', 'refused', 'tried']),
  id: z.number().nullable(),
  new: z.number(),
  revised: z.number(),
  unchanged: z.number(),
  suppressed: z.number(),
  held: z.array(remark),
  refused: z.array(z.object({ line: z.number().exactOptional(), reason: z.string() })),
  exceptions: z.array(z.string()),
  raisedFor: z.array(z.string()),
  cleared: z.array(z.string()),
  clearedFor: z.array(z.string()),
  warnings: z.array(z.string()),
});

const limits = ['--import', join(import.meta.dirname, 'node-version.mjs'), '--max-old-space-size=384'];
const mostMs = 120_000;
const mostAnswer = 20_000_000;

/**
 * Imports a file as the command line does, in a process of its own with capped memory and time, so that no file can hold
 * up or bring down the bot; undefined where the process came to no end that it could tell of.
 */
export async function importApart(
  settings: Settings,
  { name, content, dryRun, accept }: ApartInput,
  log: Log,
): Promise<ImportSummary | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'safer-import-'));
  try {
    const path = join(folder, plainName(name));
    await writeFile(path, content);
    const flags = ['--json', ...(dryRun ? ['--dry-run'] : []), ...(accept ? ['--accept'] : [])];
    return await run([path, ...flags], settings, log);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(args: readonly string[], settings: Settings, log: Log): Promise<ImportSummary | undefined> {
  const line = [...limits, join(import.meta.dirname, 'cli.ts'), 'import', ...args];
  const options = {
    timeout: mostMs,
    killSignal: 'SIGKILL',
    maxBuffer: mostAnswer,
    env: environmentOf(settings),
  } as const;
  // Refused and held files end with 1 and still say what they came to.
  const { stdout, why } = await promisify(execFile)(process.execPath, line, options).then(
    ({ stdout: out }) => ({ stdout: out, why: '' }),
    (fault: unknown) => ({ stdout: outputOf(fault), why: String(fault).slice(0, 500) }),
  );
  const parsed = summary.safeParse(jsonOf(stdout));
  if (parsed.success) return parsed.data;
  log.error({ why }, 'A file that was handed over could not be imported');
  return undefined;
}

/** The settings of this process, with the places that both must share. */
function environmentOf({ dataDir, timeZone, demo, catalogue, databaseUrl }: Settings): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATA_DIR: resolve(dataDir),
    TIME_ZONE: timeZone,
    ...(demo ? { DEMO: 'yes' } : {}),
    ...(catalogue === undefined ? {} : { CATALOGUE: resolve(catalogue) }),
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  };
}

function outputOf(fault: unknown): string {
  return fault instanceof Error && 'stdout' in fault && typeof fault.stdout === 'string' ? fault.stdout : '';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The name that the file goes by in what is published, with nothing in it that a file system reads otherwise. */
function plainName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}._ ()-]/gu, '_').replace(/^[.\s-]+/u, '');
  return plain === '' ? 'figures' : plain.slice(-100);
}
