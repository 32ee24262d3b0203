import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/bot.ts';

describe('The commands for silences', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'safer-silence-'))));
  after(() => rm(folder, { recursive: true, force: true }));
  const run = (...args: readonly string[]) => runCommand(['alerts', ...args], { DATA_DIR: folder });

  it('set, list and end one, with its reason and what it is about', async () => {
    const made = await run('silence', '--until', '2999-12-31', '--reason', 'system replaced', '--severity', 'medium');
    assert.equal(made.code, 0, made.out + made.err);
    const [silence, ...more] = JSON.parse((await run('silences', '--json')).out) as Record<string, unknown>[];
    assert.deepEqual([silence?.['reason'], more], ['system replaced', []]);
    assert.equal((await run('unsilence', String(silence?.['id']))).code, 0);
    assert.match((await run('silences')).out, /Nothing is silenced/u);
    assert.equal((await run('unsilence', String(silence?.['id']))).code, 1, 'it has ended already');
  });

  it('refuse what is no day, and an area that is not there', async () => {
    for (const wrong of [
      ['--until', 'soon', '--reason', 'x'],
      ['--until', '2999-12-31', '--reason', 'x', '--area', 'atlantis'],
    ]) {
      assert.equal((await run('silence', ...wrong)).code, 1, wrong.join(' '));
    }
  });
});
