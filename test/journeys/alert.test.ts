import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  channelId,
  channelMessage,
  personalInstalled,
  personalMessage,
  teamId,
  teamInstalled,
  teamMembersAdded,
  teamRemoved,
} from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';
import type { Post } from '../support/connector.ts';

const header = 'indicator,area,period,value';
const settleMs = 1200;

describe('alerts, from an import to the channel', () => {
  let bot: RunningBot;
  beforeEach(async () => (bot = await startBot()));
  afterEach(() => bot.end());

  const install = (changes = {}) => bot.send(teamInstalled(bot.connector.url, channelId, changes));
  const inChannel = (post: Post): boolean => post.conversation === channelId && post.activity.type === 'message';
  /** Replies in a thread of the channel; a card that is edited makes no noise. */
  const inThread = (post: Post): boolean => post.conversation.startsWith(`${channelId};`) && post.route === 'send';
  const told = (posts: readonly Post[]) => posts.filter(({ route }) => route !== 'update');
  const posted = () => bot.connector.delivered().filter(inChannel);
  async function importRows(name: string, rows: readonly string[], ...flags: readonly string[]) {
    const file = join(bot.folder, name);
    await writeFile(file, `${[header, ...rows].join('\n')}\n`);
    const result = await bot.cli('import', file, '--json', ...flags);
    return { ...result, summary: JSON.parse(result.out) as Record<string, never> };
  }

  it('greets a team once whichever event comes first, in the channel it was installed in, and tells what stands', async () => {
    await Promise.all([bot.send(teamMembersAdded(bot.connector.url)), install()]);
    await bot.connector.waitFor((post) => inChannel(post) && /MARAC repeats/u.test(textsOf(post.activity)));
    await pause(2000);
    assert.equal(posted().length, 2, 'a greeting and one card of what stands');
    assert.equal(bot.connector.delivered().length, 2, 'nothing went anywhere else');
    assert.match(textsOf(posted()[0]?.activity ?? {}), /subscribed/u);
    assert.match(textsOf(posted()[1]?.activity ?? {}), /A-0001/u);
    assert.ok(posted().every((post) => (post.activity.summary ?? '') !== ''));
  });

  it('moves to the channel that was chosen, even where that is told late, and does not greet again', async () => {
    await bot.send(teamMembersAdded(bot.connector.url));
    await bot.connector.waitFor((post) => post.conversation === teamId && /A-0001/u.test(textsOf(post.activity)));
    bot.connector.clear();
    await install();
    await bot.connector.waitFor((post) => inChannel(post) && /A-0001/u.test(textsOf(post.activity)));
    bot.connector.clear();
    await importRows('q1.csv', ['marac repeats,Leicestershire,Q1 2021/22,30%']);
    await bot.connector.waitFor((post) => inThread(post) && /A-0001 has cleared/u.test(textsOf(post.activity)));
    await pause(settleMs);
    const anew = told(bot.connector.posts).filter(({ conversation }) => !conversation.includes(';messageid='));
    assert.deepEqual(anew, [], 'nothing but the all-clear below the card that it had goes to the other channel');
  });

  it('raises, stays quiet while it lasts, and gives one all-clear', async () => {
    await install();
    await bot.connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)));
    bot.connector.clear();

    const clears = await importRows('q1.csv', ['marac repeats,Leicestershire,Q1 2021/22,38%']);
    assert.equal(clears.code, 0, clears.out + clears.err);
    const cleared = await bot.connector.waitFor(inThread);
    assert.match(textsOf(cleared.activity), /A-0001 has cleared/u);
    assert.match(textsOf(cleared.activity), /38%/u);
    await bot.connector.waitFor((post) => post.route === 'update' && /38%/u.test(textsOf(post.activity)));
    bot.connector.clear();

    const raises = await importRows('q2.csv', ['marac repeats,Leicestershire,Q2 2021/22,45%']);
    assert.deepEqual(raises.summary['exceptions'], ['A-0002']);
    const raised = await bot.connector.waitFor(inChannel);
    assert.match(textsOf(raised.activity), /45% is above 40%/u);
    bot.connector.clear();

    const quiet = await importRows('q3.csv', ['marac repeats,Leicestershire,Q3 2021/22,44%']);
    assert.deepEqual(quiet.summary['exceptions'], []);
    await importRows('again.csv', ['marac repeats,Leicestershire,Q3 2021/22,44%']);
    await pause(settleMs);
    assert.equal(told(bot.connector.posts).length, 0, 'a continuing breach stays quiet');

    const { out } = await bot.cli('alerts', 'list', '--json');
    const list = JSON.parse(out) as { reference: string; state: string; value: number }[];
    assert.deepEqual(
      list.map(({ reference, state, value }) => ({ reference, state, value })),
      [
        { reference: 'A-0002', state: 'open', value: 44 },
        { reference: 'A-0001', state: 'cleared', value: 38 },
      ],
    );
  });

  it('builds ten years of history silently and raises only what stands today', async () => {
    await install();
    await bot.connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)));
    bot.connector.clear();
    const rows = Array.from({ length: 40 }, (_, index) => {
      const year = 2011 + Math.floor(index / 4);
      return `MARAC repeats,Leicestershire,Q${(index % 4) + 1} ${year}/${(year + 1) % 100},${41 + (index % 7)}`;
    }).filter((row) => !/Q4 2020\/21|Q4 2016\/17|Q3 2017\/18/u.test(row));
    const { summary } = await importRows('history.csv', rows, '--accept');
    assert.equal(Number(summary['new']), rows.length);
    assert.deepEqual(summary['exceptions'], []);
    await pause(settleMs);
    assert.equal(bot.connector.posts.length, 0);
  });

  it('stops when the bot is removed and greets again when it comes back', async () => {
    await install();
    await bot.connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)));
    await bot.send(teamRemoved(bot.connector.url));
    bot.connector.clear();
    await importRows('q1.csv', ['marac repeats,Leicestershire,Q1 2021/22,30%']);
    await pause(settleMs);
    assert.equal(bot.connector.posts.length, 0);
    await install();
    await bot.connector.waitFor((post) => inChannel(post) && /subscribed/u.test(textsOf(post.activity)));
  });

  it('greets a person and offers to subscribe, and the button does it', async () => {
    await bot.send(personalInstalled(bot.connector.url));
    const greeting = await bot.connector.waitFor((post) => post.activity.type === 'message');
    assert.match(JSON.stringify(greeting.activity), /"ask":"Subscribe/iu);
    bot.connector.clear();
    await bot.send(personalMessage(bot.connector.url, 'subscribe'));
    await bot.connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)));
    bot.connector.clear();
    await importRows('q1.csv', ['marac repeats,Leicestershire,Q1 2021/22,20%']);
    await bot.connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)));
  });

  it('loses nothing to a kill between the import and the message', async () => {
    await install();
    await bot.connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)));
    // What was sent is written down by then, so that it is not sent again.
    await pause(settleMs);
    await bot.kill();
    const { folder, connector } = bot;
    await writeFile(join(folder, 'q1.csv'), `${header}\nmarac repeats,Leicestershire,Q1 2021/22,20%\n`);
    assert.equal((await bot.cli('import', join(folder, 'q1.csv'))).code, 0);
    connector.clear();
    bot = await startBot({ folder, connector });
    const cleared = await connector.waitFor(inThread);
    assert.match(textsOf(cleared.activity), /A-0001/u);
    await pause(settleMs);
    assert.equal(told(connector.posts).length, 1);
  });

  it('sends the digest at once where it is asked for', async () => {
    await install();
    await bot.connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)));
    bot.connector.clear();
    await bot.send(channelMessage(bot.connector.url, 'send the digest now'));
    const digest = await bot.connector.waitFor((post) => post.activity.type === 'message');
    assert.match(textsOf(digest.activity), /1 exception still stands/u);
    assert.match(digest.activity.summary ?? '', /this week/u);
    assert.ok(!digest.conversation.startsWith(teamId));
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
