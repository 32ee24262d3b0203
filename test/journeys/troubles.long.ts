import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '../../src/imports/import-file.ts';
import { undoImport } from '../../src/imports/undo.ts';
import { openKnowledge, type Knowledge } from '../../src/knowledge.ts';
import { startBot, type Bot } from '../../src/parts.ts';
import { readSettings } from '../../src/settings.ts';
// The Bot Framework puts helpers of its compiler among the globals: it is loaded before any test, which may leave none.
import '../../src/teams/teams.ts';
import {
  cardAction,
  channelId,
  personalInstalled,
  personalMessage,
  postActivity,
  teamId,
  teamInstalled,
  tenantId,
} from '../support/activities.ts';
import { emptyFolder, runCommand } from '../support/bot.ts';
import { cardOf, textsOf } from '../support/card-text.ts';
import { freePort } from '../support/free-port.ts';
import { startConnector, type Connector, type Post } from '../support/connector.ts';
import { recordingLog, type RecordingLog } from '../support/recording.ts';

const officer = '11111111-1111-4111-8111-111111111111';
const owner = '44444444-4444-4444-8444-444444444444';
const ownerChat = 'a:chat-of-the-owner';
const patienceMs = 60_000;

describe('a bot in trouble, on a clock of its own', function () {
  this.timeout(180_000);
  let connector: Connector;
  let folder: string;
  let catalogue: string;
  let bot: Bot | undefined;
  let knowledge: Knowledge | undefined;
  let log: RecordingLog;
  /** How far the clock of the bot is ahead. */
  let aheadMs = 0;
  const env = () => ({ DATA_DIR: folder, CATALOGUE: catalogue, OFFICERS: officer });

  before(async () => {
    connector = await startConnector();
    folder = await emptyFolder();
    catalogue = await emptyFolder();
    await cp(join(import.meta.dirname, '../../data/leicestershire'), catalogue, { recursive: true });
    await ownTheMaracRule(catalogue);
    log = recordingLog();
    const clock = (): string => new Date(Date.now() + aheadMs).toISOString();
    bot = await startBot(readSettings({ ...env(), PORT: String(await freePort()) }), clock, log);
    knowledge = await openKnowledge(readSettings(env()), clock);
    await send(teamInstalled(connector.url, channelId));
    await connector.waitFor((post) => post.conversation === channelId, patienceMs);
    await importRow('Q4 2020/21', '49%');
    card = await connector.waitFor((post) => post.route === 'create' && says(/A-0001/u)(post), patienceMs);
    await send(personalInstalled(connector.url));
    const person = { id: '29:owner', name: 'Jo Smith', aadObjectId: owner };
    const conversation = { id: ownerChat, conversationType: 'personal', tenantId };
    await send(personalInstalled(connector.url, { from: person, conversation }));
    await connector.waitFor((post) => post.conversation === ownerChat, patienceMs);
  });
  after(async () => {
    await bot?.close();
    await knowledge?.close();
    await connector.close();
    await rm(folder, { recursive: true, force: true });
    await rm(catalogue, { recursive: true, force: true });
  });

  let card: Post;
  const says = (words: RegExp) => (post: Post) => words.test(textsOf(post.activity));
  const address = (path: string): string => `http://127.0.0.1:${bot?.port}${path}`;
  const send = async (activity: unknown): Promise<void> => {
    const { status, text } = await postActivity(address('/api/messages'), activity);
    assert.equal(status, 200, text);
  };
  const metrics = async (): Promise<string> => (await fetch(address('/metrics'))).text();
  async function importRow(period: string, value: string): Promise<() => Promise<void>> {
    const file = join(folder, 'row.csv');
    await writeFile(file, `indicator,area,period,value\nmarac repeats,Leicestershire,${period},${value}\n`);
    assert.ok(knowledge);
    const { store, catalogue: known } = knowledge;
    const into = { store, catalogue: known, timeZone: 'Europe/London' };
    const at = new Date(Date.now() + aheadMs).toISOString();
    const { refused, id } = await importFile(into, { path: file, at, dryRun: false, accept: true });
    assert.deepEqual(refused, []);
    return async () => void (await undoImport(into, { id: id ?? 0, at }));
  }

  it('takes the press of a client that can not execute: the card’s own fallback, sent back as a message', async () => {
    const data = { ...fallbackOf(cardOf(card.activity), 'acknowledge'), 'acknowledge-reason': 'criteria changed' };
    const { conversation } = cardAction(connector.url, card.id, 'acknowledge', {});
    const pressed = { text: undefined, value: data, replyToId: card.id, conversation, channelData: channelData() };
    const stranger = { from: { id: '29:stranger', name: 'A Stranger', aadObjectId: owner } };
    const inThread = (post: Post): boolean => post.conversation === `${channelId};messageid=${card.id}`;

    await send(personalMessage(connector.url, '', { ...pressed, ...stranger }));
    const refusal = await connector.waitFor((post) => inThread(post) && post.route !== 'update', patienceMs);
    assert.match(textsOf(refusal.activity), /officer/iu);
    connector.clear();

    const press = personalMessage(connector.url, '', pressed);
    await Promise.all([send(press), send(press)]);
    await send(personalMessage(connector.url, '', { ...pressed, from: { id: '29:other', aadObjectId: officer } }));
    const edit = await connector.waitFor((post) => post.route === 'update', patienceMs);
    assert.ok(edit.path.includes(card.id));
    assert.match(textsOf(edit.activity), /Acknowledged exception[\s\S]*A Person[\s\S]*criteria changed/iu);
    await connector.waitFor((post) => inThread(post) && says(/was acknowledged by A Person/u)(post), patienceMs);
    const steps = (await knowledge?.store.alerts.history('A-0001')) ?? [];
    assert.equal(steps.filter(({ reason }) => reason === 'acknowledged').length, 1);
  });

  it('takes back, chart included, what was asked for below a card, once its figure is undone', async () => {
    connector.clear();
    const undo = await importRow('Q1 2021/22', '67%');
    await connector.waitFor((post) => post.route === 'update' && says(/67%/u)(post), patienceMs);
    await send(cardAction(connector.url, card.id, 'ask', { ask: 'MARAC repeats trend in Leicestershire' }));
    await send(cardAction(connector.url, card.id, 'why', { reference: 'A-0001' }));
    const hasChart = (post: Post): boolean => JSON.stringify(cardOf(post.activity) ?? {}).includes('data:image/png');
    const isBelow = (post: Post): boolean => post.route === 'send' && post.conversation.endsWith(card.id);
    const trend = await connector.waitFor((post) => isBelow(post) && hasChart(post) && says(/67%/u)(post), patienceMs);
    const reasons = await connector.waitFor((post) => isBelow(post) && says(/^Why A-0001/u)(post), patienceMs);
    await undo();
    for (const { id } of [trend, reasons]) {
      await connector.waitFor((post) => isEditOf(id)(post) && says(/^Withdrawn: [\s\S]*Ask again/u)(post), patienceMs);
    }
    await connector.waitFor((post) => isEditOf(card.id)(post) && says(/49% is above 40%/u)(post), patienceMs);
    const shown = new Map(connector.delivered().map((post) => [messageOf(post), post]));
    for (const post of shown.values()) {
      assert.doesNotMatch(textsOf(post.activity), /67%/u);
      assert.ok(!hasChart(post), 'no chart is left that shows it');
    }
  });

  it('is not ready while the service refuses its credentials, says so, and goes on by itself once they are taken', async () => {
    connector.clear();
    connector.failWhen(() => ({ status: 401 }));
    await importRow('Q1 2021/22', '30%');
    await until(async () => (await fetch(address('/readyz'))).status === 503);
    const { parts } = (await (await fetch(address('/readyz'))).json()) as { readonly parts: Record<string, unknown> };
    assert.equal(parts['credentials'], 'the service does not take the credentials of the bot');
    assert.match(await metrics(), /^safer_bot_credential_failures_total [1-9]/mu);
    const { out, code } = await runCommand(['doctor'], env());
    assert.equal(code, 1);
    assert.match(out, /Waiting: \d+ of the messages: .*401.*check the bot's credentials/u);
    assert.ok(connector.posts.every(({ status }) => status === 401));

    connector.failWhen(undefined);
    aheadMs += 120_000;
    await connector.waitFor((post) => post.accepted && says(/A-0001 has cleared/u)(post), patienceMs);
    await until(async () => (await fetch(address('/readyz'))).status === 200);
    assert.ok(!/^safer_bot_deliveries_total\{outcome="dead"\}/mu.test(await metrics()), 'nothing was given up for it');
  });

  it('shows what it gave up to the officer, the owner of its rule, the doctor and the metrics, and says it once a day', async () => {
    connector.clear();
    connector.failWhen(({ conversation }) => (conversation.startsWith(channelId) ? { status: 400 } : undefined));
    await importRow('Q2 2021/22', '45%');
    const isNote = says(/could not be delivered/u);
    for (const chat of [ownerChat, 'a:personal-chat-one']) {
      const note = await connector.waitFor((post) => post.conversation === chat && isNote(post), patienceMs);
      assert.match(textsOf(note.activity), /A-0002[\s\S]*the service answered 400/u);
      assert.match(note.activity.summary ?? '', /could not be delivered/u);
      assert.doesNotMatch(textsOf(note.activity), /45%/u, 'no figure goes where it was not to go');
    }
    await importRow('Q3 2021/22', '30%');
    await until(async () => Number(/outcome="dead"\} (\d+)/u.exec(await metrics())?.[1] ?? 0) >= 2);
    assert.equal(connector.delivered().filter(isNote).length, 2, 'one a day to each, whatever else is given up there');
    const { out, code } = await runCommand(['doctor'], env());
    assert.equal(code, 1);
    assert.match(out, /Not delivered: message \d+ to .*: the service answered 400/u);
    assert.ok(log.lines.some(({ level, message }) => level === 'error' && message === 'A delivery was given up'));
  });

  it('says nothing more where it was removed, and says what stands once it is back, to whoever followed before', async () => {
    connector.clear();
    const removed = { status: 403, body: { error: { code: 'BotNotInConversationRoster', message: '' } } };
    connector.failWhen(({ conversation }) => (conversation.startsWith(channelId) ? removed : undefined));
    await importRow('Q4 2021/22', '45%');
    const ofBoard = async (): Promise<string | undefined> =>
      (await knowledge?.store.subscriptions.known())?.find(({ conversation }) => conversation.id === channelId)?.state;
    await until(async () => (await ofBoard()) === 'lost');
    const tried = connector.posts.length;
    await importRow('Q1 2022/23', '30%');
    await importRow('Q2 2022/23', '46%');
    await until(async () => (await knowledge?.store.outbox.counts())?.waiting === 0);
    assert.equal(connector.posts.length, tried, 'nothing is tried where the bot is not');

    connector.clear();
    await send(teamInstalled(connector.url, channelId));
    const back = (post: Post): boolean => post.accepted && post.conversation === channelId;
    const standing = await connector.waitFor((post) => back(post) && says(/46% is above 40%/u)(post), patienceMs);
    assert.match(standing.activity.summary ?? '', /^1 exception stands today/u);
    assert.equal(await ofBoard(), 'subscribed');
    const said = connector
      .delivered()
      .map(({ activity }) => textsOf(activity))
      .join();
    assert.doesNotMatch(said, /45%/u, 'what came and went meanwhile is not told late');
  });
});

