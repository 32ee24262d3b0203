// Run after an install, behind `link-node.mjs`: the bot's code is compiled once into the cache that `node-version.mjs` keeps,
// so that already the first start finds it. Where that fails the first start compiles, as it would have; the reason is said.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const load = "await import('./src/parts.ts'); await import('./src/teams/teams.ts'); process.exit(0)";
const flags = ['--import', './src/node-version.mjs', '--input-type=module', '--eval', load];
const { status, stderr } = spawnSync('node', flags, { cwd: here, encoding: 'utf8', timeout: 60_000 });

if (status !== 0) console.error(`The code was not compiled ahead: ${stderr || 'it took too long'}`);
