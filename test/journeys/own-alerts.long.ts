import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buttonPress, channelId, personalId, personalMessage, teamInstalled } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';
import type { Post } from '../support/connector.ts';

describe('An alert that a conversation sets itself, over the wire', () => {
  let bot: RunningBot;
  before(async () => (bot = await startBot()));
  after(() => bot.end());

  async function say(text: string): Promise<string> {
    bot.connector.clear();
    await bot.send(personalMessage(bot.connector.url, text));
    return textsOf((await bot.connector.waitFor(isReply)).activity);
  }
  const isReply = ({ conversation, activity }: Post): boolean =>
    conversation === personalId && activity.type === 'message' && activity.text === undefined;
  async function publishes(quarter: string, value: string): Promise<void> {
    bot.connector.clear();
    const file = join(bot.folder, 'next.csv');
    await writeFile(file, `indicator,area,period,value\nmarac repeats,Leicestershire,${quarter},${value}\n`);
    const { code, err } = await bot.cli('import', file, '--accept');
    assert.equal(code, 0, err);
  }

  it('is proposed, confirmed by its button after a restart, raised, cleared and removed, in this conversation alone', async () => {
    await bot.send(teamInstalled(bot.connector.url, channelId));
    await bot.connector.waitFor((post) => post.conversation === channelId && /A-0001/u.test(textsOf(post.activity)));
    const proposal = await say('tell us when MARAC repeats pass 55%');
    assert.match(proposal, /told when MARAC repeats in Leicestershire is above 55/u);
    assert.match(proposal, /49.*not above 55/u);
    assert.match(proposal, /too short to say how often/u);

    await bot.stop();
    const { folder, connector } = bot;
    bot = await startBot({ folder, connector });
    bot.connector.clear();
    await bot.send(buttonPress(bot.connector.url, 'Confirm alert W-0001'));
    assert.match(textsOf((await bot.connector.waitFor(isReply)).activity), /W-0001 is set/u);

    await publishes('Q1 2021/22', '60%');
    const raised = await bot.connector.waitFor((post) => /A-0002/u.test(textsOf(post.activity)));
    assert.equal(raised.conversation, personalId);
    assert.match(textsOf(raised.activity), /60.*is above 55.*Set in this conversation by A Person/su);
    assert.match(
      (await bot.cli('alerts', 'list')).out,
      /A-0002, open.*\(set by the conversation a:personal-chat-one for itself\)/u,
    );
    assert.doesNotMatch((await bot.cli('ask', 'which exceptions stand?')).out, /above 55/u);

    await publishes('Q2 2021/22', '45%');
    const cleared = await bot.connector.waitFor((post) => /A-0002 has cleared/u.test(textsOf(post.activity)));
    assert.equal(cleared.conversation, personalId);
    assert.match(await say('stop telling us when MARAC repeats pass 55%'), /W-0001 is removed/u);
    assert.match(await say('list our alerts'), /has no alerts of its own/u);
    const elsewhere = bot.connector.posts.filter(
      ({ activity, conversation }) => conversation !== personalId && /A-0002/u.test(textsOf(activity)),
    );
    assert.deepEqual(elsewhere, []);
  });
});
