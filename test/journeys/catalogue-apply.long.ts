import assert from 'node:assert/strict';
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channelId, personalMessage, teamInstalled } from '../support/activities.ts';
import { emptyFolder, startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';
import type { Post } from '../support/connector.ts';

const glenmarra = join(import.meta.dirname, '../catalogue/glenmarra');

describe('applying a changed catalogue while the bot runs', function () {
  let bot: RunningBot;
  let configured: string;
  let changed: string;
  before(async () => {
    [configured, changed] = await Promise.all([emptyFolder(), emptyFolder()]);
    for (const folder of [configured, changed]) await cp(glenmarra, folder, { recursive: true });
    await edit('indicators/1-streets.yaml', 'aliases: [lamps, street lights]', 'aliases: [lamps, lanterns]');
    await edit('indicators/2-help.yaml', /- id: water-rescues[\s\S]*/u, '');
    await edit('releases.yaml', /- indicators: \[water-rescues\][\s\S]*/u, '');
    await edit('rules.yaml', /- kind: change-on-year[\s\S]*?(?=- kind: identical)/u, '');
    await edit('rules.yaml', 'name: Cases solved below 30%', 'name: Too few cases solved');
    bot = await startBot({ folder: await emptyFolder(), env: { CATALOGUE: configured } });
  });
  after(async () => {
    await bot.end();
    for (const folder of [configured, changed]) await rm(folder, { recursive: true, force: true });
  });

  async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
    const path = join(changed, file);
    const text = await readFile(path, 'utf8');
    assert.notEqual(text.replace(from, to), text, file);
    await writeFile(path, text.replace(from, to));
  }
  async function answer(text: string): Promise<string> {
    bot.connector.clear();
    await bot.send(personalMessage(bot.connector.url, text));
    return textsOf((await bot.connector.waitFor((post) => post.activity.type === 'message')).activity);
  }
  const load = async (file: string): Promise<void> => {
    const { code, out, err } = await bot.cli('import', join(glenmarra, file), '--json');
    assert.equal(code, 0, out + err);
  };
  const inChannel = (post: Post): boolean =>
    post.conversation.startsWith(channelId) && post.activity.type === 'message';
  const inUse = async (): Promise<void> => {
    const deadline = performance.now() + 60_000;
    while (!bot.output().includes('Another catalogue was put in use')) {
      assert.ok(performance.now() < deadline, bot.output());
      await new Promise((done) => setTimeout(done, 50));
    }
  };

  it('shows what changes and changes nothing without --yes', async () => {
    await load('figures.csv');
    await bot.send(teamInstalled(bot.connector.url, channelId));
    await bot.connector.waitFor(inChannel);
    bot.connector.clear();
    await load('fewer-cases-solved.csv');
    await bot.connector.waitFor((post) => inChannel(post) && /A-0001/u.test(textsOf(post.activity)));
    const { code, out } = await bot.cli('catalogue', 'apply', changed);
    assert.equal(code, 1);
    assert.match(out, /^Removed indicator: Water rescues\.$/mu);
    assert.match(
      out,
      /^Changed indicator: Street lamps lit \(new aliases “lanterns” and aliases “street lights” removed\)/mu,
    );
    assert.match(out, /^Changed rule: Too few cases solved \(name\)\.$/mu);
    assert.match(out, /Figures of Water rescues stay in the store/u);
    assert.match(out, /--yes/u);
    assert.match(await answer('water rescues 2023'), /4\.10/u);
  });

  it('refuses a folder with problems, whatever was said', async () => {
    const { code, out } = await bot.cli('catalogue', 'apply', join(glenmarra, 'indicators'), '--yes');
    assert.equal(code, 1);
    assert.match(out, /areas\.yaml is missing[\s\S]*Nothing was applied/u);
  });

  it('is taken up by the bot that runs: new words are understood, what left is not answered', async () => {
    const { code, out } = await bot.cli('catalogue', 'apply', changed, '--yes');
    assert.equal(code, 0, out);
    await inUse();
    assert.match(await answer('lanterns'), /98\.6%/u);
    assert.match(await answer('water rescues 2023'), /understand/u);
    assert.equal(
      (await bot.cli('catalogue', 'apply', changed, '--yes')).out.split('\n').length,
      2,
      'nothing to apply twice',
    );
  });

  it('neither loses nor repeats an alert of a rule whose wording changed', async () => {
    assert.match(await answer('Which exceptions stand?'), /27\.5% is below 30/u);
    bot.connector.clear();
    await load('more-cases-solved.csv');
    // The card is edited in silence, and the all-clear is one reply in its thread.
    const reply = await bot.connector.waitFor((post) => post.route === 'send');
    assert.match(textsOf(reply.activity), /A-0001 has cleared/u);
    const told = bot.connector.delivered().filter(({ route }) => route !== 'update');
    assert.equal(told.length, 1);
    const list = JSON.parse((await bot.cli('alerts', 'list', '--json')).out) as { reference: string; state: string }[];
    assert.deepEqual(
      list.map(({ reference, state }) => [reference, state]),
      [['A-0001', 'cleared']],
    );
  });

  it('puts a changed condition to the newest figures at once, without a publication', async () => {
    await edit('rules.yaml', 'operator: below, value: 30', 'operator: below, value: 40');
    await edit('rules.yaml', 'operator: at-or-above, value: 33', 'operator: at-or-above, value: 43');
    bot.connector.clear();
    const { code, out } = await bot.cli('catalogue', 'apply', changed, '--yes');
    assert.equal(code, 0, out);
    const raised = await bot.connector.waitFor((post) => inChannel(post) && /A-0002/u.test(textsOf(post.activity)));
    assert.match(textsOf(raised.activity), /34\.1% is below 40|raised again/u);
  });

  it('stays over a restart, until the folder that CATALOGUE names says something else', async () => {
    const ask = async (): Promise<string> => (await bot.cli('ask', 'water rescues 2023')).out;
    await bot.stop();
    assert.match(await ask(), /understand/u);
    await appendFile(
      join(configured, 'periods.yaml'),
      '- { name: Ferry strike, start: 2024-05-01, end: 2024-05-31 }\n',
    );
    assert.match(await ask(), /4\.10/u);
  });
});
