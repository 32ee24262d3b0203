import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionReason } from '../../src/alerts/act.ts';
import { openKnowledge } from '../../src/knowledge.ts';
import { readSettings } from '../../src/settings.ts';
import { cardAction, channelId, personalMessage, teamInstalled } from '../support/activities.ts';
import { emptyFolder, startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';
import { startConnector, type Connector, type Post } from '../support/connector.ts';
import { administer, describePostgres } from '../support/postgres.ts';

// A card in the channel, or a reply in its thread; an edit tells nobody anything.
const inChannel = (post: Post): boolean =>
  post.conversation.startsWith(channelId) && post.activity.type === 'message' && post.route !== 'update';
const says = (reference: string) => (post: Post) => inChannel(post) && textsOf(post.activity).includes(reference);

/** Longer than any of it takes, for a machine that does much else. */
const patienceMs = 60_000;

describePostgres('the bot on PostgreSQL', (server) => {
  let loaded: string;
  let url: string;
  let connector: Connector;
  let bots: RunningBot[];
  before(async () => {
    loaded = await server().newDatabase();
    const knowledge = await openKnowledge(readSettings({ DATABASE_URL: loaded }), () => '2026-06-01T09:00:00.000Z');
    await knowledge.close();
  });
  after(() => server().dropDatabase(loaded));
  beforeEach(async () => {
    url = await server().newDatabase(`template ${new URL(loaded).pathname.slice(1)}`);
    connector = await startConnector();
    bots = [];
  });
  afterEach(async () => {
    await Promise.all(bots.map((bot) => bot.end()));
    await connector.close();
    await server().dropDatabase(url);
  });
  async function start(): Promise<RunningBot> {
    const bot = await startBot({ folder: await emptyFolder(), connector, env: { DATABASE_URL: url } });
    bots.push(bot);
    return bot;
  }
  async function importRows(bot: RunningBot, ...rows: readonly string[]): Promise<readonly string[]> {
    const file = join(bot.folder, 'rows.csv');
    await writeFile(file, `indicator,area,period,value\n${rows.join('\n')}\n`);
    const { code, out, err } = await bot.cli('import', file, '--json');
    assert.equal(code, 0, out + err);
    const summary = JSON.parse(out) as { readonly exceptions: readonly string[] };
    return summary.exceptions;
  }

  it('answers, and alerts on what the command line imports, with nothing in the data folder', async function () {
    const bot = await start();
    await bot.send(personalMessage(connector.url, 'violence with injury trend in Hinckley'));
    const answer = await connector.waitFor((post) => post.activity.type === 'message', patienceMs);
    assert.match(textsOf(answer.activity), /Hinckley/u);
    await bot.send(teamInstalled(connector.url, channelId));
    await connector.waitFor(says('A-0001'), patienceMs);
    connector.clear();

    await importRows(bot, 'marac repeats,Leicestershire,Q1 2021/22,38%');
    await connector.waitFor(says('A-0001'), patienceMs);
    assert.deepEqual(await importRows(bot, 'marac repeats,Leicestershire,Q2 2021/22,45%'), ['A-0002']);
    const raised = await connector.waitFor(says('A-0002'), patienceMs);
    assert.match(textsOf(raised.activity), /45% is above 40%/u);

    const { out, code } = await bot.cli('doctor');
    assert.equal(code, 0, out);
    const address = new URL(url);
    assert.ok(out.includes(`${address.host}${address.pathname}`), out);
    assert.ok(!out.includes(address.password) && !bot.output().includes(address.password));
    const backup = await bot.cli('backup', join(bot.folder, 'backup'));
    assert.equal(backup.code, 1);
    assert.match(backup.out, /pg_dump/u);
    assert.deepEqual(await readdir(bot.folder), ['rows.csv']);
  });

  it('moves there with everything that it told in the data folder, and goes on', async function () {
    await server().dropDatabase(url);
    url = await server().newDatabase();
    const before = await startBot({ connector });
    await before.send(teamInstalled(connector.url, channelId));
    await connector.waitFor(says('A-0001'), patienceMs);
    await before.stop();
    const copied = await before.cli('store', 'copy', '--to', url);
    assert.equal(copied.code, 0, copied.out + copied.err);
    assert.match(copied.out, /observation: \d+ rows, SHA-256 [0-9a-f]{64} on both sides/u);
    assert.ok(!copied.out.includes(new URL(url).password));
    const again = await before.cli('store', 'copy', '--to', url);
    assert.equal(again.code, 1);
    assert.match(again.out, /holds data already/u);
    connector.clear();
    const bot = await start();
    await importRows(bot, 'marac repeats,Leicestershire,Q1 2021/22,38%');
    await connector.waitFor(says('A-0001'), patienceMs);
    await before.end();
  });

  /** What two processes answer to two people who press the same button of the same card at once. */
  async function pressedAtOnce(at: readonly [RunningBot, RunningBot], card: Post, verb: string, data: object) {
    const names = ['Priya Shah', 'Tom Ekwueme'];
    const answers = at.map(async (bot, index) => {
      const from = {
        id: `29:${index}`,
        name: names[index],
        aadObjectId: `0000000${index}-0000-4000-8000-000000000000`,
      };
      const pressed = { act: verb, reference: 'A-0001', ...data };
      const { status, text } = await bot.send(cardAction(connector.url, card.id, verb, pressed, { from }));
      assert.equal(status, 200, text);
      return JSON.parse(text) as { readonly type: string; readonly value: unknown };
    });
    return Promise.all(answers);
  }

  it('lets two people act at once on two processes, and tells every exception once though one is killed', async function () {
    this.timeout(300_000);
    const [one, two] = [await start(), await start()];
    await one.send(teamInstalled(connector.url, channelId));
    const card = await connector.waitFor(says('A-0001'), patienceMs);
    await pause(1500);

    const reason = { 'acknowledge-reason': 'criteria changed' };
    const acknowledged = await pressedAtOnce([one, two], card, 'acknowledge', reason);
    assert.equal(acknowledged.filter(({ type }) => type.endsWith('card.adaptive')).length, 1, 'one gets the card');
    const refused = acknowledged.find(({ type }) => type.endsWith('message'));
    const [first, ...others] = await whoDid(url, 'acknowledged');
    assert.deepEqual(others, [], 'it is done once');
    assert.match(String(refused?.value), new RegExp(`was acknowledged by ${first}`, 'u'));
    // Two snoozes to one day are two people's words: both are kept, one after the other, and the card shows the later.
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const snoozed = await pressedAtOnce([one, two], card, 'snooze', {
      'snooze-until': day,
      'snooze-reason': 'awaited',
    });
    assert.deepEqual(new Set(snoozed.map(({ type }) => type.split('.').at(-1))), new Set(['adaptive']));
    const [, later] = await whoDid(url, 'snoozed');
    const shown = new RegExp(`Snoozed exception[\\s\\S]*by ${later} on`, 'u');
    await connector.waitFor((post) => post.route === 'update' && shown.test(textsOf(post.activity)), patienceMs);
    await pressedAtOnce([one, two], card, 'unsnooze', { 'unsnooze-reason': 'they came' });
    assert.equal((await whoDid(url, 'unsnoozed')).length, 1);
    await settled(url);
    connector.clear();
    // Each alert takes a moment to be taken in, so that the kill meets some of them under way.
    connector.failWhen(() => ({ accept: true, status: 201, delayMs: 300 }));
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${quarter} 2021/22`);
    const told: string[] = [];
    for (const [index, period] of quarters.entries()) {
      const raised = await importRows(two, `marac repeats,Leicestershire,${period},${index % 2 === 0 ? 30 : 50}%`);
      told.push(...raised);
      if (index === 1) void one.kill();
    }
    await settled(url);
    assert.deepEqual(told, ['A-0002', 'A-0003']);
    for (const reference of ['A-0001', ...told]) {
      const posts = connector.delivered().filter(says(reference));
      assert.ok(posts.length > 0, `${reference} was never told`);
    }
    const said = connector.delivered().filter(inChannel);
    const summaries = said.map(({ activity }) => `${activity.summary} ${JSON.stringify(activity.attachments)}`);
    assert.equal(new Set(summaries).size, summaries.length, 'a repeat that is not marked as one');
    const kept = await administer(url, `select id from outbox where state not in ('sent', 'moot')`);
    assert.deepEqual(kept, []);
  });
});

/** Who took the steps of that name in the history of A-0001, first to last. */
async function whoDid(url: string, reason: ActionReason): Promise<readonly string[]> {
  const knowledge = await openKnowledge(readSettings({ DATABASE_URL: url }), () => new Date().toISOString());
  try {
    const steps = await knowledge.store.alerts.history('A-0001');
    return steps.flatMap((step) => (step.reason === reason && step.deed !== undefined ? [step.deed.name] : []));
  } finally {
    await knowledge.close();
  }
}

/** Waits until the outbox holds nothing that still has to be sent; a lease that nobody holds any more runs out in 30 s. */
async function settled(url: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const waiting = await administer(url, `select id from outbox where state = 'waiting'`);
    if (waiting.length === 0) return;
    await pause(500);
  }
  throw new Error('Something still waits in the outbox.');
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
