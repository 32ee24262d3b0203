import assert from 'node:assert/strict';
import type { Filter } from '../../src/alerts/filter.ts';
import type { Conversation, Subscriptions } from '../../src/delivery/conversation.ts';
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
    assert.deepEqual(await store().subscriptions.find('chat'), { conversation: chat, since: day(1), filters: [] });
    assert.equal(await store().subscriptions.find('nobody'), undefined);
  });

  it('keeps the first date of one that subscribes twice, and reaches it as it says now', async () => {
    await subscribe(channel('board'), day(1));
    const moved = channel('board', { serviceUrl: 'https://smba.example/emea/' });
    assert.equal(await subscribe(moved, day(2)), 'already');
    assert.deepEqual(await store().subscriptions.subscribed(), [{ conversation: moved, since: day(1), filters: [] }]);
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

  const within = <T>(work: (subscriptions: Subscriptions) => Promise<T>): Promise<T> =>
    store().transaction(({ subscriptions }) => work(subscriptions));
  const board = channel('board');
  const burglary: Filter = { indicators: ['burglary'], areas: ['melton'] };
  const severe: Filter = { severity: 'high' };
  const followed = async (): Promise<unknown> => (await store().subscriptions.find('board'))?.filters;

  it('follows what filters ask for, each once, and no more than that', async () => {
    assert.equal(await within((all) => all.follow(board, burglary, day(1))), 'new');
    assert.equal(await within((all) => all.follow(board, severe, day(2))), 'added');
    assert.equal(
      await within((all) => all.follow(board, { areas: ['melton'], indicators: ['burglary'] }, day(2))),
      'already',
    );
    assert.deepEqual(await followed(), [burglary, severe]);
    assert.equal((await store().subscriptions.find('board'))?.since, day(1));
    assert.equal(await within((all) => all.unfollow('board', burglary, day(3))), 'removed');
    assert.equal(await within((all) => all.unfollow('board', burglary, day(3))), 'not-followed');
    assert.equal(await within((all) => all.unfollow('board', severe, day(3))), 'ended');
    assert.equal(await within((all) => all.unfollow('board', severe, day(3))), 'not-followed');
    assert.deepEqual(await subscribed(), []);
    assert.equal(await within((all) => all.unfollow('nobody', severe, day(3))), 'not-followed');
  });

  it('follows everything, of which one thing more is already followed, until it is told to follow only that', async () => {
    await subscribe(board, day(1));
    assert.equal(await within((all) => all.follow(board, burglary, day(2))), 'already');
    assert.equal(await within((all) => all.unfollow('board', burglary, day(2))), 'not-followed');
    assert.equal(await within((all) => all.followOnly(board, [burglary], day(2))), 'changed');
    assert.deepEqual(await followed(), [burglary]);
    assert.equal(await subscribe(board, day(3)), 'already');
    assert.deepEqual(await followed(), []);
    assert.equal(await within((all) => all.followOnly(channel('other'), [severe], day(4))), 'new');
  });

  it('knows a conversation that it has met, or that has ended its subscription, and tells it nothing', async () => {
    await within((all) => all.meet(board, day(1)));
    await within((all) => all.meet(channel('board', { serviceUrl: 'https://smba.example/emea/' }), day(2)));
    await within((all) => all.follow(channel('ended'), burglary, day(2)));
    await within((all) => all.unsubscribe('ended', day(3)));
    assert.deepEqual(await subscribed(), []);
    assert.deepEqual(
      (await store().subscriptions.known()).map(({ conversation, state, filters }) => [
        conversation.serviceUrl,
        state,
        filters,
      ]),
      [
        ['https://smba.example/emea/', 'known', []],
        [board.serviceUrl, 'known', []],
      ],
    );
    assert.equal(await subscribe(board, day(4)), 'new');
    await within((all) => all.meet(board, day(5)));
    assert.equal((await store().subscriptions.find('board'))?.since, day(4));
    await within((all) => all.forget('board'));
    assert.equal((await store().subscriptions.known()).length, 1);
  });

  it('tells nothing where the bot was removed, and follows what it followed before once it is back', async () => {
    await within((all) => all.follow(board, burglary, day(1)));
    await within((all) => all.meet(channel('general'), day(1)));
    await subscribe(channel('elsewhere', { team: '19:other' }), day(1));
    const { team: _, ...chat } = channel('chat', { kind: 'personal' });
    await subscribe(chat, day(1));
    await within((all) => all.lose(channel('any channel of the team')));
    await within((all) => all.lose(chat));
    assert.deepEqual(await subscribed(), ['elsewhere']);
    assert.equal(await store().subscriptions.find('board'), undefined);
    assert.deepEqual(await within((all) => all.resume(channel('another channel'))), [board]);
    assert.deepEqual(await within((all) => all.resume(board)), []);
    assert.deepEqual(await followed(), [burglary]);
    assert.equal((await store().subscriptions.find('board'))?.since, day(1));
    assert.deepEqual(await within((all) => all.resume(chat)), [chat]);
    assert.deepEqual((await subscribed()).toSorted(), ['board', 'chat', 'elsewhere']);
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
