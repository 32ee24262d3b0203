import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBot, type Bot } from '../../src/parts.ts';
import { readSettings } from '../../src/settings.ts';
// Loaded before the tests begin: the library below it sets global names, which would else look like a test's leak.
import '../../src/teams/teams.ts';
import { channelId, postActivity, teamInstalled } from '../support/activities.ts';
import { dataFolder, runCommand } from '../support/bot.ts';
import { freePort } from '../support/free-port.ts';
import { textsOf } from '../support/card-text.ts';
import { startConnector, type Connector, type Post } from '../support/connector.ts';
import { recordingLog } from '../support/recording.ts';

const isDigest = (post: Post): boolean => /this week|in \d+ weeks/u.test(post.activity.summary ?? '');

describe('the weekly digest, by the clock of the partnership', function () {
  let connector: Connector;
  let folder: string;
  let now: string;
  let bot: Bot | undefined;

  beforeEach(async () => {
    connector = await startConnector();
    folder = await dataFolder();
  });
  afterEach(async () => {
    await bot?.close();
    bot = undefined;
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(at: string): Promise<string> {
    now = at;
    const port = await freePort();
    const settings = readSettings({ DATA_DIR: folder, PORT: String(port) });
    bot = await startBot(settings, () => now, recordingLog());
    return `http://127.0.0.1:${port}/api/messages`;
  }
  async function installedAt(at: string): Promise<void> {
    await postActivity(await start(at), teamInstalled(connector.url, channelId));
    await connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)));
    connector.clear();
  }

  it('comes on Monday at 08:30 in London, once, and never for a Monday before the subscription', async () => {
    await installedAt('2026-06-03T10:00:00.000Z');
    await pause(2500);
    assert.equal(connector.posts.length, 0, 'not for the Monday before the subscription');
    now = '2026-06-08T07:30:00.000Z';
    const digest = await connector.waitFor(isDigest);
    assert.equal(digest.conversation, channelId);
    assert.match(textsOf(digest.activity), /1 exception still stands/u);
    const [, code = ''] = /^Code (\w{8})$/mu.exec(textsOf(digest.activity)) ?? [];
    const again = await runCommand(['reproduce', code], { DATA_DIR: folder });
    assert.match(again.out, /the digest of what came after 3 June 2026, up to 8 June 2026[\s\S]*A-0001/u, again.err);
    await pause(2500);
    assert.equal(connector.posts.length, 1, 'once');
  });

  it('comes once after weeks of downtime, and a week without news is one line', async () => {
    await installedAt('2026-07-01T10:00:00.000Z');
    await bot?.close();
    await start('2026-07-29T11:00:00.000Z');
    await connector.waitFor(isDigest);
    connector.clear();
    await bot?.close();
    await start('2026-07-29T12:00:00.000Z');
    await pause(2500);
    assert.equal(connector.posts.length, 0, 'a second start adds nothing');
    now = '2026-08-03T07:30:00.000Z';
    const quiet = await connector.waitFor((post) => post.activity.type === 'message');
    const lines = textsOf(quiet.activity).split('\n');
    assert.ok(lines.length <= 5, `a week without news is short: ${lines.join(' / ')}`);
  });

  it('is previewed from the command line and tells what an import changed', async () => {
    await installedAt('2026-06-03T10:00:00.000Z');
    const file = join(folder, 'new.csv');
    await writeFile(file, 'indicator,area,period,value\nvehicle crime,Leicestershire,Q4 2021/22,3.9\n');
    assert.equal((await runCommand(['import', file], { DATA_DIR: folder })).code, 0);
    const preview = await runCommand(['digest', 'preview'], { DATA_DIR: folder });
    assert.equal(preview.code, 0, preview.err);
    assert.match(preview.out, /Vehicle crime/u);
    assert.match(preview.out, /Improved/u);
    const [, code = ''] = /^Code (\w{8})$/mu.exec(preview.out) ?? [];
    const again = await runCommand(['reproduce', code], { DATA_DIR: folder });
    assert.equal(again.code, 0, again.err);
    assert.match(
      again.out,
      /Improved: Vehicle crime[\s\S]*New: Vehicle crime[^\n]*: 3\.9 per[\s\S]*new\.csv, SHA-256 /u,
    );
    assert.match(preview.out, /among 25 indicators/u, 'all whose published figures the papers hold');
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
