import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { Listening } from '../../src/http/bare-server.ts';
import { startMetricsServer, startServer } from '../../src/http/server.ts';
import type { ServerOptions } from '../../src/http/server.ts';
import { recordingLog } from '../support/recording.ts';

interface Received {
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const json = { 'content-type': 'application/json' };

describe('the server', () => {
  let server: Listening;
  let url: string;
  let received: Received[];
  const open = async (options: Partial<ServerOptions> = {}): Promise<Listening> =>
    startServer({
      host: '127.0.0.1',
      port: 0,
      messages: async (message) => {
        received.push(message);
        return { status: 200 };
      },
      ready: async () => ({ ready: true, parts: { store: true } }),
      log: recordingLog(),
      ...options,
    });
  const post = (
    body: NonNullable<RequestInit['body']>,
    headers: Readonly<Record<string, string>> = json,
  ): Promise<Response> => fetch(`${url}/api/messages`, { method: 'POST', body, headers });

  beforeEach(async () => {
    received = [];
    server = await open();
    url = `http://127.0.0.1:${server.port}`;
  });
  afterEach(() => server.close());

  it('hands on the body as JSON and the token as it came', async () => {
    const response = await post('{"type":"message"}', { ...json, authorization: 'Bearer abc' });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
    assert.deepEqual(received, [{ authorization: 'Bearer abc', body: { type: 'message' } }]);
  });

  it('takes JSON under its other names and with a mark at the start', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/activity+json']) {
      assert.equal((await post('\uFEFF{"a":"é"}', { 'content-type': type })).status, 200);
    }
    assert.deepEqual(
      received.map(({ body }) => body),
      [{ a: 'é' }, { a: 'é' }, { a: 'é' }],
    );
  });

