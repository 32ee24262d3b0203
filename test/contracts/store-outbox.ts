import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { News } from '../../src/delivery/news.ts';
import type { Delivery } from '../../src/delivery/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { outboxContract } from './outbox.ts';
import { channel, exception, quarter, raised } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const at = (second: number): string => new Date(Date.UTC(2021, 0, 2, 9, 0, second)).toISOString();

const everyKind: readonly News[] = [
  { kind: 'greeting', place: 'group' },
  { kind: 'exceptions', raised: [exception('A-0001', { follows: 'A-0000' })], cleared: [exception('A-0002')] },
  { kind: 'standing', exceptions: [] },
  { kind: 'changes', changes: [], figures: 2, answers: ['Arson trend'] },
  { kind: 'undelivered', place: 'Board', why: 'refused', delivery: 7, about: ['A-0001'] },
  {
    kind: 'answer',
    title: 'Arson, Leicestershire',
    question: 'Arson trend in Leicestershire',
    figures: [{ ...exception('A-0003').series, end: quarter(0).end, value: 1 }],
    withdrawn: { why: 'corrected', at: at(0) },
  },
  {
    kind: 'digest',
    code: 'BCDFGHJK',
    digest: {
      at: at(0),
      since: at(0),
      lookedAt: 12,
      raised: [exception('A-0003')],
      continuing: [],
      acknowledged: 1,
      cleared: [],
      improved: [{ series: exception('A-0003').series, now: { period: quarter(0), value: 1, publishedRag: 'green' } }],
      worsened: [],
      unchanged: 3,
      notUpdated: [{ indicator: 'arson', newest: quarter(1) }],
      leftOut: 0,
      totals: { raised: 1, continuing: 0, cleared: 0, improved: 1, worsened: 0, notUpdated: 1 },
      quiet: false,
    },
  },
];

/** What the outbox of a store does: all that any outbox does, over restarts and beside other processes. */
export function storeOutboxContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const enqueue = (id: string, news: News, when: string, into: Store = store()): Promise<number> =>
    into.transaction(({ outbox }) => outbox.enqueue(channel(id), news, when));

  outboxContract(() => ({
    outbox: store().outbox,
    enqueue: (conversation, news, when) =>
      store().transaction(({ outbox }) => outbox.enqueue(conversation, news, when)),
  }));

  it('keeps news of every kind whole', async () => {
    for (const [n, news] of everyKind.entries()) await enqueue(`channel ${n}`, news, at(0));
    const claimed = await store().outbox.claim('one', at(1), 1000, 10);
    assert.deepEqual(
      claimed.map(({ news }) => news),
      everyKind,
    );
  });

  it('sends nothing of a transaction that failed', async () => {
    const failing = store().transaction(async ({ outbox }) => {
      await outbox.enqueue(channel('board'), raised('A-0001'), at(0));
      throw new Error('afterwards');
    });
    await assert.rejects(failing, /afterwards/);
    assert.deepEqual(await store().outbox.claim('one', at(1), 1000, 1), []);
  });

  it('reaches a subscribed conversation where it now is, and one that left where it was', async () => {
    const moved = channel('board', { serviceUrl: 'https://smba.example/emea/' });
    await enqueue('board', raised('A-0001'), at(0));
    await enqueue('gone', raised('A-0001'), at(1));
    await store().transaction(async ({ subscriptions }) => {
      await subscriptions.subscribe(moved, at(2));
      await subscriptions.subscribe(channel('gone'), at(2));
      await subscriptions.unsubscribe('gone', at(3));
    });
    const claimed = await store().outbox.claim('one', at(5), 1000, 5);
    assert.deepEqual(
      claimed.map(({ conversation }) => conversation),
      [moved, channel('gone')],
    );
  });

  it('gives up a delivery whose every claim runs out, and never one that is only put off', async () => {
    const crashing = await enqueue('board', raised('A-0001'), at(0));
    const claims = async (from: number, settle: boolean): Promise<number> => {
      for (let count = 0; ; count += 1) {
        const now = at(from + count * 10);
        const [delivery] = await store().outbox.claim('one', now, 1000, 1);
        if (delivery === undefined || count === 50) return count;
        if (settle) {
          const settlement = { kind: 'again', at: now, why: 'throttled', unconfirmed: false } as const;
          await store().outbox.settle(delivery, 'one', settlement, now);
        }
      }
    };
    assert.equal(await claims(0, false), 20);
    const [dead] = await store().outbox.dead(5);
    assert.deepEqual([dead?.id, dead?.conversation], [crashing, 'board']);
    assert.match(dead?.why ?? '', /20 times/);
    await enqueue('board', raised('A-0002'), at(1000));
    assert.equal(await claims(1000, true), 50);
  });

  it('loses no change of a message while another process claims the edit that waits for it', async () => {
    const other = await another();
    const card = await enqueue('board', raised('A-0001'), at(0));
    const sent = async (from: Store, second: number): Promise<readonly News[]> => {
      const claimed = await from.outbox.claim('two', at(second), 30_000, 5);
      for (const each of claimed) await from.outbox.settle(each, 'two', { kind: 'sent', message: 'm-1' }, at(second));
      return claimed.map(({ news }) => news);
    };
    await sent(other, 1);
    await store().transaction(({ cards }) => cards.edit(card, raised('A-0002'), at(2)));
    let meanwhile: Promise<readonly News[]> | undefined;
    await store().transaction(async ({ cards }) => {
      await cards.edit(card, raised('A-0003'), at(3));
      meanwhile = sent(other, 4);
      // Where a claim goes on beside a transaction it is over by then; elsewhere it waits for the end of this one.
      await Promise.race([meanwhile, pause(500)]);
    });
    const shown = [...((await meanwhile) ?? []), ...(await sent(other, 60))];
    assert.deepEqual(shown.at(-1), raised('A-0003'));
  });

  it('shares the deliveries out between processes, each to one only', async () => {
    const stores = [store(), await another(), await another()];
    const all = Array.from({ length: 30 }, (_, n) => n);
    await store().transaction(async ({ outbox }) => {
      for (const n of all) await outbox.enqueue(channel(`c${n}`), { kind: 'standing', exceptions: [] }, at(0));
    });
    const drain = async (from: Store, owner: string): Promise<readonly Delivery[]> => {
      const mine: Delivery[] = [];
      for (;;) {
        const claimed = await from.outbox.claim(owner, at(1), 30_000, 3);
        if (claimed.length === 0) return mine;
        for (const each of claimed) assert.ok(await from.outbox.settle(each, owner, { kind: 'sent' }, at(2)));
        mine.push(...claimed);
      }
    };
    const drained = await Promise.all(stores.map((each, n) => drain(each, `process ${n}`)));
    const sent = drained.flat().map(({ conversation }) => conversation.id);
    assert.deepEqual(sent.toSorted(), all.map((n) => `c${n}`).toSorted());
    assert.deepEqual(await store().outbox.counts(), { waiting: 0, sent: 30, dead: 0 });
  });
}
