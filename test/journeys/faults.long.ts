import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { openKnowledge, type Knowledge } from '../../src/knowledge.ts';
import { publish } from '../../src/imports/publish.ts';
import { readSettings } from '../../src/settings.ts';
import { botId, tenantId } from '../support/activities.ts';
import { emptyFolder, startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';
import { startConnector, type Connector, type Fault, type Post } from '../support/connector.ts';
import { figure } from '../support/marac.ts';
import { mostWithin } from '../support/paced-channel.ts';
import { watchfulCatalogue } from '../support/watchful-catalogue.ts';

const conversations = Array.from({ length: 20 }, (_, n) => `19:board-${n}@thread.tacv2`);
const publications = 20;
const claimBatch = 5;

/** What the service documents, written out again so that a slip in the product's own list shows. */
const conversationLimits = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
] as const;
const tenantLimits = [[50, 1000]] as const;

for (const seed of [1, 2]) {
  describe(`400 deliveries against a service that fails, with the faults of seed ${seed}`, function () {
    this.timeout(400_000);
    let folder: string;
    let catalogue: string;
    let connector: Connector;
    let knowledge: Knowledge;
    let bot: RunningBot | undefined;
    before(async () => {
      folder = await emptyFolder();
      connector = await startConnector();
      catalogue = await watchfulCatalogue(publications);
      const settings = readSettings({ DATA_DIR: folder, CATALOGUE: catalogue });
      knowledge = await openKnowledge(settings, () => new Date().toISOString());
      await knowledge.store.transaction(async ({ subscriptions }) => {
        const place = { kind: 'channel', tenant: tenantId, serviceUrl: connector.url, bot: botId } as const;
        // From now on: a digest that was due before would be one delivery more.
        for (const id of conversations) await subscriptions.subscribe({ ...place, id }, new Date().toISOString());
      });
    });
    after(async () => {
      await bot?.end();
      await connector.close();
      await knowledge.close();
      await rm(catalogue, { recursive: true, force: true });
    });

    it('loses none, marks every repeat, and exceeds nobody’s limits, through a kill midway', async () => {
      connector.failWhen(faultsOf(seed));
      const env = { CATALOGUE: catalogue };
      bot = await startBot({ folder, connector, env });
      for (let nth = 0; nth < publications; nth += 1) await publishNth(knowledge, nth);
      await until(() => connector.delivered().length >= 150);
      await bot.kill();
      bot = await startBot({ folder, connector, env });
      await until(async () => (await knowledge.store.outbox.counts()).waiting === 0);

      assert.deepEqual(await knowledge.store.outbox.counts(), { waiting: 0, sent: 400, dead: 0 });
      const cards = Map.groupBy(connector.delivered(), (post) => `${post.conversation} ${saidBy(post)}`);
      assert.equal(cards.size, 400, 'every publication reached every conversation');
      let repeats = 0;
      for (const [of, [, ...again]] of cards) {
        for (const post of again) assert.match(post.activity.summary ?? '', /^May be a repeat: /u, of);
        repeats += again.length;
      }
      const unconfirmed = connector.posts.filter(({ fault }) => isUnconfirmed(fault)).length;
      assert.ok(repeats <= unconfirmed + claimBatch, `${repeats} repeats of ${unconfirmed} unconfirmed attempts`);
      const marked = connector.posts.filter(({ activity }) => activity.summary?.startsWith('May be a repeat') === true);
      assert.ok(marked.length <= unconfirmed + claimBatch + throttled(marked), 'nothing else is marked as a repeat');

      keepsTo(tenantLimits, connector.posts);
      for (const each of conversations) {
        keepsTo(
          conversationLimits,
          connector.posts.filter(({ conversation }) => conversation === each),
        );
      }
    });
  });
}

/** The nth publication raises an exception in an area of its own, so that each one is a card and none edits another. */
async function publishNth({ store, catalogue }: Knowledge, nth: number): Promise<void> {
  const observations = [figure(24, 60, { area: `area-${nth}`, published: '2026-06-01' })];
  await publish({ store, catalogue }, { name: `${nth}.csv`, at: new Date().toISOString(), observations });
}

/** What makes two cards the same news: the reference. */
function saidBy({ activity }: Post): string {
  return /A-\d+/u.exec(textsOf(activity))?.[0] ?? 'no reference';
}

/** 5% accepted and then 502, 5% refused with 502, 10% throttled with and without a time, 2% resets, 1% hang for 20 s. */
function faultsOf(seed: number): () => Fault | undefined {
  const random = generator(seed);
  return () => {
    const dice = random();
    if (dice < 0.05) return { status: 502, accept: true };
    if (dice < 0.1) return { status: 502 };
    if (dice < 0.15) return { status: 429, retryAfter: '1' };
    if (dice < 0.2) return { status: 429 };
    if (dice < 0.21) return { reset: true, accept: true };
    if (dice < 0.22) return { reset: true };
    return dice < 0.23 ? { delayMs: 20_000 } : undefined;
  };
}

function isUnconfirmed(fault: Fault | undefined): boolean {
  return fault?.status === 502 || fault?.reset === true || fault?.delayMs !== undefined;
}

function throttled(posts: readonly Post[]): number {
  return posts.filter(({ status }) => status === 429).length;
}

/** The small generator mulberry32, so that a run's faults can be had again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function keepsTo(limits: readonly (readonly [number, number])[], posts: readonly Post[]): void {
  const times = posts.map(({ at }) => at);
  for (const [count, withinMs] of limits) {
    const most = mostWithin(times, withinMs);
    assert.ok(most <= count, `${most} messages within ${withinMs} ms, of ${count} allowed`);
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 300_000;
  while (!(await holds())) {
    assert.ok(performance.now() < end, 'it did not happen in time');
    await new Promise((done) => setTimeout(done, 100));
  }
}
