import assert from 'node:assert/strict';
import { botId, personalMessage } from '../support/activities.ts';
import { openDoorway } from '../support/doorway.ts';
import type { Doorway } from '../support/doorway.ts';
import { recordingConversing, recordStandardError } from '../support/recording.ts';
import type { RecordingConversing, WrittenToStandardError } from '../support/recording.ts';
import { startTokenIssuer } from '../support/token-issuer.ts';
import type { Claims, TokenIssuer } from '../support/token-issuer.ts';

const appId = botId.slice('28:'.length);
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const minute = 60;

describe('the door, with credentials', () => {
  let issuer: TokenIssuer;
  let door: Doorway;
  let dialogs: RecordingConversing;
  // The SDK itself writes to the console when a signature does not fit.
  let standardError: WrittenToStandardError;
  const message = (): unknown => personalMessage(serviceUrl, 'A secret question');

  const claims = (changes: Claims = {}): Claims => {
    const now = Math.floor(Date.now() / 1000);
    const good = { iss: issuer.issuer, aud: appId, serviceurl: serviceUrl, nbf: now - minute, exp: now + 10 * minute };
    return { ...good, ...changes };
  };

  before(async () => {
    standardError = recordStandardError();
    issuer = await startTokenIssuer();
    // No replies: there is no service on that address to send them to.
    dialogs = recordingConversing(() => []);
    door = await openDoorway({
      development: false,
      credentials: { appId, password: 'not-a-real-secret', type: 'SingleTenant', tenantId: 'some-tenant' },
      openIdMetadataUrl: issuer.metadataUrl,
      tokenIssuer: issuer.issuer,
      serviceUrlHosts: ['smba.trafficmanager.net'],
      conversing: dialogs,
    });
  });
  after(async () => {
    standardError.end();
    await door.close();
    await issuer.close();
  });

  it('lets a good token in', async () => {
    const answer = await door.post(message(), issuer.bearer(claims()));
    assert.equal(answer.status, 200);
    assert.equal(dialogs.turns.length, 1);
  });

  const now = Math.floor(Date.now() / 1000);
  const bad: Readonly<Record<string, () => string | undefined>> = {
    'no token': () => undefined,
    'an empty token': () => '',
    garbage: () => 'Bearer garbage',
    'garbage in three parts': () => 'Bearer e30.e30.e30',
    'three parts that are not JSON': () => 'Bearer abc.def.ghi',
    'another scheme': () => issuer.bearer(claims()).replace('Bearer', 'Basic'),
    'a token that expired an hour ago': () => issuer.bearer(claims({ exp: now - 60 * minute })),
    'a token that is not valid yet': () => issuer.bearer(claims({ nbf: now + 60 * minute })),
    'a token without an expiry': () => issuer.bearer(claims({ exp: undefined })),
    'an expiry that is a word': () => issuer.bearer(claims({ exp: 'never' })),
    'an unsigned token': () => issuer.dressed({ alg: 'none' }, claims()),
    'a token signed with the public key as a secret': () => issuer.dressed({ alg: 'HS256' }, claims()),
    'a token for another bot': () => issuer.bearer(claims({ aud: 'another-bot' })),
    'a token without an audience': () => issuer.bearer(claims({ aud: undefined })),
    'a token of another issuer': () => issuer.bearer(claims({ iss: 'https://elsewhere.test' })),
    'a token of the Emulator’s issuer': () =>
      issuer.bearer(
        claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: appId }),
      ),
    'a token signed by a stranger': () => issuer.forged(claims()),
    'a token with an unknown key': () => issuer.dressed({ kid: 'another-key' }, claims()),
    'a token for another service address': () =>
      issuer.bearer(claims({ serviceurl: 'https://smba.trafficmanager.net/de/' })),
    'a token for no service address': () => issuer.bearer(claims({ serviceurl: undefined })),
    'a token whose content was changed': () => {
      const [head, , signature] = issuer.bearer(claims()).split('.');
      const changed = Buffer.from(JSON.stringify(claims({ extra: true }))).toString('base64url');
      return `${head}.${changed}.${signature}`;
    },
  };
  for (const [what, token] of Object.entries(bad)) {
    it(`refuses ${what} with 401 and an empty body`, async () => {
      const taken = dialogs.turns.length;
      const answer = await door.post(message(), token());
      assert.deepEqual({ status: answer.status, text: answer.text }, { status: 401, text: '' });
      assert.equal(dialogs.turns.length, taken);
    });
  }

  it('refuses the key endorsed for Teams when another channel uses it', async () => {
    const answer = await door.post(
      personalMessage(serviceUrl, 'hello', { channelId: 'webchat' }),
      issuer.bearer(claims()),
    );
    assert.deepEqual({ status: answer.status, text: answer.text }, { status: 401, text: '' });
  });

  for (const url of [
    'https://attacker.test/',
    'https://smba.trafficmanager.net.attacker.test/',
    'https://smba.trafficmanager.net@attacker.test/',
    'https://attacker.test/smba.trafficmanager.net',
    'http://smba.trafficmanager.net/uk/',
    'http://127.0.0.1:9/',
    'http://169.254.169.254/latest/',
  ]) {
    it(`refuses the service address ${url} with 403, even with a token for it`, async () => {
      const answer = await door.post(personalMessage(url, 'hello'), issuer.bearer(claims({ serviceurl: url })));
      assert.equal(answer.status, 403);
      assert.match(answer.text, /^The serviceUrl .+\.\n$/);
    });
  }

  it('never writes down a token or what was said', () => {
    const lines = JSON.stringify([door.log.lines, standardError.written]);
    assert.ok(door.log.lines.length > 20);
    assert.ok(!lines.includes('eyJ'), 'a token is in the log');
    assert.ok(!lines.includes('secret'), 'a text or a password is in the log');
    assert.ok(!lines.includes('A Person'), 'a name is in the log');
  });
});

