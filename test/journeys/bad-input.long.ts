import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { personalMessage, postActivity } from '../support/activities.ts';
import { dataFolder, emptyFolder, runCommand, startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';

describe('bad input: one clear sentence, nothing half-written, and the bot goes on', () => {
  let bot: RunningBot;
  let held: string;
  before(async () => {
    bot = await startBot();
    held = await holdings();
  });
  after(() => bot.end());

  async function importText(name: string, text: string | Uint8Array) {
    const file = join(bot.folder, name);
    await writeFile(file, text);
    return bot.cli('import', file);
  }
  async function holdings(): Promise<string> {
    return (await bot.cli('ask', 'vehicle crime trend in Blaby', '--json')).out;
  }

  const files: readonly [string, string | Uint8Array, RegExp][] = [
    [
      'an unknown indicator',
      'indicator,area,period,value\nbicycle theft,Blaby,Q1 2021/22,3\n',
      /line 2: .*bicycle theft/u,
    ],
    ['an unknown area', 'indicator,area,period,value\nvehicle crime,Narnia,Q1 2021/22,3\n', /line 2: .*Narnia/u],
    ['an unknown period', 'indicator,area,period,value\nvehicle crime,Blaby,Q7 2021/22,3\n', /line 2: .*Q7 2021\/22/u],
    [
      'half a referral',
      'indicator,area,period,value\nuava referrals,Leicestershire,2021/22,1733.5\n',
      /line 2: .*1733\.5.*whole/u,
    ],
    [
      'a value that is no number',
      'indicator,area,period,value\nvehicle crime,Blaby,Q1 2021/22,lots\n',
      /line 2: .*lots/u,
    ],
    ['a future period', 'indicator,area,period,value\nvehicle crime,Blaby,Q1 2090/91,3\n', /line 2: .*2090/u],
    [
      'two values for one figure',
      'indicator,area,period,value\nvehicle crime,Blaby,Q1 2021/22,3\nvehicle crime,Blaby,Q1 2021/22,4\n',
      /line 2: .*\n.*line 3: /u,
    ],
    ['a file that is not CSV', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /not|text/u],
    ['an empty file', '', /empty/u],
    ['a missing column', 'indicator,area,value\nvehicle crime,Blaby,3\n', /period/u],
  ];
  for (const [what, text, sentence] of files) {
    it(`refuses ${what}`, async () => {
      const result = await importText('bad.csv', text);
      assert.equal(result.code, 1);
      assert.match(result.out + result.err, sentence);
      assert.doesNotMatch(result.out + result.err, /\bat .*\.ts:\d+/u, 'a sentence, not a stack');
    });
  }

  it('has published nothing of any of them', async () => assert.equal(await holdings(), held));

  it('holds a fraction among percentages and a tenfold jump until they are accepted, and no alert leaves', async () => {
    const rows =
      'indicator,area,period,value\nmarac repeats,Leicestershire,Q1 2021/22,0.37\nvehicle crime,Leicestershire,Q1 2021/22,46\n';
    const held = await importText('held.csv', rows);
    assert.equal(held.code, 1);
    assert.match(held.out, /Held: .*line 2/u);
    assert.match(held.out, /Held: .*line 3/u);
    assert.match(held.out, /--accept/u);
    assert.match((await bot.cli('ask', 'marac repeats')).out, /49%/u);
  });

  it('names a file that is not there, and a folder', async () => {
    for (const path of [join(bot.folder, 'absent.csv'), bot.folder]) {
      const result = await bot.cli('import', path);
      assert.equal(result.code, 1);
      assert.ok((result.out + result.err).includes(path));
    }
  });

  it('refuses a malformed activity and goes on answering', async () => {
    const endpoint = `${bot.url}/api/messages`;
    assert.equal((await postActivity(endpoint, '{"type":')).status, 400);
    assert.equal((await postActivity(endpoint, { type: 42 })).status, 400);
    assert.equal((await postActivity(endpoint, personalMessage('https://elsewhere.example', 'help'))).status, 403);
    assert.equal((await postActivity(endpoint, 'x'.repeat(1_100_000))).status, 413);
    await bot.send(personalMessage(bot.connector.url, 'marac repeats'));
    const reply = await bot.connector.waitFor((post) => post.activity.type === 'message');
    assert.match(textsOf(reply.activity), /49%/u);
  });

  it('writes no text of a message into its log', async () => {
    while (!/"msg":"An activity was handled"/u.test(bot.output())) await new Promise((done) => setTimeout(done, 20));
    assert.doesNotMatch(bot.output(), /marac repeats/iu);
  });

  it('says which port is taken', async () => {
    const port = new URL(bot.url).port;
    const env = { DATA_DIR: await dataFolder(), PORT: port };
    await assert.rejects(startBot({ env }), new RegExp(`Port ${port} .*taken.*PORT`, 'u'));
    await rm(env.DATA_DIR, { recursive: true });
  });

  it('says what is wrong with the data folder and the settings', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'file'), 'in the way');
    const inTheWay = await runCommand(['doctor'], { DATA_DIR: join(folder, 'file') });
    assert.equal(inTheWay.code, 1);
    assert.ok(inTheWay.err.includes(join(folder, 'file')), inTheWay.err);
    const cases: readonly [Readonly<Record<string, string>>, RegExp][] = [
      [{ PORT: 'eleven' }, /PORT must be a number/u],
      [{ HOST: '0.0.0.0' }, /HOST is 0\.0\.0\.0 but MicrosoftAppId is not set/u],
      [{ NODE_ENV: 'production' }, /MicrosoftAppId is not set/u],
      [{ TIME_ZONE: 'Europe/Leicester' }, /TIME_ZONE must be a time zone/u],
      [{ MicrosoftAppId: 'a', MicrosoftAppPassword: 'b', MicrosoftAppTenantId: 'c' }, /CATALOGUE is not set/u],
      [{ CATALOGUE: join(folder, 'absent') }, /absent/u],
    ];
    for (const [env, sentence] of cases) {
      const result = await runCommand(['doctor'], { DATA_DIR: join(folder, 'data'), ...env });
      assert.equal(result.code, 1, JSON.stringify(env));
      assert.match(result.err, sentence);
      assert.doesNotMatch(result.err, /\bat .*\.ts:\d+/u);
    }
    await rm(folder, { recursive: true });
  });

  it('names the file and line of a catalogue that is wrong', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'indicators'));
    await writeFile(join(folder, 'partnership.yaml'), 'name: Elsewhere\nsurprise: yes\n');
    const result = await runCommand(['doctor'], { DATA_DIR: join(folder, 'data'), CATALOGUE: folder });
    assert.equal(result.code, 1);
    assert.match(result.err, /partnership\.yaml, line 2: /u);
    await rm(folder, { recursive: true });
  });

  it('tells wrong usage from refusal by the exit code', async () => {
    assert.equal((await bot.cli('nonsense')).code, 2);
    assert.equal((await bot.cli('ask')).code, 2);
    assert.equal((await bot.cli('ask', 'marac', '--as-of', 'yesterday')).code, 2);
    assert.equal((await bot.cli('--help')).code, 0);
    assert.equal((await bot.cli('ask', 'blah')).code, 0);
  });

  it('ends within five seconds of SIGTERM', async () => {
    const other = await startBot();
    const { code, ms } = await other.stop();
    assert.equal(code, 0);
    assert.ok(ms < 5000);
    await other.end();
  });
});
