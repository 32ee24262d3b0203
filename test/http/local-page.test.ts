import assert from 'node:assert/strict';
import { request } from 'node:http';
import { startLocalBot, type LocalBot } from '../support/local-bot.ts';

/** What the page's events held. */
interface Heard {
  /** Each message, as JSON. */
  readonly messages: readonly string[];
  /** The id of the last one, by which a reader can go on. */
  readonly last: string;
}

/** Reads the page's events until the past was sent and this many messages came. */
function hear(url: string, count: number, headers: Record<string, string> = {}): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/local/events`, { headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const messages = [...text.matchAll(/^data: (\{"id".*)\n/gmu)].map((match) => match[1] ?? '');
        if (messages.length < count || !text.includes('event: current')) return;
        asked.destroy();
        resolve({ messages, last: [...text.matchAll(/^id: (.*)$/gmu)].at(-1)?.[1] ?? '' });
      });
    });
    asked.once('error', reject).end();
  });
}

async function messages(url: string, count: number): Promise<readonly string[]> {
  return (await hear(url, count)).messages;
}

function say(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/local/say`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

function give(url: string, name: string, content: string, headers: Record<string, string> = {}): Promise<Response> {
  const address = `${url}/local/file?name=${encodeURIComponent(name)}`;
  return fetch(address, { method: 'POST', headers: { 'Content-Type': 'text/csv', ...headers }, body: content });
}

/** The status of a request that names this host, which `fetch` does not let a test choose. */
function statusUnder(host: string, port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}

