import assert from 'node:assert/strict';
import type { Conversation } from '../../src/delivery/conversation.ts';
import { channel } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const day = (n: number): string => `2021-01-0${n}T09:00:00.000Z`;

/** What every keeper of subscriptions does. */
export function subscriptionsContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const subscribe = (conversation: Conversation, at: string): Promise<string> =>
    store().transaction(({ subscriptions }) => subscriptions.subscribe(conversation, at));
  const subscribed = async (): Promise<readonly string[]> =>
    (await store().subscriptions.subscribed()).map(({ conversation }) => conversation.id);

  it('remembers who asked, in the order they asked, with how they are reached', async () => {
    const chat = channel('chat', { kind: 'personal', tenant: 'a tenant', name: 'A Person' });
    assert.deepEqual(await subscribed(), []);
    assert.equal(await subscribe(channel('later'), day(2)), 'new');
    assert.equal(await subscribe(chat, day(1)), 'new');
    assert.deepEqual(await subscribed(), ['chat', 'later']);
    assert.deepEqual(await store().subscriptions.find('chat'), { conversation: chat, since: day(1) });
    assert.equal(await store().subscriptions.find('nobody'), undefined);
  });

  it('keeps the first date of one that subscribes twice, and reaches it as it says now', async () => {
    await subscribe(channel('board'), day(1));
    const moved = channel('board', { serviceUrl: 'https://smba.example/emea/' });
    assert.equal(await subscribe(moved, day(2)), 'already');
    assert.deepEqual(await store().subscriptions.subscribed(), [{ conversation: moved, since: day(1) }]);
  });

  it('is new to only one of many that subscribe it at once', async () => {
    const second = await another();
    const outcomes = await Promise.all(
      [store(), second, store(), second].map((each) =>
        each.transaction(({ subscriptions }) => subscriptions.subscribe(channel('board'), day(1))),
      ),
    );
    assert.deepEqual(outcomes.toSorted(), ['already', 'already', 'already', 'new']);
  });

  it('forgets a conversation that ends its subscription, and starts it anew when it asks again', async () => {
    await subscribe(channel('board'), day(1));
    const end = (): Promise<string> =>
      store().transaction(({ subscriptions }) => subscriptions.unsubscribe('board', day(2)));
    assert.equal(await end(), 'ended');
    assert.equal(await end(), 'not-subscribed');
    assert.deepEqual(await subscribed(), []);
    assert.equal(await subscribe(channel('board'), day(3)), 'new');
    assert.equal((await store().subscriptions.find('board'))?.since, day(3));
  });

  it('ends every subscription of a team, and no other', async () => {
    await subscribe(channel('one'), day(1));
    await subscribe(channel('two'), day(1));
    await subscribe(channel('elsewhere', { team: '19:other' }), day(1));
    const { team: _, ...chat } = channel('chat', { kind: 'group' });
    await subscribe(chat, day(1));
    const end = (): Promise<number> =>
      store().transaction(({ subscriptions }) => subscriptions.unsubscribeTeam('19:team', day(2)));
    assert.equal(await end(), 2);
    assert.equal(await end(), 0);
    assert.deepEqual(await subscribed(), ['chat', 'elsewhere']);
  });
}

/** What every memory of things done once does. */
export function onceContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const once = (key: string): Promise<boolean> => store().transaction((within) => within.once.once(key, day(1)));

  it('is true for the first caller only, until it is told to forget', async () => {
    assert.equal(await once('greeted team one'), true);
    assert.equal(await once('greeted team one'), false);
    assert.equal(await once('greeted team two'), true);
    await store().transaction((within) => within.once.forget('greeted team one'));
    await store().transaction((within) => within.once.forget('never heard of'));
    assert.equal(await once('greeted team one'), true);
    assert.equal(await once('greeted team two'), false);
  });

  it('is true for one only of many callers at once, in two processes', async () => {
    const second = await another();
    const answers = await Promise.all(
      [store(), second, store(), second].map((each) => each.transaction((within) => within.once.once('key', day(1)))),
    );
    assert.deepEqual(answers.filter(Boolean).length, 1);
  });

  it('has done nothing where the transaction failed', async () => {
    const failing = store().transaction(async (within) => {
      assert.equal(await within.once.once('key', day(1)), true);
      throw new Error('afterwards');
    });
    await assert.rejects(failing, /afterwards/);
    assert.equal(await once('key'), true);
  });
}
