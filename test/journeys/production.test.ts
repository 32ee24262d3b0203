import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { personalMessage, postActivity } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { freePort } from '../support/free-port.ts';
import { startConnector, type Connector } from '../support/connector.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

const appId = '33333333-3333-4333-8333-333333333333';

describe('the bot with credentials', () => {
  let bot: RunningBot;
  let issuer: TokenIssuer;
  let connector: Connector;
  let proxy: Server;
  let metricsPort: number;
  const asked: string[] = [];

  before(async () => {
    issuer = await startTokenIssuer();
    connector = await startConnector();
    proxy = createServer((socket) => {
      socket.once('data', (data) => {
        asked.push(data.toString().split('\r\n')[0] ?? '');
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    metricsPort = await freePort();
    const env = {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'not-a-real-secret',
      MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
      ToBotFromChannelOpenIdMetadataUrl: issuer.metadataUrl,
      ToBotFromChannelTokenIssuer: issuer.issuer,
      SERVICE_URL_HOSTS: '127.0.0.1',
      NODE_ENV: 'production',
      DEMO: 'yes',
      METRICS_PORT: String(metricsPort),
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    };
    bot = await startBot({ env, connector });
  });
  after(async () => {
    await bot.end();
    await issuer.close();
    proxy.close();
  });

  function bearer(changes: Readonly<Record<string, unknown>> = {}): string {
    const now = Math.floor(Date.now() / 1000);
    return issuer.bearer({
      iss: issuer.issuer,
      aud: appId,
      exp: now + 600,
      nbf: now - 60,
      serviceurl: connector.url,
      ...changes,
    });
  }
  const send = (authorization?: string) =>
    postActivity(`${bot.url}/api/messages`, personalMessage(connector.url, 'help'), authorization);

  it('answers 401 with an empty body to whoever proves nothing, and to a token for somebody else', async () => {
    for (const authorization of [undefined, 'Bearer nonsense', bearer({ aud: 'another' }), bearer({ exp: 1 })]) {
      const answer = await send(authorization);
      assert.deepEqual([answer.status, answer.text], [401, '']);
    }
  });

  it('takes a good token, and asks for its own through the proxy that it was given', async () => {
    const answer = await send(bearer());
    assert.equal(answer.status, 200);
    assert.ok(
      asked.some((line) => line.startsWith('CONNECT login.microsoftonline.com:443')),
      asked.join('; '),
    );
    assert.equal(connector.posts.length, 0, 'nothing is posted without a token');
  });

  it('has its metrics on a port of their own, and no local page', async () => {
    assert.equal((await fetch(`${bot.url}/metrics`)).status, 404);
    assert.equal((await fetch(`${bot.url}/`)).status, 404);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    assert.match(metrics, /^safer_bot_activities_refused_total\{status="401"\} 4$/mu);
  });

  it('keeps its secret and every token out of the log', () => {
    assert.doesNotMatch(bot.output(), /not-a-real-secret|Bearer|eyJ/u);
  });
});
