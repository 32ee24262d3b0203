import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { bench, conversation, news, runFor, type Bench } from './bench.ts';

const hour = 3_600_000;

describe('Delivery', () => {
  it('sends what is due, once, and keeps the id of the message', async () => {
    const made = bench(() => ({ kind: 'sent', message: 'm1' }));
    await enqueue(made, 1);
    assert.equal(await made.delivery.once(), 1);
    assert.equal(await made.delivery.once(), 0);
    assert.deepEqual(
      made.outbox.rows.map(({ state, message }) => [state, message]),
      [['sent', 'm1']],
    );
    assert.deepEqual(made.counted, ['deliveries_total sent']);
    await made.outbox.enqueue(conversation(1), news(1), new Date(made.clock.now + 1).toISOString());
    assert.equal(await made.delivery.once(), 0, 'what is not yet due stays');
  });

  it('gives up what is refused, and forgets a conversation that is gone', async () => {
    const gone: string[] = [];
    const made = bench(
      ({ conversation }) => ({
        kind: 'refused',
        why: 'refused with 404',
        ...(conversation === '19:1' ? { conversation: 'gone' as const } : {}),
      }),
      {
        ended: ({ id }, end) => {
          gone.push(`${id} is ${end}`);
          return Promise.reject(new Error('the store is shut'));
        },
      },
    );
    await enqueue(made, 1, 2);
    await made.delivery.once();
    assert.deepEqual(gone, ['19:1 is gone']);
    assert.deepEqual(
      (await made.outbox.dead(9)).map(({ why }) => why),
      ['refused with 404', 'refused with 404'],
    );
    assert.ok(made.log.some((line) => line.includes('the store is shut')));
  });

  it('repeats what may have arrived five times, each marked, and then gives it up', async () => {
    const made = bench(() => ({ kind: 'unconfirmed', why: '502' }));
    await enqueue(made, 1);
    await runFor(made, hour);
    assert.deepEqual(
      made.channel.seen.map((seen) => seen.unconfirmedBefore),
      [0, 1, 2, 3, 4, 5],
    );
    assert.deepEqual(await made.outbox.dead(1), [
      { id: 1, conversation: '19:1', why: 'unconfirmed after 5 repeats: 502' },
    ]);
  });

  it('treats a channel that throws or hangs as one that may have sent', async () => {
    const made = bench(
      (_, before) => {
        if (before === 0) throw new TypeError('a fault');
        return before === 1 ? new Promise<never>(() => undefined) : { kind: 'sent' };
      },
      { sendLimitMs: 20 },
    );
    await enqueue(made, 1);
    await runFor(made, hour);
    assert.deepEqual(
      made.channel.seen.map((seen) => seen.unconfirmedBefore),
      [0, 1, 2],
    );
    assert.deepEqual(await made.outbox.counts(), { waiting: 0, sent: 1, dead: 0 });
    assert.ok(made.log.some((line) => line.includes('TypeError: a fault')));
  });

  it('sends again, marked, what a killed process had claimed, once its lease is over and not before', async () => {
    const made = bench((_, before) => (before === 0 ? new Promise<never>(() => undefined) : { kind: 'sent' }));
    await enqueue(made, 1);
    const killed = made.delivery.once();
    await sleep(1);
    assert.equal(made.channel.seen.length, 1);
    const other = made.another();
    made.clock.now += 29_999;
    assert.equal(await other.once(), 0);
    made.clock.now += 1;
    assert.equal(await other.once(), 1);
    assert.deepEqual(
      made.channel.seen.map((seen) => seen.unconfirmedBefore),
      [0, 1],
    );
    assert.deepEqual(await made.outbox.counts(), { waiting: 0, sent: 1, dead: 0 });
    void killed;
  });

  it('does not undo what another process settled after the lease was lost', async () => {
    let answer: (() => void) | undefined;
    const made = bench((_, before) =>
      before === 0
        ? new Promise((resolve) => {
            answer = () => {
              resolve({ kind: 'refused', why: 'too late' });
            };
          })
        : { kind: 'sent' },
    );
    await enqueue(made, 1);
    const slow = made.delivery.once();
    await sleep(1);
    made.clock.now += 30_000;
    await made.another().once();
    answer?.();
    await slow;
    assert.deepEqual(await made.outbox.counts(), { waiting: 0, sent: 1, dead: 0 });
    assert.ok(made.counted.includes('deliveries_total lease-lost'));
  });

  it('gives up a delivery that has ended its process too often without sending it once more', async () => {
    const made = bench();
    await enqueue(made, 1);
    for (let kill = 1; kill <= 6; kill += 1) {
      assert.equal((await made.outbox.claim(`killed ${kill}`, now(made), 30_000, 5)).length, 1);
      made.clock.now += 30_000;
    }
    await made.delivery.once();
    assert.equal(made.channel.seen.length, 0);
    assert.deepEqual(await made.outbox.counts(), { waiting: 0, sent: 0, dead: 1 });
  });

  it('survives an outbox that cannot be read or written, and then goes on', async () => {
    const made = bench();
    const { outbox } = made;
    let unreadable = 2;
    let locked = 1;
    const failing = {
      claim: (...args: Parameters<typeof outbox.claim>) =>
        unreadable-- > 0 ? Promise.reject(new Error('shut')) : outbox.claim(...args),
      settle: (...args: Parameters<typeof outbox.settle>) =>
        locked-- > 0 ? Promise.reject(new Error('locked')) : outbox.settle(...args),
      counts: () => outbox.counts(),
      dead: (limit: number) => outbox.dead(limit),
      status: (ids: readonly number[]) => outbox.status(ids),
      waitingFor: () => outbox.waitingFor(),
    };
    await enqueue(made, 1);
    const loop = made.another({ outbox: failing, random: () => 0 });
    loop.start();
    await until(() => made.log.some((line) => line.includes('could not be written down'))).finally(() => loop.stop());
    assert.ok(made.log.some((line) => line.includes('The outbox could not be read')));
    made.clock.now += 30_000;
    await made.delivery.once();
    assert.equal(made.channel.seen.at(-1)?.unconfirmedBefore, 1);
    assert.equal((await outbox.counts()).sent, 1);
  });
});

