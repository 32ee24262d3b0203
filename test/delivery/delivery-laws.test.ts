import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { SendOutcome } from '../../src/delivery/channel.ts';
import { mayGoAt, type PaceLimit } from '../../src/delivery/pace.ts';
import { mostWithin, type Seen } from '../support/paced-channel.ts';
import { bench, conversation, news, runFor, type Bench } from './bench.ts';

const hour = 3_600_000;

/** What the service documents, written out again so that a slip in the product's own list shows. */
const conversationLimits = [
  { count: 7, withinMs: 1000 },
  { count: 8, withinMs: 2000 },
  { count: 60, withinMs: 30_000 },
  { count: 1800, withinMs: 3_600_000 },
];
const tenantLimits = [{ count: 50, withinMs: 1000 }];

describe('The pace of delivery', () => {
  it('keeps to the limits of one conversation, loses nothing and keeps the order', async () => {
    const made = bench();
    await fill(made, { conversations: 1, each: 150 });
    await runFor(made, hour);
    keepsTo(conversationLimits, made.channel.seen);
    assert.deepEqual(
      made.channel.seen.map(({ news }) => (news.kind === 'standing' ? news.exceptions.length : -1)),
      Array.from({ length: 150 }, (_, index) => index),
    );
    const took = (made.channel.seen.at(-1)?.at ?? 0) - (made.channel.seen[0]?.at ?? 0);
    assert.equal(took, 66_000, 'twice 60 in 30 s, and 30 more at 8 in 2 s: as fast as the limits allow');
    const claims = Math.max(...made.outbox.rows.map(({ attempt }) => attempt));
    assert.ok(claims <= 3, `one that waits is claimed again only when its time has come, not ${claims} times`);
  });

  it('keeps to the limits of a tenant over all its conversations, and lets another tenant go', async () => {
    const made = bench();
    await fill(made, { conversations: 180, each: 1 });
    await made.outbox.enqueue(conversation(999, 'police'), news(0), instant(made));
    await runFor(made, hour);
    assert.deepEqual(await made.outbox.counts(), { waiting: 0, sent: 181, dead: 0 });
    const [police, council] = ['police', 'council'].map((of) =>
      made.channel.seen.filter(({ tenant }) => tenant === of),
    );
    keepsTo(tenantLimits, council ?? []);
    assert.equal(police?.[0]?.at, council?.[0]?.at);
    assert.ok((council?.at(-1)?.at ?? 0) - (council?.[0]?.at ?? 0) < 4000, 'and is not slower than it must be');
  });

  it('keeps to the limits of a conversation and a tenant with several processes together, and after one is killed', async () => {
    const made = bench();
    await fill(made, { conversations: 12, each: 20 });
    await fill(made, { conversations: 1, each: 60 });
    await runFor(made, 3000, [made.delivery, made.another()]);
    await runFor(made, hour, [made.another({ owner: 'started again' }), made.another({ owner: 'a third' })]);
    assert.deepEqual(await made.outbox.counts(), { waiting: 0, sent: 300, dead: 0 });
    keepsTo(tenantLimits, made.channel.seen);
    const first = made.channel.seen.filter(({ conversation: id }) => id === conversation(0).id);
    assert.equal(first.length, 80);
    keepsTo(conversationLimits, first);
  });

  it('is quick where nothing presses: 20 publications to 20 conversations go out within 8 seconds', async () => {
    const made = bench();
    await fill(made, { conversations: 20, each: 20 });
    await runFor(made, 10_000);
    assert.equal((await made.outbox.counts()).sent, 400);
    keepsTo(tenantLimits, made.channel.seen);
    assert.ok((made.channel.seen.at(-1)?.at ?? 0) - (made.channel.seen[0]?.at ?? 0) <= 8500);
  });

  it('never lets a span hold more than any limits allow', () => {
    const limits = fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 5 }), withinMs: fc.integer({ min: 1, max: 50 }) }),
    );
    fc.assert(
      fc.property(limits, fc.array(fc.nat({ max: 10 }), { maxLength: 40 }), (limits, waits) => {
        const times: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          times.push(mayGoAt(times, limits, now));
        }
        for (const { count, withinMs } of limits) assert.ok(mostWithin(times, withinMs) <= count);
      }),
    );
  });
});

