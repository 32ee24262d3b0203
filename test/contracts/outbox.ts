import assert from 'node:assert/strict';
import type { Delivery, Outbox, OutboxWriter, Settlement } from '../../src/delivery/outbox.ts';
import { channel, raised } from './samples.ts';

/** An empty outbox, and a way to put news into it. */
export interface FreshOutbox {
  readonly outbox: Outbox;
  readonly enqueue: OutboxWriter['enqueue'];
}

const at = (second: number): string => new Date(Date.UTC(2021, 0, 2, 9, 0, second)).toISOString();
const lease = 30_000;

/** What every outbox does; `fresh` gives the empty one of the test that runs. */
export function outboxContract(fresh: () => FreshOutbox): void {
  const enqueue = (reference: string, second: number, to = `for ${reference}`): Promise<number> =>
    fresh().enqueue(channel(to), raised(reference), at(second));
  const claim = (owner: string, second: number, limit = 5): Promise<readonly Delivery[]> =>
    fresh().outbox.claim(owner, at(second), lease, limit);
  const claimOne = async (owner: string, second: number): Promise<Delivery> => {
    const [delivery] = await claim(owner, second, 1);
    assert.ok(delivery, 'nothing was due');
    return delivery;
  };
  const settle = (delivery: Delivery, owner: string, settlement: Settlement, second: number): Promise<boolean> =>
    fresh().outbox.settle(delivery, owner, settlement, at(second));

  it('has nothing to give at first', async () => {
    assert.deepEqual(await claim('one', 0), []);
    assert.deepEqual(await fresh().outbox.counts(), { waiting: 0, sent: 0, dead: 0 });
    assert.deepEqual(await fresh().outbox.dead(5), []);
  });

  it('gives due news as it was put in, oldest first, and not before it is due', async () => {
    const late = await enqueue('A-0002', 2);
    const early = await enqueue('A-0001', 1);
    await enqueue('A-0003', 60);
    const [first, second, ...rest] = await claim('one', 10);
    assert.deepEqual([first?.id, second?.id, rest.length], [early, late, 0]);
    assert.deepEqual(first, {
      id: early,
      conversation: channel('for A-0001'),
      news: raised('A-0001'),
      attempt: 1,
      unconfirmed: 0,
      shrunk: 0,
      enqueued: at(1),
    });
    assert.deepEqual(await fresh().outbox.counts(), { waiting: 3, sent: 0, dead: 0 });
  });

  it('gives no more than asked', async () => {
    for (const second of [1, 2, 3]) await enqueue('A-0001', second, `channel ${second}`);
    assert.equal((await claim('one', 10, 2)).length, 2);
    assert.equal((await claim('two', 10, 2)).length, 1);
  });

  it('lends a delivery to one owner until the lease runs out, and then says that it may have been sent', async () => {
    await enqueue('A-0001', 0);
    const mine = await claimOne('one', 0);
    assert.deepEqual(await claim('two', 29), []);
    const theirs = await claimOne('two', 30);
    assert.deepEqual([theirs.id, theirs.attempt, theirs.unconfirmed], [mine.id, 2, 1]);
    assert.equal(await settle(mine, 'one', { kind: 'sent' }, 31), false);
    assert.equal(await settle(mine, 'two', { kind: 'sent' }, 31), false);
    assert.equal(await settle(theirs, 'one', { kind: 'sent' }, 31), false);
    assert.equal(await settle(theirs, 'two', { kind: 'sent' }, 31), true);
  });

  it('lets an owner settle late while nobody else has claimed', async () => {
    await enqueue('A-0001', 0);
    assert.equal(await settle(await claimOne('one', 0), 'one', { kind: 'sent', message: 'm1' }, 99), true);
  });

  it('is done with what was sent, and does not settle it twice', async () => {
    await enqueue('A-0001', 0);
    const delivery = await claimOne('one', 0);
    assert.equal(await settle(delivery, 'one', { kind: 'sent' }, 1), true);
    assert.equal(await settle(delivery, 'one', { kind: 'dead', why: 'late' }, 1), false);
    assert.deepEqual(await claim('two', 600), []);
    assert.deepEqual(await fresh().outbox.counts(), { waiting: 0, sent: 1, dead: 0 });
  });

  it('gives up with a reason that can be read', async () => {
    const id = await enqueue('A-0001', 0);
    await settle(await claimOne('one', 0), 'one', { kind: 'dead', why: 'the channel is gone' }, 1);
    assert.deepEqual(await claim('two', 600), []);
    assert.deepEqual(await fresh().outbox.dead(5), [{ id, conversation: 'for A-0001', why: 'the channel is gone' }]);
    assert.deepEqual(await fresh().outbox.counts(), { waiting: 0, sent: 0, dead: 1 });
  });

  it('tries again no sooner than told, counting the tries and how many of them may have arrived', async () => {
    await enqueue('A-0001', 0);
    const again = (second: number, unconfirmed: boolean): Settlement => ({
      kind: 'again',
      at: at(second),
      why: 'throttled',
      unconfirmed,
    });
    await settle(await claimOne('one', 0), 'one', again(10, false), 1);
    assert.deepEqual(await claim('one', 9), []);
    const second = await claimOne('one', 10);
    assert.deepEqual([second.attempt, second.unconfirmed], [2, 0]);
    await settle(second, 'one', again(20, true), 11);
    const third = await claimOne('two', 20);
    assert.deepEqual([third.attempt, third.unconfirmed], [3, 1]);
  });

  it('gives one conversation one delivery at a time, in the order in which they were put in', async () => {
    const ids = [await enqueue('A-0001', 5, 'board'), await enqueue('A-0002', 3, 'board')];
    assert.deepEqual(await claim('one', 4), [], 'the first is not due, and nothing overtakes it');
    const first = await claim('one', 6);
    assert.deepEqual(
      first.map(({ id }) => id),
      [ids[0]],
    );
    assert.deepEqual(await claim('two', 6), [], 'the first is under way');
    const [begun] = first;
    assert.ok(begun);
    await settle(begun, 'one', { kind: 'again', at: at(20), why: 'throttled', unconfirmed: false }, 7);
    assert.deepEqual(await claim('two', 8), [], 'the first has to wait, and the second with it');
    assert.equal((await claimOne('two', 20)).id, ids[0]);
    const elsewhere = await enqueue('A-0003', 20, 'elsewhere');
    assert.equal((await claimOne('one', 20)).id, elsewhere);
  });

  it('lets seven go to one conversation in a second, whoever sends them, and the next when there is room', async () => {
    for (let n = 0; n < 10; n += 1) await enqueue('A-0001', 0, 'board');
    for (let n = 0; n < 7; n += 1) {
      const owner = `process ${n % 2}`;
      assert.ok(await settle(await claimOne(owner, 0), owner, { kind: 'sent' }, 0), `${n} went`);
    }
    assert.deepEqual(await claim('one', 0), []);
    await settle(await claimOne('one', 1), 'one', { kind: 'sent' }, 1);
    assert.deepEqual(await claim('two', 1), [], 'eight in two seconds');
    await claimOne('two', 2);
  });

  it('lets fifty go to one tenant in a second, those under way included, and another tenant at once', async () => {
    const board = (id: string, tenant: string): Promise<number> =>
      fresh().enqueue(channel(id, { tenant }), raised('A-0001'), at(0));
    for (let n = 0; n < 52; n += 1) await board(`channel ${n}`, 'council');
    const begun: Delivery[] = [];
    for (let n = 0; n < 10; n += 1) begun.push(...(await claim(`process ${n % 3}`, 0)));
    assert.equal(begun.length, 50);
    assert.deepEqual(await claim('one', 0), []);
    const other = await board('police', 'police');
    assert.equal((await claimOne('two', 0)).id, other);
    assert.deepEqual(await claim('one', 1), [], 'none of the fifty has ended');
    for (const [n, each] of begun.entries()) {
      assert.ok(await settle(each, `process ${Math.floor(n / 5) % 3}`, { kind: 'sent' }, 2));
    }
    assert.deepEqual(await claim('one', 2), []);
    assert.equal((await claim('one', 3)).length, 2);
  });

  it('counts how often a delivery was too big', async () => {
    await enqueue('A-0001', 0);
    const tooBig: Settlement = { kind: 'again', at: at(1), why: 'too big', unconfirmed: false, shrink: true };
    await settle(await claimOne('one', 0), 'one', tooBig, 1);
    const second = await claimOne('one', 1);
    assert.deepEqual([second.shrunk, second.unconfirmed, second.attempt], [1, 0, 2]);
  });

  it('never gives one delivery to two owners that ask at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, n) => enqueue('A-0001', 0, `channel ${n}`)));
    const claims = await Promise.all(['one', 'two', 'three', 'four'].map((owner) => claim(owner, 1, 4)));
    const given = claims.flat().map(({ id }) => id);
    assert.deepEqual(
      given.toSorted((a, b) => a - b),
      ids.toSorted((a, b) => a - b),
    );
  });
}