describe('The delivery loop', () => {
  let made: Bench;
  afterEach(() => made.delivery.stop());

  it('does not let conversations that hang hold up the others', async () => {
    const hanging = new Set(['19:1', '19:2', '19:3', '19:4']);
    made = bench(({ conversation }) =>
      hanging.has(conversation) ? new Promise<never>(() => undefined) : { kind: 'sent' },
    );
    for (let each = 0; each < 3; each += 1) await enqueue(made, 1, 2, 3, 4, 5, 6, 7, 8);
    made.delivery.start();
    made.delivery.start();
    await until(() => {
      made.clock.now += 25;
      return made.channel.seen.filter(({ conversation }) => !hanging.has(conversation)).length === 12;
    });
    assert.equal(made.channel.seen.length, 16);
  });

  it('finishes what is under way when it stops, and begins nothing more', async () => {
    made = bench(async () => {
      await sleep(100);
      return { kind: 'sent' };
    });
    await enqueue(made, 1, 1, 1);
    made.delivery.start();
    await until(() => made.channel.seen.length === 1);
    await made.delivery.stop();
    assert.deepEqual(await made.outbox.counts(), { waiting: 2, sent: 1, dead: 0 });
    assert.ok(made.outbox.rows.every((row) => row.owner === undefined));
    assert.equal(await made.delivery.once(), 0, 'a stopped delivery claims nothing');
  });

  it('stops within five seconds whatever hangs', async () => {
    made = bench(() => new Promise<never>(() => undefined), { sendLimitMs: 6000 });
    await enqueue(made, 1);
    made.delivery.start();
    await until(() => made.channel.seen.length === 1);
    const started = performance.now();
    await made.delivery.stop();
    assert.ok(performance.now() - started < 5500);
    assert.ok(made.log.some((line) => line.includes('still under way')));
  });
});

async function enqueue(made: Bench, ...conversations: readonly number[]): Promise<void> {
  for (const each of conversations) {
    await made.outbox.enqueue(conversation(each), news(made.outbox.rows.length), now(made));
  }
}

function now(made: Bench): string {
  return new Date(made.clock.now).toISOString();
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 8000;
  while (!holds()) {
    assert.ok(performance.now() < end, 'it did not happen in time');
    await sleep(5);
  }
}
