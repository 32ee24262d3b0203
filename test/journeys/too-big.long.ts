import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { openKnowledge, type Knowledge } from '../../src/knowledge.ts';
import { publish } from '../../src/imports/publish.ts';
import { startBot, type Bot } from '../../src/parts.ts';
import { readSettings } from '../../src/settings.ts';
// The Bot Framework puts helpers of its compiler among the globals: it is loaded before any test, which may leave none.
import '../../src/teams/teams.ts';
import { channelId, postActivity, teamInstalled } from '../support/activities.ts';
import { emptyFolder } from '../support/bot.ts';
import { cardOf, textsOf } from '../support/card-text.ts';
import { startConnector, type Connector, type Post } from '../support/connector.ts';
import { freePort } from '../support/free-port.ts';
import { figure } from '../support/marac.ts';
import { recordingLog } from '../support/recording.ts';
import { watchfulCatalogue } from '../support/watchful-catalogue.ts';

const areas = 60;
const mostBytes = 9000;
const patienceMs = 60_000;
const clock = (): string => new Date().toISOString();

describe('a service that takes less than the bot sends', function () {
  let connector: Connector;
  let folder: string;
  let catalogue: string;
  let bot: Bot;
  let knowledge: Knowledge;

  before(async () => {
    connector = await startConnector();
    folder = await emptyFolder();
    catalogue = await watchfulCatalogue(areas);
    const env = { DATA_DIR: folder, CATALOGUE: catalogue };
    bot = await startBot(readSettings({ ...env, PORT: String(await freePort()) }), clock, recordingLog());
    knowledge = await openKnowledge(readSettings(env), clock);
    const { status } = await postActivity(
      `http://127.0.0.1:${bot.port}/api/messages`,
      teamInstalled(connector.url, channelId),
    );
    assert.equal(status, 200);
    await connector.waitFor((post) => post.conversation === channelId, patienceMs);
    connector.clear();
    connector.failWhen((seen) => (bytesOf(seen) > mostBytes ? { status: 413 } : undefined));
  });
  after(async () => {
    await bot.close();
    await knowledge.close();
    await connector.close();
    await rm(folder, { recursive: true, force: true });
    await rm(catalogue, { recursive: true, force: true });
  });

  const raise = (period: number, value: (nth: number) => number) =>
    publish(knowledge, {
      name: 'large.csv',
      at: clock(),
      observations: Array.from({ length: areas }, (_, nth) =>
        figure(period, value(nth), { area: `area-${nth}`, published: '2026-06-01' }),
      ),
    });

  it('gets a smaller card that counts what it leaves out, worst first, and nothing is lost', async () => {
    const { raised } = await raise(24, (nth) => 41 + nth / 10);
    assert.equal(raised.length, areas);
    const taken = await connector.waitFor((post) => post.accepted && isAbout(post), patienceMs);
    const tried = connector.posts.filter(isAbout);
    assert.ok(
      tried.length > 1 && tried.slice(0, -1).every(({ status }) => status === 413),
      'the larger ones were refused',
    );
    const sizes = tried.map(bytesOf);
    assert.ok(
      sizes.every((size, nth) => nth === 0 || size < (sizes[nth - 1] ?? 0)),
      `each is smaller: ${sizes.join()}`,
    );
    const text = textsOf(taken.activity);
    assert.match(text, new RegExp(`^${areas} exceptions raised`, 'u'));
    const named = new Set(text.match(/• MARAC repeats, Invented area-\d+/gu)).size;
    const leftOut = Number(/(\d+) more/u.exec(text)?.[1]);
    assert.ok(named > 0 && named + leftOut === areas, `${named} are named and ${leftOut} counted:\n${text}`);
    assert.match(text, new RegExp(`Invented area-${areas - 1}\\b`, 'u'), 'the worst is named');
    assert.doesNotMatch(text, /may be a repeat/iu, 'what was refused for its size is no repeat');
    const { dead, waiting } = await settled();
    assert.deepEqual([dead, waiting], [0, 0]);
    const told = await knowledge.store.tellings.tellings(raised.at(-1)?.reference ?? '');
    assert.deepEqual(
      told.map(({ outcome }) => outcome),
      ['told'],
      'one that the card only counts was told as well',
    );
  });

  it('gets the edit of that card smaller as well', async () => {
    connector.clear();
    connector.failWhen((seen) => (bytesOf(seen) > mostBytes ? { status: 413 } : undefined));
    await raise(25, (nth) => (nth === 0 ? 30 : 41 + nth / 10));
    const edit = await connector.waitFor((post) => post.accepted && post.route === 'update', patienceMs);
    assert.match(textsOf(edit.activity), /1 cleared since/u);
    assert.ok(connector.posts.some(({ route, status }) => route === 'update' && status === 413));
    assert.equal((await settled()).dead, 0);
  });

  async function settled() {
    for (;;) {
      const counts = await knowledge.store.outbox.counts();
      if (counts.waiting === 0) return counts;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
});

function isAbout(post: Post): boolean {
  return post.route === 'create' && /exceptions raised/u.test(post.activity.summary ?? '');
}

function bytesOf({ activity }: Pick<Post, 'activity'>): number {
  return Buffer.byteLength(JSON.stringify(cardOf(activity) ?? {}));
}
