import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { DigestRecipe } from '../../src/delivery/recipes.ts';
import { copyStore } from '../../src/store/copy.ts';
import type { StoreCopy } from '../../src/store/copy.ts';
import { openStore } from '../../src/store/open.ts';
import type { StoreAt } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { ownDrafts } from '../contracts/own-alerts.ts';
import { channel, exception, figure, publish, raised } from '../contracts/samples.ts';
import { describePostgres } from '../support/postgres.ts';
import { temporaryFolder } from './temporary.ts';

const now = '2021-01-02T09:00:00.000Z';
const burglary = { indicator: 'burglary', area: 'hinckley', basis: 'quarter' } as const;

const lineOf = { conversation: 'board', reference: 'A-0001', what: 'raised', at: now } as const;

const answerRecipe = { subject: { kind: 'exceptions' }, publication: 2, catalogue: 'c', figures: 'f' } as const;
const digestRecipe: DigestRecipe = {
  digest: { at: now, since: now },
  publication: 2,
  figures: [{ list: 'improved', part: 'now', series: burglary, period: figure(0, 7).period, value: 7 }],
};

/** A store with something in every table, more than one chunk of figures, and texts that sort differently by language. */
async function fill(at: StoreAt): Promise<void> {
  const store = await openStore(at);
  const areas = ['Ä', 'a', 'B', 'é-1', 'Z', '–'];
  const values = [0.1 + 0.2, 5e-324, 1.7976931348623157e308, -1, 3];
  const many = Array.from({ length: 1300 }, (_, n) =>
    figure(n % 40, values[n % values.length] ?? 0, { area: areas[n % areas.length] ?? '', note: 'as “printed” – 😀' }),
  );
  await publish(store, ...many, figure(0, null));
  await publish(store, figure(0, 7));
  await store.transaction(async ({ indicators }) => {
    const source = { document: 'Estimates' };
    const estimate = {
      area: 'a',
      year: '2020',
      residents: 51_394,
      vintage: 'mid-2020',
      published: '2021-06-25',
      source,
    };
    await indicators.addPopulations(1, [estimate]);
  });
  await store.transaction(async ({ alerts, subscriptions, outbox, schedules, once, catalogues, ...more }) => {
    const { answers, contexts, digestTimes, files, inStep, ownAlerts, recipes, tellings, silences, unanswered } = more;
    const open = exception(await alerts.nextReference());
    await alerts.record(open);
    await alerts.record(open, { reason: 'explained', by: 'id-1', name: 'A Person', at: now, text: 'it is known' });
    await subscriptions.subscribe(channel('board'), now);
    await outbox.enqueue(channel('board'), raised('A-0001'), now);
    await tellings.record([{ ...lineOf, outcome: 'held', reason: 'quiet-time', until: now }]);
    await silences.silence({ filter: {}, from: now, until: now, reason: 'why', by: 'A Person' }, now);
    await schedules.claimRun('digest', now, now);
    await once.once('greeted', now);
    for (const draft of ownDrafts) await ownAlerts.add(draft);
    await digestTimes.choose({ conversation: 'board', time: { weekday: 2, hour: 9, minute: 0 }, at: now });
    await inStep.mark(new Map([['rule one', 'a']]));
    const stated = { ...burglary, end: '2018-06-30', value: 7 };
    const told = { title: 'Burglary', question: 'burglary', figures: [stated], message: 'm-1' };
    await answers.keep({ conversation: channel('board'), ...told }, now);
    await recipes.keep('BCDFGHJK', answerRecipe, now);
    await recipes.keep('CDFGHJKM', digestRecipe, now);
    await contexts.remember('key', { context: { choices: [] }, at: now });
    await unanswered.count([{ word: 'robbery', reason: 'unknown-words', nearest: '' }], '2021-01-02');
    await files.keep({
      code: 'code',
      name: 'a.csv',
      sha256: 'ab',
      content: Buffer.from('a'),
      publication: 0,
      told: [],
      at: now,
    });
    await catalogues.add({ at: now, insteadOf: 'the folder', files: { 'areas.yaml': '[]' } });
  });
  const [claimed] = await store.outbox.claim('one', now, 1000, 1);
  assert.ok(claimed);
  const again = { kind: 'again', at: now, why: 'the service answered 429', unconfirmed: false } as const;
  await store.outbox.settle(claimed, 'one', again, now);
  await hideSomething(store);
  await store.close();
}

/** Keeps a decision on a figure, with what keeps it open. */
async function hideSomething(store: Store): Promise<void> {
  const day = { from: 17_000, to: 17_090 };
  const place = { indicator: 'burglary', area: 'a', ...day };
  const kin = { name: 'burglary', indicators: new Map(), areas: new Map(), below: new Set<string>(), madeUp: false };
  const version = { ...figure(1, 0.3, { area: 'a' }), publication: 1, vintage: 1 };
  await store.transaction(async ({ hidden }) => {
    await hidden.begin('rules');
    await hidden.hide('rules', kin, [version]);
    await hidden.keep('rules', kin, [{ target: place, since: 1, moves: [{ ...place, by: 1 }] }]);
    await hidden.finish('rules', 1);
  });
}

