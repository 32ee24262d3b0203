import assert from 'node:assert/strict';
import type { SendOutcome } from '../../src/delivery/channel.ts';
import type { Conversation } from '../../src/delivery/conversation.ts';
import type { News } from '../../src/delivery/news.ts';
import { botId, channelId, groupId, personalId, personalMessage, teamId, tenantId } from '../support/activities.ts';
import { postTimeoutMs } from '../../src/teams/connector-client.ts';
import type { Fault } from '../support/connector.ts';
import { cardSaying, openDoorway } from '../support/doorway.ts';
import type { Doorway } from '../support/doorway.ts';

const news: News = { kind: 'standing', exceptions: [] };
const once = { unconfirmedBefore: 0 };

describe('the Teams channel', () => {
  let door: Doorway;
  let board: Conversation;
  let chat: Conversation;
  beforeEach(async () => {
    door = await openDoorway();
    const service = { serviceUrl: door.connector.url, bot: botId, tenant: tenantId };
    board = { ...service, id: channelId, kind: 'channel', team: teamId };
    chat = { ...service, id: personalId, kind: 'personal' };
  });
  afterEach(() => door.close());

  it('makes a new post in a channel, and gives its id', async () => {
    const outcome = await door.teams.channel.send(board, news, once);
    assert.deepEqual(outcome, { kind: 'sent', message: 'sent-1' });
    const [post] = door.connector.posts;
    assert.deepEqual([post?.route, post?.conversation, post?.activity.summary], ['create', channelId, 'standing 0']);
    assert.deepEqual(post?.activity.attachments?.[0]?.content, cardSaying('standing 0'));
  });

  it('sends a message into a chat, and gives its id', async () => {
    const group: Conversation = { ...chat, id: groupId, kind: 'group' };
    assert.deepEqual(await door.teams.channel.send(chat, news, once), { kind: 'sent', message: 'sent-1' });
    assert.deepEqual(await door.teams.channel.send(group, news, once), { kind: 'sent', message: 'sent-2' });
    assert.deepEqual(
      door.connector.posts.map((post) => [post.route, post.conversation]),
      [
        ['send', personalId],
        ['send', groupId],
      ],
    );
  });

  it('leaves a possible repeat to how the news is rendered', async () => {
    await door.teams.channel.send(chat, news, { unconfirmedBefore: 2 });
    assert.equal(door.connector.posts[0]?.activity.summary, 'standing 2');
  });

  it('sends nothing to a service that is not trusted', async () => {
    const elsewhere = { ...chat, serviceUrl: 'https://attacker.test/' };
    const outcome = await door.teams.channel.send(elsewhere, news, once);
    assert.equal(outcome.kind, 'refused');
  });

  const code = { error: { code: 'BotNotInConversationRoster', message: 'The words of the service' } };
  const cases: readonly (readonly [string, Fault, SendOutcome['kind'], Partial<Record<string, unknown>>])[] = [
    ['429 with seconds', { status: 429, retryAfter: '7' }, 'later', { afterMs: 7000 }],
    ['429 without a time', { status: 429 }, 'later', { afterMs: 5000 }],
    ['429 with nonsense', { status: 429, retryAfter: 'soon' }, 'later', { afterMs: 5000 }],
    ['412', { status: 412 }, 'later', { afterMs: 5000 }],
    ['401', { status: 401 }, 'later', {}],
    ['403', { status: 403, body: code }, 'refused', { conversation: 'lost' }],
    ['404', { status: 404 }, 'refused', { conversation: 'gone' }],
    ['413', { status: 413 }, 'too-big', {}],
    ['400', { status: 400 }, 'refused', {}],
    ['307', { status: 307 }, 'refused', {}],
    ['408', { status: 408 }, 'unconfirmed', {}],
    ['500', { status: 500 }, 'unconfirmed', {}],
    ['502 after accepting', { status: 502, accept: true }, 'unconfirmed', {}],
    ['503', { status: 503 }, 'unconfirmed', {}],
    ['503 with a time', { status: 503, retryAfter: '1' }, 'unconfirmed', {}],
    ['504', { status: 504 }, 'unconfirmed', {}],
    ['a reset', { reset: true, accept: true }, 'unconfirmed', {}],
  ];
  for (const [what, fault, kind, details] of cases) {
    it(`takes ${what} as ${kind}, and posts once`, async () => {
      for (const conversation of [board, chat]) {
        door.connector.clear();
        door.connector.failNext(fault);
        const outcome = await door.teams.channel.send(conversation, news, once);
        assert.equal(outcome.kind, kind);
        assert.partialDeepStrictEqual(outcome, details);
        assert.ok(!JSON.stringify(outcome).includes('words of the service'));
        assert.equal(door.connector.posts.length, 1);
      }
    });
  }

  it('names the service’s own reason', async () => {
    door.connector.failNext({ status: 403, body: code });
    const outcome = await door.teams.channel.send(board, news, once);
    assert.equal(outcome.kind === 'refused' && outcome.why, 'the service answered 403 BotNotInConversationRoster');
  });

  it('waits as long as a date in Retry-After says', async () => {
    door.connector.failNext({ status: 429, retryAfter: new Date(Date.now() + 60_000).toUTCString() });
    const outcome = await door.teams.channel.send(board, news, once);
    const after = outcome.kind === 'later' ? (outcome.afterMs ?? 0) : 0;
    assert.ok(after > 50_000 && after <= 60_000, String(after));
  });

  it('takes an edit of a message that somebody deleted for done, and the conversation for there', async () => {
    door.connector.failNext({ status: 404 }, { status: 403 });
    const aim = { kind: 'edit', message: 'deleted' } as const;
    const outcome = await door.teams.channel.send(board, news, { ...once, aim });
    assert.deepEqual(outcome, { kind: 'deleted', why: 'the service answered 404' });
    assert.equal((await door.teams.channel.send(board, news, { ...once, aim })).kind, 'refused');
  });

  it('says in a new post what was to be said in a thread that somebody deleted', async () => {
    door.connector.failNext({ status: 404 });
    const aim = { kind: 'reply', thread: 'deleted' } as const;
    const outcome = await door.teams.channel.send(board, news, { ...once, aim });
    assert.deepEqual(outcome, { kind: 'sent', message: 'sent-2' });
    assert.deepEqual(
      door.connector.posts.map(({ route, conversation }) => [route, conversation]),
      [
        ['send', `${channelId};messageid=deleted`],
        ['create', channelId],
      ],
    );
    door.connector.failNext({ status: 404 }, { status: 404 });
    const gone = await door.teams.channel.send(board, news, { ...once, aim });
    assert.deepEqual(gone.kind === 'refused' && gone.conversation, 'gone', 'the channel itself is gone');
  });

  it('knows that a service which does not listen got nothing', async () => {
    await door.connector.close();
    const outcome = await door.teams.channel.send(board, news, once);
    assert.equal(outcome.kind, 'later');
  });

  it('gives up on a service that does not answer in time, not knowing what became of it', async () => {
    const hasty = await openDoorway({ postTimeoutMs: 200 });
    hasty.connector.failNext({ delayMs: 5000, accept: true });
    const start = performance.now();
    const outcome = await hasty.teams.channel.send({ ...board, serviceUrl: hasty.connector.url }, news, once);
    const ms = performance.now() - start;
    assert.equal(outcome.kind, 'unconfirmed');
    assert.ok(ms >= 190 && ms < 5000, String(ms));
    assert.equal(hasty.connector.posts.length, 1);
    assert.ok(postTimeoutMs <= 10_000);
    await hasty.close();
  });
});

