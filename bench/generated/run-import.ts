import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** What an import by the command line took, its start included. */
export interface Run {
  readonly seconds: number;
  /** Of the processor, which is what a busy machine leaves alone. */
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly new: number;
}

const usage = z.object({ peak: z.number(), user: z.number(), system: z.number() });

const root = join(import.meta.dirname, '../..');

/** Runs `safer-bot import` as a person would, and says how long it took and how large the process became. */
export async function runImport(
  folder: string,
  file: string,
  settings: Readonly<Record<string, string>>,
): Promise<Run> {
  const report = join(folder, 'usage.txt');
  const hook = join(folder, 'usage.cjs');
  writeFileSync(
    hook,
    // Not `resourceUsage`, which counts what the measuring process was when it started this one.
    `const fs = require('node:fs');
    const peak = () => Number(/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]);
    const usage = () => JSON.stringify({ peak: peak(), ...process.cpuUsage() });
    process.on('exit', () => fs.writeFileSync(${JSON.stringify(report)}, usage()));`,
  );
  const env = {
    ...process.env,
    CATALOGUE: join(folder, 'catalogue'),
    MicrosoftAppId: '',
    NODE_OPTIONS: `--require ${hook}`,
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    ...settings,
  };
  const started = performance.now();
  const child = spawn(join(root, 'src/cli.ts'), ['import', file, '--json'], { cwd: root, env });
  let [said, errors] = ['', ''];
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (errors += String(data)));
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once('close', resolve);
  const code = await promise;
  if (code !== 0) throw new Error(`the import failed: ${errors}${said.slice(0, 500)}`);
  const seconds = (performance.now() - started) / 1000;
  const summary = z.object({ new: z.number() }).parse(JSON.parse(said));
  const { peak, user, system } = usage.parse(JSON.parse(readFileSync(report, 'utf8')));
  return { seconds, processorSeconds: (user + system) / 1e6, megabytes: Math.round(peak / 1024), new: summary.new };
}

/** One line for what an import took. */
export function told(run: Run): string {
  return `${run.seconds.toFixed(1)} s (${run.processorSeconds.toFixed(1)} s of processor time), ${run.megabytes} MB at most, ${run.new} new`;
}

/** Names the machine, what it runs and how busy it is: figures mean nothing without it. */
export function machine(): string {
  const [processor] = cpus();
  const load = loadavg()
    .map((each) => each.toFixed(1))
    .join(', ');
  return `${cpus().length} × ${processor?.model}, ${Math.round(totalmem() / 1e9)} GB, Linux ${release()}, Node ${process.versions.node}; load ${load}`;
}