describe('the door, when the channel’s keys can’t be fetched', () => {
  it('answers 503 with nothing, so that the message is sent again', async () => {
    const issuer = await startTokenIssuer();
    const bearer = issuer.bearer({
      iss: issuer.issuer,
      aud: appId,
      serviceurl: serviceUrl,
      exp: Math.floor(Date.now() / 1000) + 600,
    });
    await issuer.close();
    const door = await openDoorway({
      development: false,
      credentials: { appId, password: 'not-a-real-secret', type: 'SingleTenant', tenantId: 'some-tenant' },
      openIdMetadataUrl: issuer.metadataUrl,
      tokenIssuer: issuer.issuer,
      serviceUrlHosts: ['smba.trafficmanager.net'],
    });
    const answer = await door.post(personalMessage(serviceUrl, 'hello'), bearer);
    await door.close();
    assert.deepEqual({ status: answer.status, text: answer.text }, { status: 503, text: '' });
  });
});

describe('the door, in development', () => {
  let door: Doorway;
  before(async () => {
    door = await openDoorway();
  });
  after(() => door.close());

  it('trusts services on this machine only', async () => {
    const answer = await door.post(personalMessage(serviceUrl, 'hello'));
    assert.equal(answer.status, 403);
    assert.equal((await door.post(personalMessage(door.connector.url, 'hello'))).status, 200);
  });

  it('sends no token', async () => {
    await door.post(personalMessage(door.connector.url, 'hello'));
    assert.ok(door.connector.posts.length > 0);
    assert.ok(door.connector.posts.every((post) => post.headers.authorization === undefined));
  });

  const activity = (changes: Readonly<Record<string, unknown>>): unknown =>
    personalMessage('http://127.0.0.1:9', 'hello', changes);
  const malformed: Readonly<Record<string, unknown>> = {
    'a list': [],
    'a number': 7,
    'nothing in it': {},
    'no type': activity({ type: undefined }),
    'an empty conversation': activity({ conversation: {} }),
    'no sender': activity({ from: null }),
    'no recipient': activity({ recipient: 'bot' }),
    'a service address that is none': activity({ serviceUrl: 'nowhere' }),
    'a service address with a script': activity({ serviceUrl: 'javascript:alert(1)' }),
    'a text that is a number': activity({ text: 7 }),
    'an id that is an object': activity({ id: {} }),
  };
  for (const [what, body] of Object.entries(malformed)) {
    it(`answers ${what} with 400 and one sentence`, async () => {
      const answer = await door.post(body);
      assert.equal(answer.status, 400);
      assert.match(answer.text, /^This is not a Bot Framework activity: [^.]+(\.\w+)*[^.]*\.\n$/);
    });
  }

  it('goes on where only what it can do without is malformed', async () => {
    const odd = { channelData: 'odd', entities: { a: 1 }, value: 7, membersAdded: 'x', deliveryMode: 5 };
    const answer = await door.post(personalMessage(door.connector.url, 'hello', odd));
    assert.equal(answer.status, 200);
    assert.equal(door.connector.posts.at(-1)?.activity.text, 'You said hello');
  });
});