/** Which message a post is about: the one that it edits, or the new one. */
function messageOf({ route, path, id }: Post): string {
  return route === 'update' ? (decodeURIComponent(path).split('/').at(-1) ?? '') : id;
}

function isEditOf(message: string): (post: Post) => boolean {
  return (post) => post.route === 'update' && messageOf(post) === message;
}

const channelData = () => ({ tenant: { id: tenantId }, team: { id: teamId }, channel: { id: channelId } });

/** What the card itself says to send where an `Action.Execute` can't be executed. */
function fallbackOf(card: unknown, verb: string): object {
  const found: object[] = [];
  JSON.stringify(card, (_, each: { type?: string; verb?: string; fallback?: { type?: string; data?: object } }) => {
    if (each?.type === 'Action.Execute' && each.verb === verb && each.fallback?.type === 'Action.Submit') {
      found.push(each.fallback.data ?? {});
    }
    return each;
  });
  const [first] = found;
  assert.ok(first, `the card has no way to ${verb} for a client that can't execute`);
  return first;
}

/** Gives the rule of the demonstration that speaks first an owner who can be reached. */
async function ownTheMaracRule(folder: string): Promise<void> {
  await writeFile(join(folder, 'routing.yaml'), `owners:\n  - { id: jo, name: Jo Smith, entra: ${owner} }\n`);
  const rules = join(folder, 'rules.yaml');
  const text = await readFile(rules, 'utf8');
  await writeFile(rules, text.replace(/^( +)id: marac-repeats-above-40$/mu, '$&\n$1owner: jo'));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    assert.ok(performance.now() < end, 'it did not happen in time');
    await new Promise((done) => setTimeout(done, 100));
  }
}