  const malformed: Readonly<
    Record<string, readonly [NonNullable<RequestInit['body']>, Readonly<Record<string, string>>]>
  > = {
    'half of a body': ['{"type":', json],
    'no body': ['', json],
    'a form': ['type=message', { 'content-type': 'application/x-www-form-urlencoded' }],
    'JSON said to be text': ['{}', { 'content-type': 'text/plain' }],
    'what only looks like JSON': ['{}', { 'content-type': 'application/jsonx' }],
    'bytes that are no text': [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), json],
    'a secret that is not JSON': ['s3cret', json],
  };
  for (const [what, [body, headers]] of Object.entries(malformed)) {
    it(`answers ${what} with 400 and one sentence`, async () => {
      const response = await post(body, headers);
      const text = await response.text();
      assert.equal(response.status, 400);
      assert.match(text, /^The body [^.]+\.\n$/);
      assert.ok(!text.includes('s3cret'));
      assert.equal(received.length, 0);
    });
  }

  it('answers more than 1 MB with 413 and one sentence, told beforehand or not', async () => {
    const big = JSON.stringify({ text: 'x'.repeat(1024 * 1024) });
    const chunks = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 40; sent += 1) controller.enqueue(Buffer.alloc(64 * 1024, 0x20));
        controller.close();
      },
    });
    for (const body of [big, chunks]) {
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers: json, duplex: 'half' };
      const response = await fetch(`${url}/api/messages`, init);
      assert.deepEqual([response.status, await response.text()], [413, 'The body is over 1 MB.\n']);
      assert.equal(response.headers.get('connection'), 'close');
    }
    assert.equal(received.length, 0);
    assert.equal((await post('{}')).status, 200);
  });

  it('takes just under 1 MB', async () => {
    const text = 'x'.repeat(1024 * 1024 - 20);
    assert.equal((await post(JSON.stringify({ text }))).status, 200);
  });

  it('answers what is not there, and what is asked the wrong way, with a plain sentence', async () => {
    const nowhere = await fetch(`${url}/secret/path?x=1`);
    assert.deepEqual([nowhere.status, await nowhere.text()], [404, 'There is nothing at this address.\n']);
    const wrong = await fetch(`${url}/api/messages`);
    assert.deepEqual([wrong.status, await wrong.text()], [405, 'This address does not take GET.\n']);
  });

  it('tells nothing of what runs here, neither in headers nor when it breaks', async () => {
    const log = recordingLog();
    const broken = await open({
      messages: async () => {
        throw new Error('internal detail');
      },
      ready: async () => {
        throw new Error('internal detail');
      },
      log,
    });
    const address = `http://127.0.0.1:${broken.port}`;
    const answers = [
      await fetch(`${address}/api/messages`, { method: 'POST', body: '{}', headers: json }),
      await fetch(`${address}/readyz`),
      await fetch(`${address}/nothing`),
      await fetch(`${address}/healthz`),
    ];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    await broken.close();
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [500, 500, 404, 200],
    );
    const all = JSON.stringify([texts, answers.map((answer) => [...answer.headers])]);
    assert.doesNotMatch(all, /restify|internal detail|node|\n\s*at /i);
    assert.doesNotMatch(JSON.stringify(log.lines), /internal detail/);
  });

  it('says that it lives, and whether it can work', async () => {
    const busy = await open({ ready: async () => ({ ready: false, parts: { store: true, fonts: 'no font' } }) });
    const alive = await fetch(`${url}/healthz`);
    const able = await fetch(`${url}/readyz`);
    const unable = await fetch(`http://127.0.0.1:${busy.port}/readyz`);
    assert.deepEqual([alive.status, await alive.json()], [200, { status: 'ok' }]);
    assert.deepEqual([able.status, await able.json()], [200, { ready: true, parts: { store: true } }]);
    assert.deepEqual(
      [unable.status, await unable.json()],
      [503, { ready: false, parts: { store: true, fonts: 'no font' } }],
    );
    await busy.close();
  });

  it('takes further routes', async () => {
    const wider = await open({
      routes: [
        (inner) => {
          inner.get('/further', (_request, response, next) => {
            response.sendRaw(200, 'further');
            next();
          });
        },
      ],
    });
    const response = await fetch(`http://127.0.0.1:${wider.port}/further`);
    await wider.close();
    assert.equal(await response.text(), 'further');
  });

  it('has metrics on its own port only where it is given them', async () => {
    assert.equal((await fetch(`${url}/metrics`)).status, 404);
    const open2 = await open({ metrics: async () => ({ contentType: 'text/plain', body: 'a 1\n' }) });
    assert.equal(await (await fetch(`http://127.0.0.1:${open2.port}/metrics`)).text(), 'a 1\n');
    await open2.close();
  });

  it('refuses a port that is taken, and says which setting to change', async () => {
    const message = `Port ${server.port} on 127.0.0.1 is taken by another program. Stop that program, or set PORT to a free port.`;
    await assert.rejects(open({ port: server.port }), { name: 'AddressUnavailable', message });
    const metrics = async (): Promise<{ contentType: string; body: string }> => ({
      contentType: 'text/plain',
      body: '',
    });
    await assert.rejects(startMetricsServer({ port: server.port, metrics, log: recordingLog() }), /METRICS_PORT/);
  });

  it('refuses a host that is not of this machine', async () => {
    await assert.rejects(open({ host: '192.0.2.1' }), /not an address of this machine/);
  });

  it('does not keep a connection that asks for another protocol', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { connection: 'Upgrade', upgrade: 'websocket' };
      request(`${url}/healthz`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('upgrade', () => reject(new Error('upgraded')))
        .on('error', reject)
        .end();
    });
    assert.equal(status, 200);
  });

  it('ends at once when nothing is under way, though connections are kept alive', async () => {
    const agentless = await fetch(`${url}/healthz`, { headers: { connection: 'keep-alive' } });
    await agentless.text();
    const start = performance.now();
    await server.close();
    assert.ok(performance.now() - start < 2500, 'it did not wait for the limit');
    await assert.rejects(fetch(`${url}/healthz`));
  });

  it('lets what is under way finish before it ends', async () => {
    const gate = Promise.withResolvers<{ status: number }>();
    const entered = Promise.withResolvers<void>();
    const slow = await open({
      messages: () => {
        entered.resolve();
        return gate.promise;
      },
    });
    const pending = fetch(`http://127.0.0.1:${slow.port}/api/messages`, { method: 'POST', body: '{}', headers: json });
    await entered.promise;
    const start = performance.now();
    const closed = slow.close();
    setTimeout(() => gate.resolve({ status: 202 }), 200);
    assert.equal((await pending).status, 202);
    await closed;
    const ms = performance.now() - start;
    assert.ok(ms >= 150, String(ms));
  });

  it('ends within five seconds even where somebody never finishes', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    await server.close();
    assert.ok(performance.now() - start < 5000);
    socket.destroy();
  });
});
