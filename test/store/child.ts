import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of its own that runs one of the children on a folder or a database. */
export interface Child {
  /** The next line that it says; undefined once it has ended. */
  readonly line: () => Promise<string | undefined>;
  readonly kill: () => Promise<void>;
  /** What it said on its way out, if it failed. */
  readonly ended: () => Promise<{ code: number | null; errors: string }>;
}

/** Runs a script on a folder or a database. */
export function startChild(script: URL, folder: string): Child {
  const child = spawn(process.execPath, [fileURLToPath(script), folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.on('data', (data) => (errors += String(data)));
  const exit = exitOf(child);
  return {
    line: async () => {
      const { done, value } = await lines.next();
      return done === true ? undefined : value;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    ended: async () => ({ code: await exit, errors }),
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}
