import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channelId, cardAction, teamInstalled } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';
import type { Post } from '../support/connector.ts';

const header = 'indicator,area,period,value';
const marac = (period: string, value: string): string => `marac repeats,Leicestershire,${period},${value}`;

describe('the life of an exception, from its card to its end', () => {
  let bot: RunningBot;
  beforeEach(async () => {
    bot = await startBot();
    await bot.send(teamInstalled(bot.connector.url, channelId));
    card = await bot.connector.waitFor((post) => post.route === 'create' && /A-0001/u.test(textsOf(post.activity)));
  });
  afterEach(() => bot.end());

  let card: Post;
  const press = async (verb: string, data: object, more = {}) => {
    const { status, text } = await bot.send(cardAction(bot.connector.url, card.id, verb, data, more));
    assert.equal(status, 200, text);
    return JSON.parse(text) as { statusCode: number; type: string; value: unknown };
  };
  const edited = (words: RegExp): Promise<Post> =>
    bot.connector.waitFor((post) => post.route === 'update' && words.test(textsOf(post.activity)));
  const replied = (words: RegExp): Promise<Post> =>
    bot.connector.waitFor(
      (post) =>
        post.conversation === `${channelId};messageid=${card.id}` &&
        post.route === 'send' &&
        words.test(textsOf(post.activity)),
    );
  /** What every message shows by now: none has the words, however it has been edited. */
  async function shownNowhere(words: RegExp): Promise<void> {
    await pause(1500);
    const shown = new Map<string, string>();
    for (const post of bot.connector.delivered()) {
      const id = post.route === 'update' ? (decodeURIComponent(post.path).split('/').at(-1) ?? '') : post.id;
      shown.set(id, textsOf(post.activity));
    }
    for (const [id, text] of shown) assert.doesNotMatch(text, words, `${id} still shows it: ${text}`);
  }
  async function importRows(name: string, ...rows: readonly string[]) {
    const file = join(bot.folder, name);
    await writeFile(file, `${[header, ...rows].join('\n')}\n`);
    const { code, out, err } = await bot.cli('import', file, '--json', '--accept');
    assert.equal(code, 0, out + err);
    return JSON.parse(out) as { readonly id: number };
  }

  it('is acknowledged from the card with name and reason, which every card, the list and the reasons then show', async () => {
    const acknowledge = { act: 'acknowledge', reference: 'A-0001', 'acknowledge-reason': 'criteria changed' };
    const answer = await press('acknowledge', acknowledge);
    assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive');
    const edit = await edited(/Acknowledged exception[\s\S]*by A Person/u);
    assert.ok(edit.path.includes(card.id), 'the same message');
    const again = await press('acknowledge', acknowledge);
    assert.match(String(again.value), /was acknowledged by A Person/u);
    const { out } = await bot.cli('alerts', 'list', '--json');
    assert.deepEqual(
      (JSON.parse(out) as { acknowledgedBy: string }[]).map((each) => each.acknowledgedBy),
      ['A Person'],
    );
    assert.match(String((await press('why', { act: 'why', reference: 'A-0001' })).value), /below/u);
    await replied(/criteria changed/u);
    const bad = await press('snooze', {
      act: 'snooze',
      reference: 'A-0001',
      'snooze-until': 'soon',
      'snooze-reason': 'x',
    });
    assert.match(String(bad.value), /choose a day/iu);
    const forged = await press('drop table', { act: 'nonsense', reference: "A-1'; --" });
    assert.match(String(forged.value), /could not be read/u);
  });

  it('clears in its thread with the card edited, and a raised-again one answers the card before', async () => {
    await importRows('q1.csv', marac('Q1 2021/22', '38%'));
    await edited(/A-0001/u);
    await replied(/A-0001 has cleared/u);
    bot.connector.clear();
    await importRows('q2.csv', marac('Q2 2021/22', '45%'));
    await replied(/raised again as A-0002/u);
    const created = bot.connector.posts.filter((post) => post.route === 'create');
    assert.ok(created.length <= 1);
  });

  it('shows a withdrawn figure on no card after the import was undone', async () => {
    await importRows('q1.csv', marac('Q1 2021/22', '30%'));
    await replied(/A-0001 has cleared/u);
    const wrong = await importRows('q2.csv', marac('Q2 2021/22', '67%'));
    const raised = await bot.connector.waitFor(
      (post) => post.route === 'create' && /67%/u.test(textsOf(post.activity)),
    );
    await bot.cli('import', 'undo', String(wrong.id));
    await bot.connector.waitFor(
      (post) => post.route === 'update' && post.path.includes(raised.id) && /Withdrawn/u.test(textsOf(post.activity)),
    );
    await bot.connector.waitFor(
      (post) =>
        post.route === 'send' && post.conversation.endsWith(raised.id) && /withdrawn/u.test(textsOf(post.activity)),
    );
    await shownNowhere(/67%/u);
  });

  it('shows on no card what was corrected, nor what was hidden after it', async () => {
    await importRows('q1.csv', marac('Q1 2021/22', '67%'));
    await edited(/67%/u);
    await importRows('q1-corrected.csv', marac('Q1 2021/22', '57%'));
    await edited(/57%/u);
    await shownNowhere(/67%/u);
    await importRows('q1-hidden.csv', marac('Q1 2021/22', '*'));
    await edited(/Withdrawn/iu);
    await replied(/withdrawn, as it may no longer be shown/u);
    await shownNowhere(/67%|57%/u);
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