describe('Delivery under trouble', () => {
  it('never gives up or hurries in a storm of throttling, and a throttled conversation is left alone', async () => {
    const until = new Map<string, number>();
    const early: string[] = [];
    let count = 0;
    const made = bench((seen) => {
      if (seen.at < (until.get(seen.conversation) ?? 0)) early.push(seen.conversation);
      count += 1;
      if (count % 3 === 0) return { kind: 'sent' };
      const afterMs = 1000 * (count % 7);
      until.set(seen.conversation, seen.at + afterMs);
      return { kind: 'later', why: '429', ...(afterMs === 0 ? {} : { afterMs }) };
    });
    await fill(made, { conversations: 7, each: 20 });
    await runFor(made, 6 * hour);
    assert.deepEqual(await made.outbox.counts(), { waiting: 0, sent: 140, dead: 0 });
    assert.deepEqual(early, []);
    for (let each = 0; each < 7; each += 1) inOrder(made, each);
  });

  it('puts off what the service puts off, and gives it up only after 7 days', async () => {
    const made = bench(() => ({ kind: 'later', why: '401', afterMs: 12 * hour }));
    await fill(made, { conversations: 1, each: 1 });
    for (let halfDay = 0; halfDay < 20; halfDay += 1) {
      await made.delivery.once();
      made.clock.now += 13 * hour;
    }
    assert.deepEqual(await made.outbox.dead(1), [{ id: 1, conversation: '19:0', why: 'put off for 7 days: 401' }]);
    assert.equal(made.channel.seen.length, 14);
  });

  it('loses nothing and sends nothing twice unmarked, whatever happens to two processes', async () => {
    const outcomes = fc.array(
      fc.constantFrom<SendOutcome>(
        { kind: 'sent' },
        { kind: 'sent' },
        { kind: 'later', why: '429', afterMs: 700 },
        { kind: 'later', why: '412' },
        { kind: 'unconfirmed', why: '502' },
        { kind: 'refused', why: '400' },
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(outcomes, fc.integer({ min: 1, max: 4 }), async (outcomes, conversations) => {
        const results: SendOutcome[] = [];
        const made = bench((_, before) => {
          const outcome = outcomes[before] ?? ({ kind: 'sent' } as const);
          results.push(outcome);
          return outcome;
        });
        await fill(made, { conversations, each: 5 });
        await runFor(made, hour, [made.delivery, made.another()]);
        const counts = await made.outbox.counts();
        assert.equal(counts.waiting, 0);
        assert.equal(counts.sent, results.filter(({ kind }) => kind === 'sent').length);
        const marked = made.channel.seen.filter(({ unconfirmedBefore }) => unconfirmedBefore > 0).length;
        assert.ok(marked >= results.filter(({ kind }) => kind === 'unconfirmed').length - counts.dead);
        const dead = results.filter(({ kind }) => kind === 'refused').length;
        assert.ok(counts.dead >= dead && counts.sent + counts.dead === conversations * 5);
      }),
      { numRuns: 60 },
    );
  });
});

async function fill(made: Bench, of: { readonly conversations: number; readonly each: number }): Promise<void> {
  for (let number = 0; number < of.each; number += 1) {
    for (let each = 0; each < of.conversations; each += 1) {
      await made.outbox.enqueue(conversation(each), news(number), instant(made));
    }
  }
}

function instant(made: Bench): string {
  return new Date(made.clock.now).toISOString();
}

function keepsTo(limits: readonly PaceLimit[], seen: readonly Seen[]): void {
  const times = seen.map(({ at }) => at);
  assert.ok(times.length > 0);
  for (const { count, withinMs } of limits) {
    const most = mostWithin(times, withinMs);
    assert.ok(most <= count, `${most} messages within ${withinMs} ms`);
  }
}

/** The last time each piece of news was tried is in the order in which it was put into the outbox. */
function inOrder(made: Bench, number: number): void {
  const seen = made.channel.seen.filter((each) => each.conversation === conversation(number).id);
  const tried = seen.map(({ news }) => (news.kind === 'standing' ? news.exceptions.length : -1));
  assert.deepEqual(
    tried,
    tried.toSorted((a, b) => a - b),
  );
}
