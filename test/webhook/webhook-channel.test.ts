import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Conversation } from '../../src/delivery/conversation.ts';
import type { News } from '../../src/delivery/news.ts';
import { makeDigest } from '../../src/digests/make-digest.ts';
import { newsCard } from '../../cards/news-card.ts';
import type { NewsContext } from '../../cards/news/news-context.ts';
import { createWebhookChannel } from '../../src/webhook/webhook-channel.ts';
import { exception } from '../contracts/samples.ts';
import { exception as standing, week } from '../digests/week.ts';
import { smallCatalogue as catalogue } from '../support/small-catalogue.ts';

interface Hook {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hang?: true;
}

const now = '2021-01-02T09:00:00.000Z';
const board: Conversation = { id: 'webhook:board', kind: 'webhook', serviceUrl: '', bot: '', name: 'board' };
const many: News = {
  kind: 'exceptions',
  raised: Array.from({ length: 200 }, (_, n) => exception(`A-${String(n).padStart(4, '0')}`)),
  cleared: [],
};

describe('The webhook channel', () => {
  let server: Server;
  let hook: Hook;
  let bodies: string[];
  let address: string;
  beforeEach(async () => {
    bodies = [];
    hook = { status: 202 };
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(Buffer.concat(chunks).toString());
        if (hook.hang === true) return;
        // In one process with restify, writeHead gives nothing back.
        response.writeHead(hook.status, hook.headers);
        response.end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/workflows/secret?sig=hidden`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const channel = (timeoutMs?: number, at = address) =>
    createWebhookChannel({
      addresses: new Map([['board', at]]),
      render: (news, options) => newsCard(news, { catalogue, ...options } satisfies NewsContext),
      clock: () => now,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
  const send = (news: News = many, timeoutMs?: number) =>
    channel(timeoutMs).send(board, news, { unconfirmedBefore: 0 });

  it('posts the card without what needs a bot to answer it, under 28 KB', async () => {
    assert.deepEqual(await send(), { kind: 'sent' });
    const [body = ''] = bodies;
    assert.ok(Buffer.byteLength(body) < 28_000, `${Buffer.byteLength(body)} bytes`);
    const message = JSON.parse(body) as Record<string, unknown>;
    assert.equal(message['type'], 'message');
    assert.ok(!/"Action\.(Submit|Execute|ShowCard)"/u.test(body));
    assert.match(body, /200 exceptions raised/u);
    assert.match(body, /"contentType":"application\/vnd\.microsoft\.card\.adaptive","contentUrl":null/u);
  });

  it('posts a digest with its code, which nobody needs a button for', async () => {
    const digest = makeDigest(week({ standing: [standing('A-0001')] }));
    assert.deepEqual(await send({ kind: 'digest', digest, code: '4H7K2M9Q' }), { kind: 'sent' });
    assert.match(bodies[0] ?? '', /"text":"Code 4H7K2M9Q"/u);
  });

  const answers: readonly [Hook, object][] = [
    [{ status: 200 }, { kind: 'sent' }],
    [
      { status: 429, headers: { 'retry-after': '7' } },
      { kind: 'later', why: 'the webhook answered 429', afterMs: 7000 },
    ],
    [{ status: 429 }, { kind: 'later', why: 'the webhook answered 429', afterMs: 5000 }],
    [{ status: 502 }, { kind: 'unconfirmed', why: 'the webhook answered 502' }],
    [{ status: 413 }, { kind: 'too-big', why: 'the webhook answered 413' }],
    [{ status: 401 }, { kind: 'refused', why: 'the webhook answered 401' }],
    [
      { status: 302, headers: { location: 'https://elsewhere.example/' } },
      { kind: 'refused', why: 'the webhook answered 302' },
    ],
  ];
  for (const [given, outcome] of answers) {
    it(`takes ${given.status} as ${JSON.stringify(outcome)}, and posts once`, async () => {
      hook = given;
      assert.deepEqual(await send(), outcome);
      assert.equal(bodies.length, 1);
    });
  }

  it('does not know what became of a post that is never answered, and knows that nobody was reached', async () => {
    hook = { status: 200, hang: true };
    assert.equal((await send(many, 100)).kind, 'unconfirmed');
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    const outcome = await send();
    assert.deepEqual(outcome, { kind: 'later', why: 'the webhook was not reached: ECONNREFUSED', afterMs: 5000 });
  });

  it('never says the address, whatever goes wrong', async () => {
    const wrong = await channel(undefined, 'http://127.0.0.1:1/secret?sig=hidden').send(board, many, {
      unconfirmedBefore: 0,
    });
    const unnamed = await channel().send({ ...board, name: 'other' }, many, { unconfirmedBefore: 0 });
    assert.ok(!/secret|hidden/u.test(JSON.stringify([wrong, unnamed])));
    assert.deepEqual(unnamed, { kind: 'refused', why: 'the settings name no webhook "other"' });
  });

  it('shows less where the service found it too big', async () => {
    await channel().send(board, many, { unconfirmedBefore: 0, shrunk: 3 });
    assert.ok(Buffer.byteLength(bodies[0] ?? '') < 4000);
    assert.match(bodies[0] ?? '', /left out here/u);
  });
});