describe('The local page', () => {
  let bot: LocalBot;

  beforeEach(async () => {
    bot = await startLocalBot();
  });

  afterEach(() => bot.close());

  it('adds the bot to its chat and its channel when it is first opened, and not again', async () => {
    const first = await messages(bot.url, 2);
    await messages(bot.url, 2);
    assert.deepEqual(
      bot.conversing.arrivals.map(({ kind, conversation }) => `${kind} ${conversation.kind}`).toSorted(),
      ['installed channel', 'installed personal'],
    );
    assert.equal(first.length, 2);
    assert.ok(first.every((each) => each.includes('"text":"Hello"')));
  });

  it('hands the bot what is said in the chat, and keeps both sides for a page opened later', async () => {
    assert.equal((await say(bot.url, { place: 'chat', text: 'MARAC repeats' })).status, 204);
    const [turn] = bot.conversing.turns;
    assert.equal(turn?.text, 'MARAC repeats');
    assert.equal(turn?.conversation.kind, 'personal');
    const texts = (await messages(bot.url, 4)).join('\n');
    assert.match(texts, /"from":"person","text":"MARAC repeats"/u);
    assert.match(texts, /"from":"bot","text":"You said MARAC repeats"/u);
  });

  it('mentions the bot in the channel, and puts its answer in the thread of the post', async () => {
    await say(bot.url, { place: 'channel', text: 'burglary & <b>theft</b>' });
    const [turn] = bot.conversing.turns;
    assert.equal(turn?.text, 'burglary & <b>theft</b>');
    assert.equal(turn?.conversation.kind, 'channel');
    const reply = (await messages(bot.url, 4)).find((each) => each.includes('You said'));
    assert.ok(reply?.includes(`"thread":"${turn?.thread ?? 'none'}"`));
  });

  it('hands the bot what a button asks, and shows the button’s words', async () => {
    await say(bot.url, { place: 'chat', text: '', value: { ask: 'What is MARAC?' }, shown: 'Definition' });
    assert.equal(bot.conversing.turns[0]?.text, 'What is MARAC?');
    assert.ok((await messages(bot.url, 4)).some((each) => each.includes('"from":"person","text":"Definition"')));
  });

  it('hands the bot a file as Teams would, to be fetched from this machine, and shows its name', async () => {
    const given = await give(bot.url, 'Q1 & Q2.csv', 'indicator,area\n');
    assert.equal(given.status, 204);
    const [file] = bot.conversing.turns[0]?.files ?? [];
    assert.equal(file?.name, 'Q1 & Q2.csv');
    const read = await file?.read();
    assert.ok(read?.ok);
    assert.equal(new TextDecoder().decode(read.content), 'indicator,area\n');
    assert.ok((await messages(bot.url, 4)).some((each) => each.includes('"text":"File: Q1 & Q2.csv"')));
  });

  it('keeps the last few files only, and none that is too large or has no name', async () => {
    for (const each of ['1', '2', '3', '4']) await give(bot.url, `${each}.csv`, each);
    const read = await Promise.all(
      bot.conversing.turns.map(async ({ files: [file] = [] }) => (await file?.read())?.ok),
    );
    assert.deepEqual(read, [false, true, true, true]);
    const large = await give(bot.url, 'large.csv', 'x'.repeat(5 * 1024 * 1024 + 1));
    assert.equal(large.status, 413);
    assert.equal(await large.text(), 'The file is over 5 MB.\n');
    assert.equal((await give(bot.url, '', 'x')).status, 400);
    assert.equal((await give(bot.url, 'x.csv', 'x', { Origin: 'http://evil.example' })).status, 403);
    assert.equal(bot.conversing.turns.length, 4);
  });

  it('shows news that the bot brings to the channel unasked', async () => {
    await messages(bot.url, 2);
    const sent = await bot.tellChannel();
    assert.equal(sent.kind, 'sent');
    const last = (await messages(bot.url, 3)).at(-1) ?? '';
    assert.match(last, /"place":"channel".*"summary":"MARAC repeats 49%"/u);
  });

  it('sends a page that lost its connection only what it has not seen, and everything after a restart', async () => {
    await say(bot.url, { place: 'chat', text: 'one' });
    const { last } = await hear(bot.url, 4);
    await say(bot.url, { place: 'chat', text: 'two' });
    const missed = await hear(bot.url, 2, { 'Last-Event-ID': last });
    assert.equal(missed.messages.length, 2);
    assert.ok(missed.messages.every((each) => each.includes('two')));
    const all = await hear(bot.url, 6, { 'Last-Event-ID': 'another-run.900' });
    assert.equal(all.messages.length, 6);
  });

  it('does not keep the bot from stopping while a page is open', async () => {
    const open = await fetch(`${bot.url}/local/events`);
    const start = performance.now();
    await bot.close();
    assert.ok(performance.now() - start < 1500, 'stopping took too long');
    await open.text();
    bot = await startLocalBot();
  });

  it('takes the bot out of a place and adds it again on request', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ place: 'channel' });
    assert.equal((await fetch(`${bot.url}/local/reinstall`, { method: 'POST', headers, body })).status, 204);
    assert.deepEqual(
      bot.conversing.arrivals.map(({ kind, conversation }) => `${kind} ${conversation.kind}`),
      ['removed channel', 'installed channel'],
    );
  });

  it('refuses whoever comes under another name or from another page', async () => {
    assert.equal(await statusUnder('127.0.0.1', bot.port, '/'), 200);
    assert.equal(await statusUnder('evil.example', bot.port, '/'), 403);
    assert.equal(await statusUnder('evil.example', bot.port, '/local/events'), 403);
    assert.equal((await say(bot.url, { place: 'chat', text: 'x' }, { Origin: 'http://evil.example' })).status, 403);
    assert.deepEqual(bot.conversing.turns, []);
  });

  it('refuses a body that is not what it takes, with a sentence', async () => {
    const wrong = await say(bot.url, { place: 'attic', text: 'x' });
    assert.equal(wrong.status, 400);
    assert.match(await wrong.text(), /^[A-Z].*\.\n$/u);
    const plain = await fetch(`${bot.url}/local/say`, { method: 'POST', body: 'place=chat&text=x' });
    assert.equal(plain.status, 400);
    assert.equal((await say(bot.url, { place: 'chat', text: 'x'.repeat(1024 * 1024) })).status, 413);
    assert.deepEqual(bot.conversing.turns, []);
  });
});