describePostgres('A copy of a store', (server) => {
  let folder: string;
  let remove: () => Promise<void>;
  let url: string;
  beforeEach(async () => {
    ({ folder, remove } = await temporaryFolder());
    url = await server().newDatabase();
  });
  afterEach(async () => {
    await server().dropDatabase(url);
    await remove();
  });
  const inFolder = (name: string): StoreAt => ({ kind: 'folder', folder: join(folder, name) });
  const copied = (copy: StoreCopy) => {
    assert.equal(copy.outcome, 'copied', JSON.stringify(copy));
    return copy.outcome === 'copied' ? copy.tables : [];
  };

  it('goes to PostgreSQL and back with equal checksums, and both go on from where the first one was', async () => {
    await fill(inFolder('first'));
    const there = copied(await copyStore(inFolder('first'), { kind: 'postgres', url }));
    const back = copied(await copyStore({ kind: 'postgres', url }, inFolder('second')));
    assert.deepEqual(back, there);
    assert.equal(there.find(({ table }) => table === 'observation')?.rows, 1302);
    assert.deepEqual(
      there.flatMap(({ table, rows }) => (rows === 0 ? [table] : [])),
      [],
    );
    for (const at of [inFolder('second'), { kind: 'postgres', url } as const]) {
      const store = await openStore(at);
      assert.equal(await store.transaction(({ alerts }) => alerts.nextReference()), 'A-0002');
      assert.equal(await publish(store, figure(0, 8)), 3);
      const values = (await store.indicators.vintages(burglary, figure(0, 0).period)).map(({ value }) => value);
      assert.deepEqual(values, [null, 7, 8]);
      assert.equal((await store.outbox.claim('one', now, 1000, 5)).length, 1);
      const id = await store.transaction(({ outbox }) => outbox.enqueue(channel('board'), raised('A-0002'), now));
      assert.equal(id, 2);
      assert.deepEqual((await store.recipes.find('BCDFGHJK'))?.recipe, answerRecipe);
      assert.deepEqual((await store.recipes.find('CDFGHJKM'))?.recipe, digestRecipe);
      await store.close();
    }
  });

  it('is as the store was at one moment, while another process goes on writing', async () => {
    await fill(inFolder('first'));
    const store = await openStore(inFolder('first'));
    const state = { copying: true };
    const copying = copyStore(inFolder('first'), { kind: 'postgres', url }).finally(() => (state.copying = false));
    let written = 0;
    while (state.copying) {
      await publish(store, figure(1, written), figure(2, written));
      written += 1;
    }
    const tables = copied(await copying);
    await store.close();
    assert.ok(written > 0);
    const rows = (table: string): number => tables.find((each) => each.table === table)?.rows ?? 0;
    assert.equal(rows('observation'), 1302 + 2 * (rows('publication') - 2));
  });

  it('is refused by a place that holds anything, which stays as it is, and by the same place', async () => {
    await fill(inFolder('first'));
    await fill({ kind: 'postgres', url });
    const refused = await copyStore(inFolder('first'), { kind: 'postgres', url });
    assert.equal(refused.outcome, 'not-empty');
    assert.equal((await copyStore(inFolder('first'), inFolder('first'))).outcome, 'same-place');
    const store = await openStore({ kind: 'postgres', url });
    assert.equal((await store.indicators.publications(9)).length, 2);
    await store.close();
  });

  it('of an empty store is an empty store', async () => {
    const tables = copied(await copyStore(inFolder('first'), { kind: 'postgres', url }));
    assert.equal(
      tables.reduce((sum, { rows }) => sum + rows, 0),
      1,
      'only the last reference, which is none',
    );
    const store = await openStore({ kind: 'postgres', url });
    assert.equal(await publish(store, figure(0, 1)), 1);
    await store.close();
  });

  it('that fails halfway leaves the other place empty', async () => {
    await fill(inFolder('first'));
    const store = await openStore({ kind: 'postgres', url });
    const broken = store.transaction(() => Promise.reject(new Error('no')));
    await assert.rejects(broken);
    await store.close();
    // A letter that PostgreSQL cannot keep.
    const source = await openStore(inFolder('first'));
    await source.transaction(({ once }) => once.once('nul \u0000', now));
    await source.close();
    await assert.rejects(copyStore(inFolder('first'), { kind: 'postgres', url }));
    const after = await openStore({ kind: 'postgres', url });
    assert.deepEqual(await after.indicators.list(), []);
    await after.close();
  });
});
