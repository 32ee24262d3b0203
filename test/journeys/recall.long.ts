import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channelId, channelMessage, groupMessage, personalMessage, teamInstalled } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { cardOf, textsOf } from '../support/card-text.ts';
import type { Post } from '../support/connector.ts';

const header = 'indicator,area,period,value';
const patienceMs = 60_000;

describe('taking back what answers showed', function () {
  let bot: RunningBot;
  beforeEach(async () => {
    bot = await startBot();
    await bot.send(teamInstalled(bot.connector.url, channelId));
    await bot.connector.waitFor((post) => post.route === 'create', patienceMs);
  });
  afterEach(() => bot.end());

  async function importRow(value: string, period = 'Q1 2021/22'): Promise<string> {
    const file = join(bot.folder, 'row.csv');
    await writeFile(file, `${header}\nmarac repeats,Leicestershire,${period},${value}\n`);
    const { code, out, err } = await bot.cli('import', file, '--json', '--accept');
    assert.equal(code, 0, out + err);
    return String((JSON.parse(out) as { readonly id: number }).id);
  }
  /** Asks and gives the message that answers. */
  async function ask(activity: unknown, words: RegExp): Promise<Post> {
    const before = new Set(bot.connector.posts);
    assert.equal((await bot.send(activity)).status, 200);
    const isAnswer = (post: Post): boolean => post.route === 'reply' && !before.has(post) && words.test(shownBy(post));
    return bot.connector.waitFor(isAnswer, patienceMs);
  }
  const edited = (of: Post): Promise<Post> =>
    bot.connector.waitFor((post) => messageOf(post) === of.id && shownBy(post).startsWith('Withdrawn: '), patienceMs);
  /** What every message shows by now. */
  const shownNow = (): readonly Post[] => [
    ...new Map(bot.connector.delivered().map((post) => [messageOf(post), post])).values(),
  ];
  const asked = (text: string, root: string) => channelMessage(bot.connector.url, text, {}, root);

  it('edits every kind of answer that stated an undone figure, wherever it was typed, after a restart, and once', async () => {
    const wrong = await importRow('67%');
    const { url } = bot.connector;
    const others = await ask(personalMessage(url, 'vehicle crime in Melton'), /Vehicle crime/u);
    const answers = [
      await ask(asked('marac repeats', '1700000000001'), /67%/u),
      await ask(asked('marac repeats trend', '1700000000001'), /67%/u),
      await ask(asked('marac repeats as a table', '1700000000002'), /67%/u),
      await ask(groupMessage(url, 'marac repeats compared with last year'), /67%/u),
      await ask(personalMessage(url, 'dashboard for Q1 2021/22'), /67%/u),
      await ask(personalMessage(url, 'what needs attention?'), /67%/u),
      await ask(personalMessage(url, 'which indicators are getting worse'), /67%/u),
      await ask(personalMessage(url, 'is MARAC still over 40?'), /67%/u),
      await ask(personalMessage(url, 'Send the digest now'), /67%/u),
      await ask(personalMessage(url, 'marac repeats as csv'), /,67,/u),
    ];
    await bot.stop();
    bot = await startBot({ folder: bot.folder, connector: bot.connector });
    bot.connector.clear();
    await bot.cli('import', 'undo', wrong);
    for (const answer of answers) {
      const edit = await edited(answer);
      assert.doesNotMatch(JSON.stringify(cardOf(edit.activity)), /data:image/u, 'no chart is left');
      assert.ok(decodeURIComponent(edit.path).includes(answer.conversation), 'it is edited where it stands');
    }
    await bot.connector.waitFor(isReplyIn('1700000000002', /^Withdrawn: .*MARAC/iu), patienceMs);
    await pause(1500);
    for (const post of shownNow()) assert.doesNotMatch(shownBy(post), /67/u);
    assert.ok(!shownNow().some((post) => messageOf(post) === others.id), 'what holds is left as it is');
    const replies = bot.connector.posts.filter(isReplyIn('1700000000001', /^Withdrawn: /u));
    assert.equal(replies.length, 1, 'one reply to a thread, whatever was taken back in it');

    bot.connector.clear();
    await bot.cli('import', 'undo', wrong);
    await pause(1500);
    assert.deepEqual(bot.connector.posts.map(shownBy), []);
  });

  it('takes back what was corrected, and a card that tells history stays as far as it is history', async () => {
    await importRow('61%');
    await importRow('62%');
    const { url } = bot.connector;
    const earlier = await ask(personalMessage(url, 'marac repeats'), /62%/u);
    const history = await ask(
      personalMessage(url, 'why does marac repeats differ from last time'),
      /61%[\s\S]*62%|62%[\s\S]*61%/u,
    );
    bot.connector.clear();
    await pause(1500);
    const touched = new Set(bot.connector.posts.map(messageOf));
    assert.ok(!touched.has(earlier.id) && !touched.has(history.id), 'what was replaced before is no news');
    await importRow('57%');
    await edited(earlier);
    await edited(history);
  });

  it('leaves alone the conversations that it was removed from', async () => {
    const wrong = await importRow('67%');
    const { url } = bot.connector;
    const inChat = await ask(personalMessage(url, 'marac repeats'), /67%/u);
    const inGroup = await ask(groupMessage(url, 'marac repeats'), /67%/u);
    const removed = { type: 'installationUpdate', action: 'remove', text: undefined, entities: undefined };
    await bot.send(groupMessage(url, '', removed));
    await bot.cli('import', 'undo', wrong);
    await edited(inChat);
    await pause(1500);
    assert.ok(!bot.connector.posts.some((post) => post.route === 'update' && messageOf(post) === inGroup.id));
  });
});

function shownBy({ activity }: Post): string {
  return textsOf(activity);
}

/** Which message a post is about: the one that it edits, or the new one. */
function messageOf({ route, path, id }: Post): string {
  return route === 'update' ? (decodeURIComponent(path).split('/').at(-1) ?? '') : id;
}

function isReplyIn(root: string, words: RegExp): (post: Post) => boolean {
  return (post) =>
    post.route === 'send' && post.conversation === `${channelId};messageid=${root}` && words.test(shownBy(post));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