describe('a reply', () => {
  let door: Doorway;
  beforeEach(async () => {
    door = await openDoorway();
  });
  afterEach(() => door.close());
  const ask = (): Promise<unknown> => door.post(personalMessage(door.connector.url, 'hello'));

  for (const fault of [
    { status: 502, accept: true },
    { status: 500 },
    { status: 408 },
    { reset: true, accept: true },
  ]) {
    it(`is never posted twice by itself after ${JSON.stringify(fault)}`, async () => {
      door.connector.failNext(fault);
      await ask();
      assert.equal(door.connector.posts.length, 1);
    });
  }

  it('is posted again after a short pause where the service certainly did not take it', async () => {
    door.connector.failNext({ status: 429, retryAfter: '0.2' });
    await ask();
    assert.deepEqual(
      door.connector.posts.map((post) => [post.status, post.activity.text]),
      [
        [429, 'You said hello'],
        [200, 'You said hello'],
      ],
    );
  });

  it('is given up where the service asks for more patience than a turn has', async () => {
    door.connector.failNext({ status: 429, retryAfter: '60' });
    await ask();
    assert.equal(door.connector.posts.length, 1);
    assert.ok(door.counted.includes('reply_failures_total outcome=later'));
  });

  it('that is refused for good gives way to one calm sentence', async () => {
    door.connector.failNext({ status: 413 });
    await ask();
    assert.deepEqual(
      door.connector.posts.map((post) => post.status),
      [413, 200],
    );
    assert.match(door.connector.posts[1]?.activity.text ?? '', /^Sorry, /);
  });

  it('says nothing more to a conversation that is gone', async () => {
    door.connector.failNext({ status: 403 });
    await ask();
    assert.equal(door.connector.posts.length, 1);
  });
});
