import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channelId, personalId, personalMessage, teamInstalled } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';

describe('orders in plain words, over the wire', () => {
  let bot: RunningBot;
  before(async () => (bot = await startBot()));
  after(() => bot.end());
  beforeEach(() => bot.connector.clear());

  async function say(text: string, changes = {}): Promise<string> {
    bot.connector.clear();
    const answer = await bot.send(personalMessage(bot.connector.url, text, changes));
    assert.equal(answer.status, 200, answer.text);
    // What stands comes by itself on the day that a conversation is subscribed.
    const { activity } = await bot.connector.waitFor((post) => !/stands today/u.test(post.activity.summary ?? ''));
    return `${activity.text ?? ''}\n${textsOf(activity)}`;
  }
  async function listed(): Promise<string> {
    return (await bot.cli('alerts', 'list', '--json')).out;
  }

  it('acknowledge an exception by what it is about, once, with name and reason', async () => {
    assert.match(await say('acknowledge MARAC'), /Please say it like this: “Acknowledge A-0001 because/u);
    assert.doesNotMatch(await listed(), /"acknowledgedBy":"/u);
    const done = await say('acknowledge MARAC repeats because the criteria changed');
    assert.match(done, /A-0001 was acknowledged by A Person .*: the criteria changed/u);
    assert.match(await listed(), /"acknowledgedBy":\s*"A Person"/u);
    const again = await say('ack A-0001 because of something else');
    assert.match(again, /acknowledged by A Person .*: the criteria changed/u);
    assert.match(await say('acknowledge A-0099 because'), /don’t understand|Please say|no exception A-0099/u);
  });

  it('snooze one until a day, and say what is missing or in the past', async () => {
    assert.match(await say('snooze A-0001 until 31 February 2027 because of that'), /Please say it like this/u);
    assert.match(await say('snooze A-0001 until 1 March 2020 because of that'), /Please choose a day after today/u);
    assert.match(
      await say('snooze A-0001 for two weeks because figures are awaited'),
      /A-0001 is snoozed until 08:00 on/u,
    );
    assert.match(await say('unsnooze A-0001 because they came'), /A-0001 is no longer snoozed/u);
  });

  it('give an action, a comment and an explanation that the indicator keeps', async () => {
    const assigned = await say('assign A-0001 to the analyst: review the cases by 1 March');
    assert.match(assigned, /the analyst is to do this by 1 March \d{4}: review the cases/u);
    assert.match(await say('comment on A-0001: the partners meet on Friday'), /Your comment on A-0001 is recorded/u);
    const explained = await say('record explanation for A-0001: any further contact counts now');
    assert.match(explained, /shown with the indicator from now on/u);
  });

  it('move the digest to another time of the week, where the conversation is subscribed', async () => {
    assert.match(await say('send the digest on Tuesdays at 9am'), /This conversation is not subscribed/u);
    await say('subscribe');
    assert.match(await say('send the digest on Tuesdays at 9am'), /It comes here every Tuesday at 09:00/u);
    assert.match(await say('move the digest to Thursday'), /It comes here every Thursday at 09:00/u);
    assert.match(await say('what are we subscribed to'), /every Thursday at 09:00/u);
  });

  it('follow what a conversation names, beside what it follows or instead of it, and take it back', async () => {
    assert.match(await say('subscribe to vehicle crime in Melton'), /hears of that already/u);
    const only = await say('send us only alerts about vehicle crime in Melton');
    assert.match(only, /now hears of Vehicle crime in Melton, and of nothing else/u);
    assert.match(await say('subscribe to MARAC, high severity only'), /hears of .* of high severity only too/u);
    assert.match(await say('what are we subscribed to'), /Vehicle crime in Melton and .* of high severity only/u);
    assert.match(await say('unsubscribe from vehicle crime in Melton'), /no longer hears of Vehicle crime in Melton/u);
    assert.match(await say('unsubscribe from total crime'), /does not follow just that/u);
  });

  it('mute this conversation and no other, and tell at the end in one card what was raised meanwhile', async () => {
    await bot.send(teamInstalled(bot.connector.url, channelId));
    await bot.connector.waitFor((post) => post.conversation === channelId && /A-0001/u.test(textsOf(post.activity)));
    await say('subscribe');
    assert.match(await say('mute everything for two weeks because of the audit'), /Muted until 08:00 on/u);
    bot.connector.clear();
    for (const [quarter, value] of [
      ['Q1', '20%'],
      ['Q2', '45%'],
    ]) {
      const row = `marac repeats,Leicestershire,${quarter} 2021/22,${value}`;
      await writeFile(join(bot.folder, 'next.csv'), `indicator,area,period,value\n${row}\n`);
      const { code, err } = await bot.cli('import', join(bot.folder, 'next.csv'), '--accept');
      assert.equal(code, 0, err);
    }
    await bot.connector.waitFor((post) => /A-0001 has cleared/u.test(textsOf(post.activity)));
    await bot.connector.waitFor((post) => post.conversation === channelId && /A-0002/u.test(textsOf(post.activity)));
    // What stood when it was subscribed may come a moment later.
    const spoken = bot.connector.posts.filter(
      ({ conversation, activity }) =>
        conversation.startsWith(personalId) &&
        activity.type === 'message' &&
        /A-0002|has cleared/u.test(textsOf(activity)),
    );
    assert.deepEqual(spoken, [], 'neither a card nor a reply reached the conversation that is muted');
    assert.match(await say('what is muted?'), /Every indicator, until 08:00 on .*by A Person.*audit/isu);
    assert.match(
      (await bot.cli('alerts', 'silences')).out,
      /everything, in the conversation a:personal-chat-one only/u,
    );
    bot.connector.clear();
    await bot.send(personalMessage(bot.connector.url, 'unmute'));
    const { activity } = await bot.connector.waitFor((post) => /A-0002/u.test(textsOf(post.activity)));
    assert.match(textsOf(activity), /A-0001/u, 'one card tells both');
  });

  it('are refused with a sentence to those who are not officers', async () => {
    const strict = await startBot({ env: { OFFICERS: '11111111-1111-4111-8111-111111111111' } });
    try {
      const stranger = { from: { id: '29:x', name: 'X', aadObjectId: '77777777-7777-4777-8777-777777777777' } };
      await strict.send(personalMessage(strict.connector.url, 'acknowledge A-0001 because I say so', stranger));
      const { activity } = await strict.connector.waitFor((post) => post.activity.type === 'message');
      assert.match(`${activity.text ?? ''} ${textsOf(activity)}`, /Only officers of this partnership may do that/u);
    } finally {
      await strict.end();
    }
  });
});
